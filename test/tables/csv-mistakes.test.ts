import { expect, test } from "vitest";
import { readTable, type TableSource } from "../../src/tables/read-table.ts";

const source: TableSource = { name: "funding", file: "data/funding.csv", format: "csv", dialect: {}, keyField: "id" };

function read(text: string, dialect: TableSource["dialect"] = {}) {
  return readTable(new TextEncoder().encode(text), { ...source, dialect });
}

/** Every problem as `code@line:column`. */
function mistakes(text: string, dialect: TableSource["dialect"] = {}): string[] {
  return read(text, dialect).problems.map(({ code, place }) => `${code}@${place.line}:${place.column}`);
}

test("a row with too many cells is reported at the first superfluous one, and kept", () => {
  const { value, problems } = read("id,n\na,1,surplus,more\nb,2\n");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    severity: "error",
    code: "ragged-row",
    place: { file: "data/funding.csv", line: 2, column: 5, table: "funding", row: "a" },
    reason: "The row has 4 cells, but the header names 2 fields.",
    found: 'a superfluous cell "surplus"',
    wanted: "2 cells",
  });
  expect(value.rows.map((row) => [row.ragged, row.cells.length])).toEqual([
    [true, 2],
    [undefined, 2],
  ]);
});

test("a row with too few cells is reported at its end, with the first missing field", () => {
  const { problems } = read('id,name,n\na,"two\nlines"\n');
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code: "ragged-row", place: { line: 3, column: 7, row: "a", field: "n" } });
});

test("all ragged rows, empty names and repeated names of a file are reported at once", () => {
  expect(mistakes("id,n,,n\na,1,2,3\nb\nc,1,2,3,4\n")).toEqual([
    "header-empty@1:6",
    "header-twice@1:7",
    "ragged-row@3:2",
    "ragged-row@4:9",
  ]);
});

test("an empty file has no header", () => {
  expect(mistakes("")).toEqual(["table-empty@1:1"]);
  expect(mistakes("id,n\n")).toEqual([]);
});

test("a quote that is never closed is reported where it opens, and the rows before it are kept", () => {
  const { value, problems } = read('id,n\na,"1"\nb,"2\nc,3\n');
  expect(problems.map(({ code, place }) => [code, place.line, place.column])).toEqual([["quote-unclosed", 3, 3]]);
  expect(value.rows).toHaveLength(1);
  expect(value.incomplete).toBe(true);
});

test("a quote inside a cell, and text after a closing quote, are reported at their places", () => {
  expect(mistakes('id,n\na,say "so"\n')).toEqual(["quote-misplaced@2:7"]);
  expect(mistakes('id,n\na,"so" they say\n')).toEqual(["quote-misplaced@2:7"]);
});

test("a file saved with another delimiter than the descriptor's is recognised", () => {
  const { problems } = read("id;n\na;1\n", { delimiter: "," });
  expect(problems[0]).toMatchObject({
    code: "delimiter-wrong",
    place: { line: 1, column: 3 },
    found: ";",
    wanted: ",",
  });
  expect(problems[0]!.reason).toBe("The cells are separated by semicolons, but the descriptor says commas.");
});
