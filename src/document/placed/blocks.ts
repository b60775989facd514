import type { PlacedBlock } from "../../filling/filled.ts";
import type { Composing } from "../composing.ts";
import type { Draft } from "../draft.ts";
import { composeContents } from "./contents.ts";
import { composeFacts } from "./facts.ts";
import { composeFigure } from "./figure.ts";
import { composePageBreak } from "./page-break.ts";
import { composeFillIn } from "./fill-in.ts";
import { composeQuestions } from "./questions.ts";
import { composeSources } from "./sources.ts";
import { composeStrip } from "./strip.ts";
import { composePlacedTable } from "./table.ts";

/** What a helper placed between paragraphs, but for the ends of containers and for lines that stand elsewhere. */
export type Standing = Exclude<PlacedBlock, { kind: "open" | "close" | "imprint" }>;

type Handlers = {
  readonly [K in Standing["kind"]]: (block: Extract<Standing, { kind: K }>, composing: Composing) => readonly Draft[];
};

const handlers: Handlers = {
  table: composePlacedTable,
  figure: composeFigure,
  facts: composeFacts,
  strip: composeStrip,
  questions: composeQuestions,
  "fill-in": composeFillIn,
  contents: composeContents,
  sources: composeSources,
  "page-break": composePageBreak,
};

/** A block that holds nothing, such as a table without rows, leaves no trace. */
export function composePlaced<K extends Standing["kind"]>(
  block: Extract<Standing, { kind: K }>,
  composing: Composing,
): readonly Draft[] {
  return handlers[block.kind](block, composing);
}
