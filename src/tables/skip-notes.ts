import { recordStarts } from "./record-starts.ts";
import type { TableDialect } from "./table.ts";

/** A CSV text in which all that is no record is emptied, and the delimiter that it names itself. */
export interface Records {
  readonly text: string;
  readonly delimiter?: string;
}

/**
 * Empties what stands before the header row, comments, and the line `sep=;` by which Excel is told the delimiter. Their
 * line breaks stay, so that every cell keeps its place.
 */
export function skipNotes(text: string, { headerRow = 1, commentChar }: TableDialect): Records {
  const separator = /^sep=(.)(?=[\r\n])/i.exec(text);
  const told = separator ? { delimiter: separator[1]! } : {};
  if (headerRow === 1 && !commentChar) return { text: text.slice(separator?.[0].length ?? 0), ...told };
  const starts = [...recordStarts(text)];
  const kept = starts.map((start, index) => {
    const record = text.slice(start, starts[index + 1]);
    const isSeparator = index === 0 && separator !== null;
    const isNote = index + 1 < headerRow || isSeparator || (commentChar && record.startsWith(commentChar));
    return isNote ? record.replaceAll(/[^\r\n]+/g, "") : record;
  });
  return { text: kept.join(""), ...told };
}
