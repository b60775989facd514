import { writeXlsx, type WriteSheet } from "hucre";
import { expect, test } from "vitest";
import type { TableSource } from "../../../src/tables/read-table.ts";
import { openWorkbook } from "../../../src/tables/workbook/open-workbook.ts";
import { readSheet } from "../../../src/tables/workbook/read-sheet.ts";
import { day, makeWorkbook, type Kind } from "./make-workbook.ts";

const fields = ["id", "name", "area", "seen"].map((name) => ({ name }));
const HEADER = ["id", "name", "area", "seen"];

async function read(bytes: Uint8Array, dialect: TableSource["dialect"] = {}) {
  const { value: workbook, problems: damaged } = await openWorkbook(bytes, "data/lakes.xlsx", () => true);
  if (!workbook) return { problems: damaged, rows: [], sheet: undefined };
  const source: TableSource = { name: "lakes", file: "data/lakes.xlsx", format: "workbook", dialect, fields };
  const { value, problems } = readSheet(workbook, source);
  return {
    problems,
    sheet: value.sheet,
    rows: value.rows.map(({ cells }) => cells.map(({ text }) => text)),
    table: value,
  };
}

const sheet = (rows: WriteSheet["rows"], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name: "Lakes",
  rows: [HEADER, ...rows!],
  ...more,
});

const KINDS: readonly Kind[] = ["xlsx", "ods"];

test.each(KINDS)("a sheet of .%s is a table whose cells know their row and column", async (kind) => {
  const bytes = await makeWorkbook(kind, sheet([["a", "A\nB", 1.5, null], [null], ["b", " B", 0.1 + 0.2, true]]));
  const { problems, rows, table } = await read(bytes);
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    ["a", "A\nB", "1.5", ""],
    ["b", " B", "0.3", "true"],
  ]);
  expect(table?.rows[1]?.cells[2]).toEqual({ text: "0.3", line: 4, column: 3, stored: true });
});

test.each(KINDS)("text that looks like a formula, a number or a day stays text in .%s", async (kind) => {
  const cells = ["=1+1", "007", "1e5", "12.11.2012"];
  const { rows } = await read(await makeWorkbook(kind, sheet([cells])));
  expect(rows).toEqual([cells]);
});

test("a formula is read by the value that is stored with it", async () => {
  const cells: WriteSheet["cells"] = new Map([["1,2", { formula: "6*7", formulaResult: 42, value: 42 }]]);
  const { rows, problems } = await read(await makeWorkbook("xlsx", sheet([["a", "A"]], { cells })));
  expect([rows, problems]).toEqual([[["a", "A", "42", ""]], []]);
});

test("a formula without a stored value, and one that gives an error, are refused at their cells", async () => {
  const cells: WriteSheet["cells"] = new Map([
    ["1,2", { formula: "6*7", value: null }],
    ["2,3", { type: "error", value: "#N/A" }],
  ]);
  const { problems } = await read(await makeWorkbook("xlsx", sheet([["a"], ["b"]], { cells })));
  expect(problems).toMatchObject([
    { severity: "error", code: "formula-unreckoned", place: { line: 2, column: 3, field: "area" } },
    { severity: "error", code: "formula-error", place: { line: 3, column: 4 }, found: "#N/A" },
  ]);
});

test.each([
  ["2012-11-12", "yyyy-mm-dd", "2012-11-12"],
  ["2012-11-12", 'd" of "mmmm\\ yyyy', "2012-11-12"],
  ["2012-11-01", "mmm-yy", "2012-11"],
  ["2012-11-12", "mmm-yy", "2012-11-12"],
  ["2012-01-01", "yyyy", "2012"],
  ["1950-03-01", "[$-419]mmmm yyyy;@", "1950-03"],
])("the day %s shown as %s is read as %s", async (stored, numFmt, wanted) => {
  const cells: WriteSheet["cells"] = new Map([["1,3", { value: day(stored), style: { numFmt } }]]);
  const { rows } = await read(await makeWorkbook("xlsx", sheet([["a", "A", 1]], { cells })));
  expect(rows[0]?.[3]).toBe(wanted);
});

