import type { Questions as QuestionsBlock } from "../../document/document.ts";
import { textWidth } from "../text-width.ts";
import type { Theme } from "../theme.ts";
import { runStyle } from "../type-style.ts";
import { Inlines } from "./inlines.tsx";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

type Item = QuestionsBlock["items"][number];

/** From one line to write on to the next, about 7 mm: hand-writing takes more than print. */
const rulesApart = ({ unit }: Theme): number => 6 * unit;

/** The column in which the numbers of questions hang. */
export function questionLabelWidth(theme: Theme, { items }: QuestionsBlock): number {
  const style = { ...runStyle(theme, "text"), weight: 600 as const };
  return Math.max(theme.list.labelWidth, ...items.map(({ label }) => Math.ceil(textWidth(label, style) + 4)));
}

/** The space between two questions. */
export const afterQuestion = ({ unit }: Theme): number => 3 * unit;

export function Questions({ block }: { block: QuestionsBlock }) {
  const { theme } = useSetting();
  const labelWidth = questionLabelWidth(theme, block);
  return (
    <Box tag="L" listNumbering="Decimal" style={{ gap: afterQuestion(theme) }}>
      {block.items.map((item) => (
        <Question key={item.label} item={item} labelWidth={labelWidth} />
      ))}
    </Box>
  );
}

/** A question with lines to write on below it; with the answer in their place where there is one. */
export function Question({ item, labelWidth }: { item: Item; labelWidth: number }) {
  const { theme } = useSetting();
  return (
    <Box tag="LI" wrap={false} style={{ flexDirection: "row" }}>
      <Words tag="Lbl" role="text" style={{ width: labelWidth, color: theme.colours.navy, fontWeight: 600 }}>
        {item.label}
      </Words>
      <Box tag="LBody" style={{ flex: 1 }}>
        <Words tag="P" role="text">
          <Inlines content={item.content} role="text" />
        </Words>
        {item.answer ? <Answer content={item.answer} /> : <WritingLines count={item.lines} />}
      </Box>
    </Box>
  );
}

/** Set off by a bar at its left, so that it is told from the question in black and white too. */
function Answer({ content }: { content: NonNullable<Item["answer"]> }) {
  const { theme } = useSetting();
  const { unit, facts, colours } = theme;
  return (
    <Box style={{ marginTop: unit, paddingLeft: 2 * unit }}>
      <Box
        tag="artifact"
        style={{ position: "absolute", top: 0, bottom: 0, left: 0, width: facts.bar, backgroundColor: colours.navy }}
      />
      <Words tag="P" role="summary">
        <Inlines content={content} role="summary" />
      </Words>
    </Box>
  );
}

function WritingLines({ count }: { count: number }) {
  const { theme } = useSetting();
  return (
    <Box tag="artifact">
      {Array.from({ length: count }, (_, line) => (
        <Box key={line} tag="artifact" style={{ height: rulesApart(theme) }}>
          <Rule at="bottom" weight={theme.rules.plain} colour="rule" />
        </Box>
      ))}
    </Box>
  );
}
