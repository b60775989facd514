import type { Strip as StripBlock } from "../../document/document.ts";
import { plainText } from "../pieces.ts";
import { runStyle } from "../type-style.ts";
import { Inlines } from "./inlines.tsx";
import { Box, Divider, Rule, textStyle, Words } from "./primitives.tsx";
import { Stretch } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** Figures that stand out, in equal cells with a rule between, closed by a rule below. */
export function Strip({ block }: { block: StripBlock }) {
  const { theme } = useSetting();
  const { unit, strip, rules } = theme;
  const unitStyle = textStyle(theme, runStyle(theme, "figureUnit"));
  return (
    <Box wrap={false} style={{ paddingTop: 3 * unit, paddingBottom: 3 * unit }}>
      <Rule at="bottom" weight={rules.plain} colour="rule" />
      <Box tag="L" listNumbering="None" style={{ flexDirection: "row" }}>
        {block.cells.map(({ value, unit: of, label, note }, index) => (
          <Box
            // oxlint-disable-next-line react/no-array-index-key -- a cell is its place
            key={index}
            tag="LI"
            style={{ flex: 1, paddingLeft: index > 0 ? strip.indent : 0, paddingRight: strip.end }}
          >
            {index > 0 && <Divider />}
            <Box tag="LBody">
              <Words tag="P" role="figure">
                <Inlines content={value} role="figure" />
                {of && <Stretch style={unitStyle}>{`\u2009${plainText(of)}`}</Stretch>}
              </Words>
              <Words tag="P" role="cell" style={{ marginTop: 1 }}>
                <Inlines content={label} role="cell" />
              </Words>
              {note && (
                <Words tag="P" role="note" style={{ marginTop: 1 }}>
                  <Inlines content={note} role="note" />
                </Words>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
