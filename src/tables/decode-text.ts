import { positionsIn, type Checked, type Problem } from "../problem.ts";
import type { TableSource } from "./read-table.ts";

const UTF_8 = /^utf-?8$/i;

/**
 * The text of a table's file, without a byte order mark; null, with a problem, for bytes that are no UTF-8. Nothing is
 * ever guessed: a wrong guess would print wrong letters.
 */
export function decodeText(bytes: Uint8Array, source: TableSource): Checked<string | null> {
  const { encoding } = source.dialect;
  if (encoding !== undefined && !UTF_8.test(encoding)) {
    return refuse(source, {
      code: "encoding-unsupported",
      reason: `The descriptor says that this file is written in ${encoding}, which is not read.`,
      found: encoding,
    });
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { value: text, problems: [] };
  } catch {
    return refuse(source, notUtf8(bytes));
  }
}

type Refusal = Pick<Problem, "code" | "reason" | "found"> & { readonly line?: number; readonly column?: number };

function refuse(source: TableSource, { line, column, ...refusal }: Refusal): Checked<null> {
  const place = { file: source.file, ...(line && column ? { line, column } : {}), table: source.name };
  const wanted = "UTF-8";
  const advice = "Save the file again as UTF-8; in a spreadsheet program choose “CSV UTF-8”.";
  return { value: null, problems: [{ severity: "error", place, wanted, advice, ...refusal }] };
}

function notUtf8(bytes: Uint8Array): Refusal {
  const code = "not-utf-8";
  const likely = likelyEncoding(bytes);
  const reason = `The file is not UTF-8${likely ? `; it is probably ${likely}` : ""}.`;
  if (likely === "UTF-16") return { code, reason, found: likely };
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const offset = lenient.indexOf("\uFFFD");
  return { code, reason, found: likely ?? "bytes that are no UTF-8", ...positionsIn(lenient)(offset) };
}

/** UTF-16 shows by its mark; windows-1251 by most of its bytes above 7F being Cyrillic letters (C0 to FF, А to я). */
function likelyEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "UTF-16";
  let high = 0;
  let letters = 0;
  let pairs = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i]! < 0x80) continue;
    high += 1;
    if (bytes[i]! >= 0xc0) letters += 1;
    if (bytes[i]! >= 0xc0 && (bytes[i - 1] ?? 0) >= 0xc0) pairs += 1;
  }
  // Cyrillic words are runs of such bytes; in windows-1252 they stand alone between Latin letters.
  return letters > 0.8 * high && pairs > 0.5 * letters ? "windows-1251" : null;
}
