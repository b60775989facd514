import type { Facts as FactsBlock } from "../../document/document.ts";
import { contentWidth } from "../text-width.ts";
import { Inlines } from "./inlines.tsx";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting, type Setting } from "./setting.ts";

const KEY_GUTTER = 6;

/** The width of the labels: that of the look, more for a longer word, never so much that values have less. */
function keyWidthOf({ theme, measure }: Setting, { rows }: FactsBlock): number {
  const words = rows.map(({ label }) => contentWidth(theme, "unitLine", label).longestWord + KEY_GUTTER + 0.5);
  const half = measure / 2 - theme.facts.padding;
  return Math.min(half, Math.max(theme.facts.keyWidth, ...words));
}

/** A tinted box under a navy rule: labels left in slate, values right. */
export function Facts({ block }: { block: FactsBlock }) {
  const setting = useSetting();
  const { theme } = setting;
  const { unit, colours, facts, rules } = theme;
  const keyWidth = keyWidthOf(setting, block);
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
            <Words tag="Lbl" role="unitLine" style={{ width: keyWidth, paddingRight: KEY_GUTTER }}>
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
