import type { PlacedBlock } from "../../filling/filled.ts";
import { composeRich } from "../compose-rich.ts";
import type { Composing } from "../composing.ts";
import type { Questions } from "../document.ts";

/** Questions, numbered from 1; one that came out empty is left out. */
export function composeQuestions(
  block: Extract<PlacedBlock, { kind: "questions" }>,
  composing: Composing,
): readonly Questions[] {
  const items = block.items
    .map(({ content, lines, answer }) => ({
      content: composeRich(content, composing),
      lines,
      ...(answer === undefined ? {} : { answer: composeRich(answer, composing) }),
    }))
    .filter(({ content }) => content.length > 0)
    .map((item, at) => ({ label: `${at + 1}.`, ...item }));
  return items.length === 0 ? [] : [{ kind: "questions", items }];
}
