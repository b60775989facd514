import { positionsIn, type Checked, type Problem } from "../problem.ts";
import { decodeSingleByte, UNDEFINED } from "./decode-single-byte.ts";
import type { TableSource } from "./read-table.ts";
import { recogniseEncoding } from "./recognise-encoding.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "windows-1252";

/** The names under which a descriptor may give an encoding (https://encoding.spec.whatwg.org/#names-and-labels). */
const NAMES: ReadonlyMap<string, Encoding | "utf-16"> = new Map([
  ["utf-8", "utf-8"],
  ["utf8", "utf-8"],
  ["utf-16", "utf-16"],
  ["utf-16le", "utf-16le"],
  ["utf-16be", "utf-16be"],
  ["windows-1251", "windows-1251"],
  ["cp1251", "windows-1251"],
  ["windows-1252", "windows-1252"],
  ["cp1252", "windows-1252"],
]);

/** A text and how its bytes say it, so that it can be written so again. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stands before it. */
  readonly marked: boolean;
}

/**
 * The text of a table's file, without a byte order mark; null, with a problem, where it cannot be told. A mark goes
 * before all else, then the encoding that the descriptor names, then UTF-8. Bytes that are none of these are read only
 * where their letters leave one reading, and then with a warning that shows some words.
 */
export function decodeText(bytes: Uint8Array, source: TableSource): Checked<Decoded | null> {
  const said = source.dialect.encoding;
  const named = said === undefined ? undefined : NAMES.get(said.toLowerCase());
  if (said !== undefined && named === undefined) return refuse(source, unsupported(said));
  if (isZip(bytes)) return refuse(source, WORKBOOK);
  const mark = markOf(bytes);
  if (mark) {
    const problems = named && !named.startsWith(mark.slice(0, 5)) ? [warn(source, markDiffers(said!, mark))] : [];
    const marked = decodeAs(bytes, mark, source);
    return {
      value: marked.value && { ...marked.value, marked: true },
      problems: [...problems, ...marked.problems],
    };
  }
  if (named === "utf-16") return refuse(source, UNMARKED);
  if (named !== undefined) return decodeAs(bytes, named, source);
  if (strictly(bytes, "utf-8") !== null) return decodeAs(bytes, "utf-8", source);
  const recognised = recogniseEncoding(bytes);
  if (recognised === null) return decodeAs(bytes, "utf-8", source);
  const { text, encoding } = recognised;
  return { value: { text, encoding, marked: false }, problems: [warn(source, readAs(recognised))] };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, source: TableSource): Checked<Decoded | null> {
  const single = encoding === "windows-1251" || encoding === "windows-1252";
  if (single && isPlainlyUtf8(bytes)) return refuse(source, utf8After(encoding));
  const text = single ? decodeSingleByte(bytes, encoding) : strictly(bytes, encoding);
  if (text?.includes("\0")) return refuse(source, UNMARKED);
  if (text !== null && !(single && text.includes(UNDEFINED)))
    return { value: { text, encoding, marked: false }, problems: [] };
  return refuse(source, notIn(encoding, text ?? new TextDecoder(encoding).decode(bytes), bytes));
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markOf([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : undefined;
}

/** Every workbook of today is a ZIP file (APPNOTE.TXT 4.3.7). */
const isZip = (bytes: Uint8Array): boolean => [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte);

/** Bytes above 7F that make up UTF-8 by chance are next to impossible beyond a word or two. */
const isPlainlyUtf8 = (bytes: Uint8Array): boolean =>
  bytes.some((byte) => byte >= 0x80) && strictly(bytes, "utf-8") !== null;

type Words = Pick<Problem, "code" | "reason" | "found" | "advice"> & {
  readonly line?: number;
  readonly column?: number;
};

const SAVE_AS_UTF_8 = "Save the file again as UTF-8; in a spreadsheet program choose “CSV UTF-8”.";
const READABLE = "UTF-8, UTF-16, windows-1251 or windows-1252";

function refuse(source: TableSource, { line, column, ...words }: Words): Checked<null> {
  const place = { file: source.file, ...(line && column ? { line, column } : {}), table: source.name };
  const problem: Problem = { severity: "error", place, wanted: READABLE, advice: SAVE_AS_UTF_8, ...words };
  return { value: null, problems: [problem] };
}

function warn(source: TableSource, words: Words): Problem {
  return { severity: "warning", place: { file: source.file, table: source.name }, ...words };
}

const unsupported = (found: string): Words => ({
  code: "encoding-unsupported",
  reason: `The descriptor says that this file is written in ${found}, which is not read.`,
  found,
});

const WORKBOOK: Words = {
  code: "not-text",
  reason: "The file is a workbook or another packed file, not a text.",
  advice: "Open it in a spreadsheet program and save the sheet as “CSV UTF-8”.",
};

const UNMARKED: Words = {
  code: "not-text",
  reason: "The file is no text in the encoding it is read in: probably it is UTF-16 without its byte order mark.",
};

const markDiffers = (said: string, mark: Encoding): Words => ({
  code: "encoding-differs",
  reason: `The file's byte order mark says ${mark.toUpperCase()}, the descriptor ${said}; the mark is believed.`,
  found: mark.toUpperCase(),
  advice: `Change "encoding" in the descriptor, since other programs may believe it.`,
});

const readAs = ({ encoding, words }: { readonly encoding: string; readonly words: readonly string[] }): Words => ({
  code: "encoding-recognised",
  reason: `The file is not UTF-8; by its letters it is read as ${encoding}, with words such as ${words.map((word) => `“${word}”`).join(", ")}.`,
  found: encoding,
  advice: `Save it as UTF-8, or say "encoding": "${encoding}" in the descriptor.`,
});

const utf8After = (said: string): Words => ({
  code: "encoding-differs",
  reason: `The descriptor says that this file is written in ${said}, but it is UTF-8.`,
  found: "UTF-8",
  advice: `Take "encoding" out of the descriptor.`,
});

function notIn(encoding: Encoding, lenient: string, bytes: Uint8Array): Words {
  const likely = encoding === "utf-8" ? recogniseEncoding(bytes)?.encoding : undefined;
  const name = encoding.replace("utf", "UTF");
  return {
    code: `not-${encoding}`,
    reason: `The file is not ${name}${likely ? `; it is probably ${likely}` : ""}.`,
    found: likely ?? `bytes that are no ${name}`,
    ...positionsIn(lenient)(lenient.indexOf(UNDEFINED)),
    advice: likely ? SAVE_AS_UTF_8 : `${SAVE_AS_UTF_8} Or name its "encoding" in the descriptor.`,
  };
}
