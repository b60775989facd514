import type { FillIn as FillInBlock } from "../../document/document.ts";
import { Inlines } from "./inlines.tsx";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** Labels on one line, a rule behind each to write on; the first rule is twice as long as the others. */
export function FillIn({ block: { labels } }: { block: FillInBlock }) {
  const { theme, measure } = useSetting();
  const { unit, rules } = theme;
  const gap = 4 * unit;
  const part = (measure - (labels.length - 1) * gap) / (labels.length + 1);
  return (
    <Box wrap={false} style={{ flexDirection: "row", gap, paddingTop: unit }}>
      {labels.map((label, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a label is its place
        <Box key={index} style={{ flexDirection: "row", width: index === 0 ? 2 * part : part }}>
          <Words tag="P" role="key" style={{ marginRight: 1.5 * unit }}>
            <Inlines content={label} role="key" />
          </Words>
          <Box tag="artifact" style={{ flex: 1 }}>
            <Rule at="bottom" weight={rules.plain} colour="rule" />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
