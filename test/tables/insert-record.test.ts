import { expect, test } from "vitest";
import { insertRecord } from "../../src/tables/insert-record.ts";
import { readTable } from "../../src/tables/read-table.ts";

const insert = (file: string | Uint8Array, cells: readonly string[], before = Infinity, delimiter?: string) => {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const dialect = delimiter === undefined ? {} : { delimiter };
  const { value: table } = readTable(bytes, { name: "t", file: "t.csv", format: "csv", dialect });
  const written = insertRecord(bytes, cells, { table, dialect, before });
  return written && new TextDecoder("utf-8", { ignoreBOM: true }).decode(written);
};

test.each([
  ["commas and line feeds", "id,name\n1,one\n", "id,name\n1,one\n2,two\n"],
  ["semicolons and the line ends of Windows", "id;name\r\n1;one\r\n", "id;name\r\n1;one\r\n2;two\r\n"],
  ["a byte order mark", "\uFEFFid,name\n1,one\n", "\uFEFFid,name\n1,one\n2,two\n"],
  ["no end of its last line", "id,name\n1,one", "id,name\n1,one\n2,two"],
  ["every cell in quotation marks", '"id","name"\n"1","one"\n', '"id","name"\n"1","one"\n"2","two"\n'],
  ["some cells in quotation marks", 'id,"name"\n1,one\n', 'id,"name"\n1,one\n2,two\n'],
  ["a header alone", "id\tname\n", "id\tname\n2\ttwo\n"],
])("a record is written as its file writes its own: %s", (_, file, wanted) => {
  expect(insert(file, ["2", "two"])).toBe(wanted);
});

test("a record stands before the row that is named, also after a cell of several lines, and all other bytes stay", () => {
  const file = 'id,name\n1,"one\nor none"\n3,three  \n\n';
  expect(insert(file, ["2", "two"], 1)).toBe('id,name\n1,"one\nor none"\n2,two\n3,three  \n\n');
});

test("a cell that holds the delimiter, a quotation mark or a line end is quoted", () => {
  expect(insert("a;b\n", ['say "x"', "1;2"])).toBe('a;b\n"say ""x""";"1;2"\n');
});

test("a file that is not UTF-8 is left alone", () => {
  expect(insert(new Uint8Array([0x69, 0x64, 0x0a, 0xff, 0x0a]), ["x"])).toBeNull();
});
