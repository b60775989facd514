import { expect, test } from "vitest";
import { editJson } from "../../../src/tables/writing/edit-json.ts";
import { readTable, type TableSource } from "../../../src/tables/read-table.ts";
import type { TableEdits } from "../../../src/tables/writing/table-edits.ts";

const source: TableSource = { name: "t", file: "t.json", format: "json", dialect: {} };

const write = (field: string, written: string) =>
  written === "" ? undefined : field === "n" ? Number(written) : field === "list" ? written.split(";") : written;

function edit(text: string, changes: Readonly<Record<string, string>>, added: TableEdits["added"] = []): string {
  const { value: table } = readTable(new TextEncoder().encode(text), source);
  const changed = Object.entries(changes).map(([name, written]) => {
    const [row, field] = [Number(name.split(".")[0]), name.split(".")[1]!];
    return { row, field, cell: table.rows[row]!.cells[table.fields.indexOf(field)]!, text: written };
  });
  return editJson(text, { changed, added }, { table, fields: ["id", "name", "n", "list"], keyField: "id", write });
}

const LIST = '[\n  { "id": "a", "name": "A",   "list": ["x"] },\n  {\n    "id": "b", "n": 1.50\n  }\n]\n';

test("a member changes where it stands, and all other bytes stay", () => {
  expect(edit(LIST, { "0.name": "Ä", "1.n": "2", "0.list": "x;y" })).toBe(
    LIST.replace('"A"', '"Ä"').replace("1.50", "2").replace('["x"]', '["x", "y"]'),
  );
});

test("a member that becomes empty is left out, and a new one stands in the order of the fields", () => {
  expect(JSON.parse(edit(LIST, { "0.name": "" }))[0]).toEqual({ id: "a", list: ["x"] });
  expect(Object.keys(JSON.parse(edit(LIST, { "1.name": "B" }))[1])).toEqual(["id", "name", "n"]);
  expect(edit(LIST, { "1.name": "" })).toBe(LIST);
});

test("a record is added last, with the members that hold something, indented as the file is", () => {
  const texts = new Map([
    ["id", "c"],
    ["n", "3"],
  ]);
  expect(edit(LIST, {}, [{ texts }])).toBe(LIST.replace("  }\n]", '  },\n  {\n    "id": "c",\n    "n": 3\n  }\n]'));
});

test("a table of records by key takes them by key", () => {
  const keyed = '{\n  "a": { "name": "A" }\n}\n';
  const texts = new Map([
    ["id", "b"],
    ["name", "B"],
  ]);
  expect(JSON.parse(edit(keyed, { "0.name": "Ä" }, [{ texts }]))).toEqual({ a: { name: "Ä" }, b: { name: "B" } });
});
