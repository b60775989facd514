import type { Block, BriefingDocument, Heading, Inline } from "./document.ts";
import { figureInWords } from "./figure-in-words.ts";
import { mapInlines } from "./map-inlines.ts";
import { headedList } from "./headed-list.ts";
import { headingBelow } from "./heading-below.ts";
import { stackColumns } from "./stack-columns.ts";
import { stripAsList } from "./strip-as-list.ts";

/** What marks and source numbers are called in words. */
export interface LargePrintWords {
  /** What stands before source numbers: `source`, `sources`. */
  readonly sources: (count: number) => string;
  /** Of a figure of that age: `12 years old`. */
  readonly old: (age: string) => string;
}

/**
 * A document to be set in large print (guidance of the UK Association for Accessible Formats, Clear and Large Print, 2021): one column,
 * boxes and strips as lists, figures in the words that stand for them, source numbers and marks in words, no word divided.
 */
export function enlarge(document: BriefingDocument, words: LargePrintWords): BriefingDocument {
  const change = (inlines: readonly Inline[]): readonly Inline[] => inlines.flatMap((inline) => inWords(inline, words));
  let level: Heading["level"] = 1;
  const blocks = stackColumns(document).blocks.flatMap((block) => {
    if (block.kind === "heading") level = block.level;
    return reshape(block, level).map((each) => mapInlines(each, change));
  });
  return { ...document, furniture: { ...document.furniture, name: document.title, legend: [] }, blocks };
}

function reshape(block: Block, level: Heading["level"]): readonly Block[] {
  switch (block.kind) {
    case "list":
      return [{ ...block, role: block.role === "summary" ? "summary" : "text" }];
    case "keep":
      return block.blocks.flatMap((each) => reshape(each, level));
    case "facts":
      return [
        headingBelow(level, block.id, block.title),
        headedList(block.rows.map(({ label, value }) => [label, value])),
      ];
    case "strip":
      return [stripAsList(block)];
    case "figure":
      return figureInWords(block, level);
    case "fill-in":
      return block.labels.map((label) => ({ kind: "fill-in", labels: [label] }));
    case "heading":
    case "paragraph":
    case "table":
    case "questions":
    case "contents":
    case "sources":
    case "columns":
    case "page-break":
      return [block];
  }
}

function inWords(inline: Inline, words: LargePrintWords): readonly Inline[] {
  switch (inline.kind) {
    case "text":
      return [{ kind: "text", text: inline.text.replaceAll("\u00AD", "") }];
    case "strong":
    case "emphasis":
    case "link":
    case "passage":
      return [{ ...inline, children: inline.children.flatMap((child) => inWords(child, words)) }];
    case "mark":
      return [{ kind: "text", text: ` (${inline.mark === "stale" ? words.old(inline.text) : inline.text})` }];
    case "cite":
      return [
        { kind: "text", text: ` (${words.sources(inline.numbers.length)} ` },
        ...inline.numbers.flatMap((number, at): Inline[] => [
          ...(at === 0 ? [] : [{ kind: "text", text: ", " } as const]),
          { kind: "see", id: `source-${number}`, text: String(number) },
        ]),
        { kind: "text", text: ")" },
      ];
    case "gap":
    case "see":
    case "break":
      return [inline];
  }
}
