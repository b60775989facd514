import type { Block, BriefingDocument, Caption, Figure, Heading, Inline, List, ListItem } from "./document.ts";
import { mapInlines } from "./map-inlines.ts";
import { stackColumns } from "./stack-columns.ts";

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
  return { ...document, furniture: { ...document.furniture, legend: [] }, blocks };
}

function reshape(block: Block, level: Heading["level"]): readonly Block[] {
  switch (block.kind) {
    case "list":
      return [{ ...block, role: block.role === "summary" ? "summary" : "text" }];
    case "keep":
      return block.blocks.flatMap((each) => reshape(each, level));
    case "facts": {
      const items = block.rows.map(({ label, value }) => itemOf(label, value));
      return [headingOf(block.id, block.title, level), listOf(items)];
    }
    case "strip":
      return [
        listOf(
          block.cells.map(({ value, unit = [], label, note = [] }) =>
            itemOf([...value, ...spaced(unit)], [...label, ...spaced(note)]),
          ),
        ),
      ];
    case "figure":
      return asWords(block, level);
    case "fill-in":
      return block.labels.map((label) => ({ kind: "fill-in", labels: [label] }));
    default:
      return [block];
  }
}

/** A map for filling in is still wanted as one: it has no words of its own. */
function asWords(figure: Figure, level: Heading["level"]): readonly Block[] {
  const { id, caption, graphic, alt, note } = figure;
  if (graphic.kind === "locator" && graphic.blank) return [figure];
  return [
    ...(caption ? captionOf(id, caption, level) : []),
    { kind: "paragraph", role: "text", content: [{ kind: "text", text: alt }] },
    ...(note && note.length > 0 ? [{ kind: "paragraph", role: "note", content: note } as const] : []),
  ];
}

function captionOf(id: string, { label, title, subtitle }: Caption, level: Heading["level"]): readonly Block[] {
  const words: Inline[] = [{ kind: "text", text: `${label}. ` }, ...title];
  return [
    headingOf(id, words, level),
    ...(subtitle ? [{ kind: "paragraph", role: "text", content: subtitle } as const] : []),
  ];
}

/** One level below the section it stands in. */
const headingOf = (id: string, content: readonly Inline[], level: Heading["level"]): Heading => ({
  kind: "heading",
  id,
  level: level === 1 ? 2 : 3,
  content,
});

const listOf = (items: readonly ListItem[]): List => ({ kind: "list", role: "text", ordered: false, items });

/** What an item is about, and below it what is said of it. */
const itemOf = (head: readonly Inline[], body: readonly Inline[]): ListItem => ({
  label: "•",
  content: [{ kind: "strong", children: head }, ...(body.length > 0 ? [{ kind: "break" } as const, ...body] : [])],
});

const spaced = (content: readonly Inline[]): readonly Inline[] =>
  content.length > 0 ? [{ kind: "text", text: " " }, ...content] : [];

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
    default:
      return [inline];
  }
}
