import type { Sheet as ReadSheet } from "hucre";
import type { Checked, Problem } from "../../problem.ts";
import { LIMITS } from "../limits.ts";
import { cellText } from "./cell-text.ts";
import { hiddenOdsRows } from "./hidden-ods-rows.ts";
import { packStored } from "./pack-stored.ts";
import { unpack } from "./unpack.ts";
import type { Merged, Sheet, SheetCell, Workbook } from "./workbook.ts";

/** Says which sheets are wanted, by name and by number from 1; the others are not read. */
export type WantsSheet = (name: string, number: number) => boolean;

/**
 * Opens an Excel workbook (.xlsx, .xlsm) or an OpenDocument spreadsheet (.ods). Null, with a problem, for a file that is
 * none, is locked with a password, or would take too much memory.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  file: string,
  wants: WantsSheet,
): Promise<Checked<Workbook | null>> {
  const refuse = (words: Words): Checked<null> => ({
    value: null,
    problems: [{ severity: "error", place: { file }, ...words }],
  });
  if (bytes.length > LIMITS.fileBytes) return refuse(TOO_LARGE);
  if (OLD_OR_LOCKED.every((byte, i) => bytes[i] === byte)) return refuse(LOCKED);
  const files = unpack(bytes, LIMITS.unpackedBytes);
  if (files === "too-large") return refuse(TOO_LARGE);
  if (files === "damaged") return refuse(DAMAGED);
  const content = files.get("content.xml");
  if (!content && !files.has("[Content_Types].xml")) return refuse(DAMAGED);
  const names: string[] = [];
  const sheets = (info: { readonly name: string }, index: number): boolean => {
    const isFirst = !names.includes(info.name);
    names[index] = info.name;
    return isFirst && wants(info.name, index + 1);
  };
  const { readOds, readXlsx } = await import("./library.ts");
  try {
    const options = { sheets, readStyles: true, maxRows: LIMITS.rows + LIMITS.rowsToSearch + 1 };
    const text = content && withFormats(decode(content), decode(files.get("styles.xml")));
    const read = text
      ? await readOds(packStored(new Map([...files, ["content.xml", Buffer.from(text)]])), options)
      : await readXlsx(packStored(files), options);
    const hidden = text ? hiddenOdsRows(text, LIMITS.rows) : undefined;
    return {
      value: { names, sheets: read.sheets.map((sheet) => plainSheet(sheet, hidden?.get(sheet.name))) },
      problems: [],
    };
  } catch {
    // The library meets a file that is no workbook with errors of every kind.
    return refuse(DAMAGED);
  }
}

function plainSheet(
  { name, rows, cells, merges = [], rowDefs = new Map() }: ReadSheet,
  hidden?: readonly number[],
): Sheet {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    name,
    rows: rows.map((row, at) => {
      const plain: (SheetCell | null)[] = [];
      for (let column = 0; column < width; column += 1) {
        const more = cells?.get(`${at},${column}`);
        const stored = { format: more?.style?.numFmt, formula: more?.formula, isError: more?.type === "error" };
        plain.push(
          cellText({
            value: row[column] ?? null,
            ...stored,
            isError: stored.isError || isErrorOf(row[column], more?.formula),
          }),
        );
      }
      return plain;
    }),
    merged: merges.map((each): Merged => ({
      top: each.startRow + 1,
      left: each.startCol + 1,
      bottom: each.endRow + 1,
      right: each.endCol + 1,
    })),
    hiddenRows:
      hidden ??
      Array.from(rowDefs, ([at, row]) => (row.hidden ? [at + 1] : []))
        .flat()
        .toSorted((a, b) => a - b),
  };
}

const decode = (bytes: Uint8Array = new Uint8Array()): string => new TextDecoder().decode(bytes);

/** The library asks `content.xml` alone for the formats of days and shares; LibreOffice keeps its own in `styles.xml`. */
function withFormats(content: string, styles: string): string {
  const formats = styles.match(/<number:(date|time|percentage)-style\b.*?<\/number:\1-style>/gs) ?? [];
  const end = "</office:automatic-styles>";
  return content.replace(end, () => `${formats.join("")}${end}`);
}

/** What formulas give that cannot be reckoned (ECMA-376 Part 1, 18.17.3); OpenDocument keeps it as a text. */
const isErrorOf = (value: unknown, formula: string | undefined): boolean =>
  formula !== undefined &&
  typeof value === "string" &&
  /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|GETTING_DATA)|Err:\d+)$/.test(value);

/** The first bytes of a compound file: a workbook of before 2007, or one with a password ([MS-CFB] 2.2). */
const OLD_OR_LOCKED = [0xd0, 0xcf, 0x11, 0xe0];

type Words = Omit<Problem, "severity" | "place">;

const TOO_LARGE: Words = {
  code: "file-too-large",
  reason: "The workbook is larger than a workbook with tables may be.",
  wanted: `at most ${LIMITS.fileBytes / 1024 / 1024} MiB, and ${LIMITS.unpackedBytes / 1024 / 1024} MiB when unpacked`,
  advice: "Keep only the sheets that the packs need, or save a large one as “CSV UTF-8”.",
};

const LOCKED: Words = {
  code: "workbook-locked",
  reason: "The workbook is locked with a password, or it was saved in the format of before 2007.",
  advice: "Open it in a spreadsheet program and save it without a password as .xlsx or .ods.",
};

const DAMAGED: Words = {
  code: "workbook-damaged",
  reason: "The file is no workbook that can be read, or it is damaged.",
  wanted: "a workbook in the format .xlsx or .ods",
  advice: "Open it in a spreadsheet program and save it again as .xlsx or .ods.",
};
