/** A quote that does not fit, by the offset at which a reader should look. */
export interface QuoteMistake {
  readonly kind: "unclosed" | "inside" | "after";
  readonly offset: number;
  /** Where the damaged record begins. */
  readonly recordStart: number;
}

/**
 * The first quote in a CSV text that csv-parse would refuse: one that opens a cell and is never closed (its offset is
 * that of the opening quote), one inside a cell that does not begin with a quote, and text after a closing quote (the
 * offset of that text). The parser's own errors name no column, and an unclosed quote only by the end of the file.
 */
export function findQuoteMistake(text: string, delimiter: string): QuoteMistake | null {
  let recordStart = 0;
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      const closing = closingQuote(text, at);
      if (closing === -1) return { kind: "unclosed", offset: at, recordStart };
      at = closing + 1;
      if (at < text.length && !endsCell(text, at, delimiter)) return { kind: "after", offset: at, recordStart };
    }
    while (at < text.length && !endsCell(text, at, delimiter)) {
      if (text[at] === '"') return { kind: "inside", offset: at, recordStart };
      at += 1;
    }
    const atRecordEnd = text[at] === "\n" || text[at] === "\r";
    at += atRecordEnd ? 1 : delimiter.length;
    if (atRecordEnd) recordStart = at;
  }
  return null;
}

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endsCell(text: string, at: number, delimiter: string): boolean {
  return text[at] === "\n" || text[at] === "\r" || text.startsWith(delimiter, at);
}
