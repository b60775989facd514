import type { Strip as StripBlock } from "../../document/document.ts";
import { plainText } from "../pieces.ts";
import { splitTail } from "../split-decimal.ts";
import { runStyle } from "../type-style.ts";
import { Inlines } from "./inlines.tsx";
import { Box, Divider, Rule, Stretch, textStyle, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** Figures that stand out, in equal cells with a rule between, closed by a rule below. */
export function Strip({ block }: { block: StripBlock }) {
  const { theme } = useSetting();
  const { unit, strip, rules } = theme;
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
                <FigureWords value={value} unit={of} />
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

type Cell = StripBlock["cells"][number];

/** A figure and its unit; marks after it in the size of the small print, with the figure's leading. */
function FigureWords({ value, unit }: { readonly value: Cell["value"]; readonly unit: Cell["unit"] }) {
  const { theme } = useSetting();
  const { whole, rest } = splitTail(value);
  return (
    <>
      <Inlines content={whole} role="figure" />
      {unit && <Stretch style={textStyle(runStyle(theme, "figureUnit"))}>{`\u2009${plainText(unit)}`}</Stretch>}
      {rest.length > 0 && (
        <Stretch style={textStyle(runStyle(theme, "figureMark"))}>
          <Inlines content={[{ kind: "text", text: "\u00A0" }, ...rest]} role="figureMark" />
        </Stretch>
      )}
    </>
  );
}
