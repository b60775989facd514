import { expect, test } from "vitest";
import { LIMITS } from "../../src/tables/limits.ts";
import { readTable, type TableSource } from "../../src/tables/read-table.ts";

const csv: TableSource = { name: "t", file: "data/t.csv", format: "csv", dialect: {} };
const json: TableSource = { name: "t", file: "data/t.json", format: "json", dialect: {} };

/** The problems as `code@line:column`, and the milliseconds of the processor that it took to find them. */
function refuse(text: string, source: TableSource) {
  const bytes = new TextEncoder().encode(text);
  const before = process.cpuUsage();
  const { value, problems } = readTable(bytes, source);
  const took = process.cpuUsage(before).user / 1_000;
  const mistakes = problems.map(({ code, place }) => `${code}@${place.line ?? ""}:${place.column ?? ""}`);
  return { value, problems, mistakes, took };
}

test("a cell of 1 MB is refused at its place, and the longest that is allowed is read", () => {
  expect(refuse(`id,note\na,x\nb,"${"y".repeat(1e6)}"\n`, csv).mistakes).toEqual(["cell-too-long@3:3"]);
  expect(refuse(`id,note\na,${"y".repeat(1e6)}`, csv).mistakes).toEqual(["cell-too-long@2:3"]);
  expect(refuse(`id,note\na,${"y".repeat(LIMITS.cellLength)}\n`, csv).mistakes).toEqual([]);
});

test("a row of 10,000 cells is refused where the first is too many", () => {
  expect(refuse(`id\na${",".repeat(9_999)}\n`, csv).mistakes).toEqual(["cells-too-many@2:1002"]);
  const names = Array.from({ length: LIMITS.columns }, (_, i) => `c${i}`).join(",");
  expect(refuse(`${names}\n`, csv).mistakes).toEqual([]);
});

test("a table of 1,000,000 rows is refused in under a second, at the first row too many", () => {
  const { mistakes, value, took } = refuse(`id,n\n${"a,12\n".repeat(1_000_000)}`, csv);
  expect(mistakes).toEqual([`rows-too-many@${LIMITS.rows + 2}:3`]);
  expect(value).toMatchObject({ rows: [], incomplete: true });
  expect(took).toBeLessThan(1_000);
});

test("a file beyond the size of any table is refused unread", () => {
  const { problems, took } = refuse(`[${"1,".repeat(17_000_000)}1]`, json);
  expect(problems).toMatchObject([{ code: "file-too-large", found: "more than 32 MiB", wanted: "at most 32 MiB" }]);
  expect(took).toBeLessThan(100);
  expect(refuse(" ".repeat(LIMITS.fileBytes + 1), csv).mistakes).toEqual(["file-too-large@:"]);
});

test("JSON nested without end is refused where it gets too deep", () => {
  const deep = refuse(`[{ "id": "a",\n "x": ${"[".repeat(1_000_000)}`, json);
  expect(deep.mistakes).toEqual([`json-too-deep@2:${6 + LIMITS.depth - 1}`]);
  expect(refuse(`[${'{"x":'.repeat(100_000)}`, json).mistakes).toEqual([
    `json-too-deep@1:${2 + (LIMITS.depth - 1) * 5}`,
  ]);
  expect(refuse(`[{ "id": "${"[".repeat(100)}\\"${"{".repeat(100)}" }]`, json).mistakes).toEqual([]);
});

test("a text of 1 MB in JSON is refused at its place, also where it is never closed", () => {
  expect(refuse(`[{ "id": "${"\\n".repeat(1e6)}" }]`, json).mistakes).toEqual(["cell-too-long@1:10"]);
  expect(refuse(`[{ "id": "${"x".repeat(1e6)}`, json).mistakes).toEqual(["cell-too-long@1:10"]);
});

test("JSON of more values or rows than a table has is refused before it is read", () => {
  const values = refuse(`[${`[${"1,".repeat(999)}1],`.repeat(3_000)}1]`, json);
  expect(values.mistakes).toEqual([expect.stringMatching(/^json-too-many@1:/)]);
  expect(values.took).toBeLessThan(1_000);
  expect(refuse(`[${"{},".repeat(250_000)}{}]`, json).mistakes).toEqual(["rows-too-many@1:750001"]);
  expect(refuse(`[${"{},".repeat(249_999)}{}]`, json).mistakes).toEqual([]);
});

test("of a JSON text that is no table only the first thousand mistakes are told", () => {
  const { value, mistakes } = refuse(`[${"1,".repeat(100_000)}1]`, json);
  expect([mistakes.length, value.incomplete]).toEqual([1_000, true]);
});

test("100,000 records of JSON are read in under three seconds", () => {
  const records = Array.from({ length: 100_000 }, (_, i) => ({
    id: `k${i}`,
    name: `Lake, number ${i}`,
    area: i / 8,
    ids: ["a", "b"],
  }));
  const { value, mistakes, took } = refuse(JSON.stringify(records, null, 1), json);
  expect([mistakes, value.rows.length]).toEqual([[], 100_000]);
  expect(value.rows.at(-1)?.cells.map(({ text }) => text)).toEqual([
    "k99999",
    "Lake, number 99999",
    "12499.875",
    "a;b",
  ]);
  expect(took).toBeLessThan(3_000);
});

test("100,000 rows are read in under two seconds", () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `k${i},"Lake, number ${i}",${i / 8},2015-12-21,a;b\n`);
  const { value, mistakes, took } = refuse(`id,name,area,measured,sources\n${rows.join("")}`, csv);
  expect(mistakes).toEqual([]);
  expect(value.rows).toHaveLength(100_000);
  expect(took).toBeLessThan(2_000);
});