test("days that are counted from 1904, as on an old Macintosh, are the days that are shown", async () => {
  const rows = [HEADER, ["a", "A", 1, day("2012-11-12")]];
  const { rows: read1904 } = await read(await writeXlsx({ sheets: [{ name: "Lakes", rows }], dateSystem: "1904" }));
  expect(read1904[0]?.[3]).toBe("2012-11-12");
});

test("an hour is no part of a day, and left for the field to judge; a time alone is a time", async () => {
  const cells: WriteSheet["cells"] = new Map([
    ["1,3", { value: new Date("2012-11-12T14:30:00Z"), style: { numFmt: "yyyy-mm-dd hh:mm" } }],
    ["2,3", { value: new Date("1899-12-30T14:30:00Z"), style: { numFmt: "hh:mm" } }],
  ]);
  const { rows } = await read(await makeWorkbook("xlsx", sheet([["a"], ["b"]], { cells })));
  expect(rows.map((row) => row[3])).toEqual(["2012-11-12T14:30:00", "14:30"]);
});

test.each(KINDS)(
  "merged cells are refused with their block in .%s, but not in a note above the header",
  async (kind) => {
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
      { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
    ];
    const note = { name: "Lakes", rows: [["Lakes of the island"], HEADER, ["a", "A"], ["b"]], merges };
    const { problems } = await read(await makeWorkbook(kind, note), { headerRow: 2 });
    expect(problems).toMatchObject([
      { severity: "error", code: "cells-merged", found: "B3:B4", place: { line: 3, column: 2, field: "name" } },
    ]);
  },
);

test("hidden rows are read, and warned of in one run", async () => {
  const rowDefs = new Map([2, 3, 5].map((at) => [at, { hidden: true }]));
  const rows = ["a", "b", "c", "d", "e"].map((id) => [id, id]);
  const read5 = await read(await makeWorkbook("xlsx", sheet(rows, { rowDefs })));
  expect(read5.rows).toHaveLength(5);
  expect(read5.problems).toMatchObject([
    {
      severity: "warning",
      code: "rows-hidden",
      place: { line: 3 },
      reason: "Rows 3 to 4 are hidden, and read all the same.",
    },
    { severity: "warning", code: "rows-hidden", place: { line: 6 } },
  ]);
});

test("a share that is shown as per cent is warned of, since its number is another than what is seen", async () => {
  const cells: WriteSheet["cells"] = new Map([["1,2", { value: 0.125, style: { numFmt: "0.0%" } }]]);
  const { rows, problems } = await read(await makeWorkbook("xlsx", sheet([["a", "A"]], { cells })));
  expect(rows[0]?.[2]).toBe("0.125");
  expect(problems).toMatchObject([{ severity: "warning", code: "cell-percent" }]);
});

test.each([
  [{ sheet: "Ponds" }, "Ponds"],
  [{ sheet: 2 }, "Ponds"],
  [{}, "Lakes"],
])("the sheet is the one that the dialect names: %j is %s", async (dialect, wanted) => {
  const bytes = await makeWorkbook("ods", sheet([["a", "A"]]), { ...sheet([["p", "P"]]), name: "Ponds" });
  expect((await read(bytes, dialect)).sheet).toBe(wanted);
});

test("a sheet that there is not is refused with those that there are", async () => {
  const { problems } = await read(await makeWorkbook("xlsx", sheet([])), { sheet: "lake" });
  expect(problems).toMatchObject([
    { code: "sheet-missing", wanted: 'one of "Lakes"', advice: expect.stringContaining('Did you mean "Lakes"?') },
  ]);
});

test("a header that follows a note is found, and one that is empty is said to be", async () => {
  const noted = { name: "Lakes", rows: [["Lakes of the island"], [], HEADER, ["a", "A"]] };
  expect((await read(await makeWorkbook("xlsx", noted))).problems).toMatchObject([
    { code: "header-elsewhere", reason: "Row 1 does not name the fields; they stand in row 3." },
  ]);
  expect((await read(await makeWorkbook("xlsx", { name: "Lakes", rows: [] }))).problems).toMatchObject([
    { code: "table-empty" },
  ]);
});
