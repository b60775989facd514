import { expect, test } from "vitest";
import { readTable, type TableSource } from "../../src/tables/read-table.ts";

const source: TableSource = { name: "sources", file: "data/sources.json", format: "json", dialect: {}, keyField: "id" };

function read(text: string) {
  const { value, problems } = readTable(new TextEncoder().encode(text), source);
  const cells = value.rows.map((row) => row.cells.map((cell) => `${cell.text}@${cell.line}:${cell.column}`));
  const mistakes = problems.map(({ code, place }) =>
    `${code}@${place.line}:${place.column} ${place.field ?? ""}`.trim(),
  );
  return { value, problems, cells, mistakes };
}

test("a list of objects is a table whose cells stand where their values do", () => {
  const { value, cells, mistakes } = read(
    '[\n  { "id": "a", "n": 1.50, "yes": true },\n  { "id": "b", "list": ["x", "y"], "n": null }\n]',
  );
  expect(mistakes).toEqual([]);
  expect(value.fields).toEqual(["id", "n", "yes", "list"]);
  expect(value.header.map(({ line, column }) => `${line}:${column}`)).toEqual(["2:5", "2:16", "2:27", "3:16"]);
  expect(cells).toEqual([
    ["a@2:11", "1.50@2:21", "true@2:34", "@2:3"],
    ["b@3:11", "@3:41", "@3:3", "x;y@3:24"],
  ]);
});

test("an object of objects is a table whose keys are the member names", () => {
  const { value, cells } = read('{\n  "a": { "n": 1 },\n  "b": { "n": 2 }\n}');
  expect(value.fields).toEqual(["id", "n"]);
  expect(cells).toEqual([
    ["a@2:3", "1@2:15"],
    ["b@3:3", "2@3:15"],
  ]);
});

test("nested objects, repeated members and records that are none are reported at once", () => {
  const { mistakes } = read('[\n { "id": "a", "x": { "y": 1 }, "l": [["z"]] },\n { "id": "b", "id": "c" },\n "d"\n]');
  expect(mistakes).toEqual(["json-nested@2:20 x", "json-nested@2:38 l", "json-member-twice@3:15 id", "json-shape@4:2"]);
});

test("an item that holds the list's delimiter is reported, since it would fall into two", () => {
  expect(read('[{ "id": "a", "l": ["x;y"] }]').mistakes).toEqual(["list-item-delimiter@1:21 l"]);
});

test.each([
  ['[{ "id": "a" },]', "json-syntax@1:16"],
  ['// note\n[{ "id": "a" }]', "json-syntax@1:1"],
  ['[{ "id": "a" \n', "json-syntax@2:1"],
  ["", "json-syntax@1:1"],
])("%j is no JSON", (text, mistake) => {
  const { mistakes, value } = read(text);
  expect(mistakes).toEqual([mistake]);
  expect(value.incomplete).toBe(true);
});

test("a single value is no table", () => {
  expect(read("12").mistakes).toEqual(["json-shape@1:1"]);
});
