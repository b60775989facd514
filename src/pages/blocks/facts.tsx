import type { Facts as FactsBlock } from "../../document/document.ts";
import { Inlines } from "./inlines.tsx";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** A tinted box under a navy rule: labels left in slate, values right. */
export function Facts({ block }: { block: FactsBlock }) {
  const { theme } = useSetting();
  const { unit, colours, facts, rules } = theme;
  return (
    <Box
      tag="Div"
      wrap={false}
      style={{
        backgroundColor: colours.tint,
        paddingTop: 2.5 * unit + facts.bar,
        paddingBottom: 2 * unit,
        paddingHorizontal: facts.padding,
      }}
    >
      <Rule at="top" weight={facts.bar} colour="navy" />
      <Words tag="P" role="boxTitle" style={{ marginBottom: unit }}>
        <Inlines content={block.title} role="boxTitle" />
      </Words>
      <Box tag="L" listNumbering="None">
        {block.rows.map(({ label, value }, index) => (
          <Box
            // oxlint-disable-next-line react/no-array-index-key -- rows have no identity and are never moved
            key={index}
            tag="LI"
            style={{ flexDirection: "row", paddingTop: facts.rowPadding, paddingBottom: facts.rowPadding }}
          >
            <Rule at="top" weight={rules.hair} colour="rule" />
            <Words tag="Lbl" role="unitLine" style={{ width: facts.keyWidth, paddingRight: 6 }}>
              <Inlines content={label} role="unitLine" />
            </Words>
            <Words tag="LBody" role="cell" style={{ flex: 1 }}>
              <Inlines content={value} role="cell" />
            </Words>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
