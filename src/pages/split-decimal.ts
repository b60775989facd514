import type { Inline } from "../document/document.ts";

/** A figure cut at its decimal mark: both parts stand in boxes of their own, so that the marks of a column align. */
export interface SplitFigure {
  /** Flush right: up to the last digit of the whole part, or all of a text without a figure, such as n/a. */
  readonly whole: readonly Inline[];
  /** Flush left: the decimal mark, the fraction and whatever follows. */
  readonly rest: readonly Inline[];
}

const marks = new Map<string, string>();

/** The decimal mark of a language, by its own rules (Unicode CLDR). */
export function decimalMark(language: string): string {
  const mark = marks.get(language) ?? findMark(language);
  marks.set(language, mark);
  return mark;
}

function findMark(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}

/** Cuts the content of a decimal cell. Signs and source numbers after a whole figure go with the rest. */
export function splitDecimal(content: readonly Inline[], mark: string): SplitFigure {
  const whole: Inline[] = [];
  for (const [index, inline] of content.entries()) {
    const cut = cutInline(inline, mark);
    if (cut) return { whole: [...whole, ...cut.whole], rest: [...cut.rest, ...content.slice(index + 1)] };
    whole.push(inline);
  }
  return splitTail(whole);
}

/** Cuts signs and source numbers off the end of a cell, so that the figures of a column end at one edge. */
export function splitTail(content: readonly Inline[]): SplitFigure {
  const last = content.findLastIndex(({ kind }) => kind !== "cite" && kind !== "mark");
  return last < 0 ? { whole: content, rest: [] } : { whole: content.slice(0, last + 1), rest: content.slice(last + 1) };
}

/** Cuts one inline where its figure's whole part ends; undefined where it holds no figure. */
function cutInline(inline: Inline, mark: string): SplitFigure | undefined {
  switch (inline.kind) {
    case "text": {
      const found = /^\D*\d+(?:[\s.,'’\u00A0\u202F]\d{3}(?!\d))*/u.exec(inline.text);
      if (!found) return undefined;
      const end = wholeEnd(inline.text, mark, found[0].length);
      const [before, after] = [inline.text.slice(0, end), inline.text.slice(end)];
      return { whole: [{ ...inline, text: before }], rest: after === "" ? [] : [{ ...inline, text: after }] };
    }
    case "strong":
    case "emphasis":
    case "link":
    case "passage": {
      const cut = splitDecimal(inline.children, mark);
      if (cut.rest.length === 0 && !/\d/u.test(JSON.stringify(cut.whole))) return undefined;
      const wrap = (children: readonly Inline[]): readonly Inline[] =>
        children.length > 0 ? [{ ...inline, children }] : [];
      return { whole: wrap(cut.whole), rest: wrap(cut.rest) };
    }
    case "cite":
    case "mark":
    case "gap":
    case "see":
    case "break":
      return undefined;
  }
}

/** Where the whole part ends: at the language's decimal mark, whatever else groups digits before it. */
function wholeEnd(text: string, mark: string, end: number): number {
  const at = text.slice(0, end).lastIndexOf(mark);
  return at < 0 ? end : at;
}
