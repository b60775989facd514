import type { Block, Caption, Figure, Heading, Inline } from "./document.ts";
import { headingBelow } from "./heading-below.ts";

/**
 * A figure as its caption, what it shows in whole sentences, and its note. A map for filling in stays one: it has no words
 * of its own.
 */
export function figureInWords(figure: Figure, level: Heading["level"]): readonly Block[] {
  const { id, caption, graphic, alt, note } = figure;
  if (graphic.kind === "locator" && graphic.blank) return [figure];
  return [
    ...(caption ? captionOf(id, caption, level) : []),
    ...sentencesOf(alt),
    ...(note && note.length > 0 ? [{ kind: "paragraph", role: "note", content: note } as const] : []),
  ];
}

/**
 * Where a sentence of an alternative text ends: before a capital or a year that opens a line, but not after that year, nor
 * after the stop of a short form, such as `2007 г.`
 */
const SENTENCE_END = /(?<!\s\p{L}{1,2}\.|(?:^|\. )\d{4}\.)(?<=\.) (?=\p{Lu}|\d{4}\. )/u;

/** What a figure says in words, a line for each sentence where there are several. */
function sentencesOf(alt: string): readonly Block[] {
  const sentences = alt.split(SENTENCE_END).map((text): readonly Inline[] => [{ kind: "text", text }]);
  const [only] = sentences;
  if (only && sentences.length === 1) return [{ kind: "paragraph", role: "text", content: only }];
  return [{ kind: "list", role: "text", ordered: false, items: sentences.map((content) => ({ label: "•", content })) }];
}

function captionOf(id: string, { label, title, subtitle }: Caption, level: Heading["level"]): readonly Block[] {
  const words: Inline[] = [{ kind: "text", text: `${label}\u00A0\u00A0\u00A0 ` }, ...title];
  return [
    headingBelow(level, id, words),
    ...(subtitle ? [{ kind: "paragraph", role: "text", content: subtitle } as const] : []),
  ];
}
