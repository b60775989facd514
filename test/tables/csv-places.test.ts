import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable, type TableSource } from "../../src/tables/read-table.ts";
import type { Table } from "../../src/tables/table.ts";

const source: TableSource = { name: "t", file: "data/t.csv", format: "csv", dialect: {} };

function read(text: string, dialect: TableSource["dialect"] = {}): Table {
  const { value, problems } = readTable(new TextEncoder().encode(text), { ...source, dialect });
  expect(problems).toEqual([]);
  return value;
}

/** Every cell of the table as `text@line:column`, the header first. */
function places(table: Table): string[][] {
  return [table.header, ...table.rows.map((row) => row.cells)].map((cells) =>
    cells.map(({ text, line, column }) => `${text}@${line}:${column}`),
  );
}

test("every cell knows its line and the column of its first character", () => {
  expect(places(read("id,name\nkz,Kazakhstan\nkg,\n"))).toEqual([
    ["id@1:1", "name@1:4"],
    ["kz@2:1", "Kazakhstan@2:4"],
    ["kg@3:1", "@3:4"],
  ]);
});

test("cells after a quoted line break and after doubled quotes keep exact places", () => {
  const table = read('id,note,n\na,"one\ntwo, ""three""",1\nb,"""x""",2\n');
  expect(places(table).slice(1)).toEqual([
    ["a@2:1", 'one\ntwo, "three"@2:3', "1@3:17"],
    ["b@4:1", '"x"@4:3', "2@4:11"],
  ]);
});

test("a byte order mark, CR LF and empty lines do not shift a place", () => {
  const table = read('\uFEFFid,name\r\n\r\na,"x\r\ny",\r\n\r\nb,z\r\n'.replace('"x\r\ny",', '"x\r\ny"'));
  expect(places(table)).toEqual([
    ["id@1:1", "name@1:4"],
    ["a@3:1", "x\r\ny@3:3"],
    ["b@6:1", "z@6:3"],
  ]);
});

test("a column counts characters, also outside the basic plane", () => {
  expect(places(read("id,a,b\nҚаз,𝄞𝄞,x\n"))[1]).toEqual(["Қаз@2:1", "𝄞𝄞@2:5", "x@2:8"]);
});

test("lines on which no cell holds anything are skipped", () => {
  expect(places(read("id,n\na,1\n,\n , \nb,2\n")).slice(1)).toEqual([
    ["a@2:1", "1@2:3"],
    ["b@5:1", "2@5:3"],
  ]);
});

test.each([";", "\t", "|", ","])("the delimiter %j is told by the header, whatever cells hold", (delimiter) => {
  const table = read(`id${delimiter}n${delimiter}list\na${delimiter}"1,5"${delimiter}"x;y;z"\n`);
  expect(table.rows[0]!.cells.map((cell) => cell.text)).toEqual(["a", "1,5", "x;y;z"]);
});

test("a delimiter named in the dialect goes before the header", () => {
  expect(read("a;b,c\n1;2,3\n", { delimiter: ";" }).fields).toEqual(["a", "b,c"]);
});

test("at the place of each cell of any table stands that cell as it was written", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "Қ", "𝄞", ",", ";", '"', "\n", "\r\n", " ", "\t"),
    maxLength: 8,
  });
  const layout = fc.record({
    rows: fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    ending: fc.constantFrom("\n", "\r\n"),
    mark: fc.constantFrom("", "\uFEFF"),
    quoteAll: fc.boolean(),
  });
  fc.assert(
    fc.property(layout, ({ rows, delimiter, ending, mark, quoteAll }) => {
      const write = (text: string): string =>
        quoteAll || /[",;\t|\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      // A key of its own on each row, so that no row is empty.
      const records = rows.map((row, index) => [`k${index}`, ...row]);
      const text = [["id", "x", "y", "z"], ...records].map((row) => row.map(write).join(delimiter) + ending).join("");
      const table = read(mark + text, { delimiter });
      expect(table.rows.map((row) => row.cells.map((each) => each.text))).toEqual(records);
      const lines = text.split(/\r\n|\n|\r/);
      for (const { text: found, line, column } of table.rows.flatMap((row) => row.cells)) {
        const rest = Array.from(lines[line - 1]!)
          .slice(column - 1)
          .join("");
        expect(rest.startsWith(write(found).split(/\r\n|\n|\r/)[0]!)).toBe(true);
      }
    }),
  );
});
