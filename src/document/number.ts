import type { Composing } from "./composing.ts";
import type { Block, Columns, Contents, Figure, Heading, Table } from "./document.ts";
import type { Draft, DraftHeading } from "./draft.ts";
import { plainText } from "./plain-text.ts";
import { say } from "./say.ts";

export interface Numbered {
  readonly blocks: readonly Block[];
  /** What a cross-reference to a block prints, by the id that the template gave it. */
  readonly labels: ReadonlyMap<string, Label>;
}

export interface Label {
  /** The block's id in the document. */
  readonly id: string;
  readonly text: string;
}

/**
 * Gives every block that can be referred to an id, headings of levels 1 and 2 a number, captions theirs in order, and
 * the contents their entries. An id is the one the template gives, or else made from the heading's words; where it
 * stands twice, the later one gets `-2`. `source-N` belongs to the sources.
 */
export function number(drafts: readonly Draft[], composing: Composing): Numbered {
  const ids = new Ids();
  const labels = new Map<string, Label>();
  const sections: Heading[] = [];
  const counts = [0, 0];
  const captions = { table: 0, figure: 0 };

  const label = (given: string, id: string, text: string) => {
    if (!labels.has(given)) labels.set(given, { id, text });
  };

  const numberHeading = (draft: DraftHeading): Heading => {
    const words = plainText(draft.content);
    const given = draft.id ?? slug(words);
    const id = ids.take(given);
    const { level, content } = draft;
    const count = draft.numbered ? nextNumber(level, counts) : undefined;
    label(given, id, count === undefined ? words : say("see.section", { number: count }, composing));
    const heading: Heading = { kind: "heading", id, level, content, ...(count === undefined ? {} : { number: count }) };
    if (draft.numbered && level === 1) sections.push(heading);
    return heading;
  };

  const numberCaptioned = <B extends Table | Figure>(block: B): B => {
    const id = ids.take(block.id || block.kind);
    if (!block.caption) return { ...block, id };
    captions[block.kind] += 1;
    const text = say(`${block.kind}.label`, { number: `${captions[block.kind]}` }, composing);
    label(block.id, id, text);
    return { ...block, id, caption: { ...block.caption, label: text } };
  };

  const numberAll = (some: readonly Draft[]): readonly Block[] => some.flatMap(numberOne);
  const numberOne = (draft: Draft): readonly Block[] => {
    switch (draft.kind) {
      case "heading":
        return [numberHeading(draft)];
      case "table":
      case "figure":
        return [numberCaptioned(draft)];
      case "facts":
        return [{ ...draft, id: ids.take(slug(plainText(draft.title))) }];
      case "columns":
        return [{ kind: "columns", columns: draft.columns.map((column) => numberAll(column.blocks)) }];
      case "column":
        return numberAll(draft.blocks);
      case "keep":
        return [{ kind: "keep", blocks: numberAll(draft.blocks) }];
      case "contents":
        return [{ kind: "contents", title: draft.title, entries: [] }];
      case "paragraph":
      case "list":
      case "strip":
      case "questions":
      case "fill-in":
      case "sources":
      case "page-break":
        return [draft];
    }
  };

  const blocks = numberAll(drafts);
  return { blocks: fillContents(blocks, sections), labels };
}

/** 1, 1.1; the third level has none. A new section begins its own count of subsections. */
function nextNumber(level: 1 | 2 | 3, counts: number[]): string | undefined {
  if (level === 3) return undefined;
  const [section = 0, subsection = 0] = counts;
  if (level === 1) counts.splice(0, 2, section + 1, 0);
  else counts.splice(1, 1, subsection + 1);
  return level === 1 ? `${section + 1}` : `${section}.${subsection + 1}`;
}

function fillContents(blocks: readonly Block[], sections: readonly Heading[]): readonly Block[] {
  const entries = sections.map(({ id, number: count, content }): Contents["entries"][number] =>
    count === undefined ? { id, content } : { id, number: count, content },
  );
  const fill = (some: readonly Block[]): readonly Block[] =>
    some.map((block): Block => {
      if (block.kind === "contents") return { ...block, entries };
      if (block.kind === "keep") return { ...block, blocks: fill(block.blocks) };
      return block.kind === "columns" ? ({ ...block, columns: block.columns.map(fill) } satisfies Columns) : block;
    });
  return fill(blocks);
}

/** Letters and digits of any script, in lower case, joined with hyphens. */
const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");

class Ids {
  readonly #taken = new Set<string>();

  take(wanted: string): string {
    const base = wanted === "" || /^source-\d+$/u.test(wanted) ? `section-${wanted}`.replace(/-$/u, "") : wanted;
    let id = base;
    for (let copy = 2; this.#taken.has(id); copy += 1) id = `${base}-${copy}`;
    this.#taken.add(id);
    return id;
  }
}
