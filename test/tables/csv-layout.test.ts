import { expect, test } from "vitest";
import { readTable, type TableSource } from "../../src/tables/read-table.ts";

const fields = ["id", "name", "area"].map((name) => ({ name }));
const source: TableSource = { name: "lakes", file: "data/lakes.csv", format: "csv", dialect: {}, fields };

function read(text: string, dialect: TableSource["dialect"] = {}) {
  const { value, problems } = readTable(new TextEncoder().encode(text), { ...source, dialect });
  return {
    problems,
    header: value.header.map((cell) => `${cell.text}@${cell.line}:${cell.column}`),
    rows: value.rows.map((row) => row.cells.map((cell) => `${cell.text}@${cell.line}:${cell.column}`)),
  };
}

const HEADER = ["id@1:1", "name@1:4", "area@1:9"];

test.each(["\n", "\r\n", "\r"])("lines may end with %j, also in the midst of others", (ending) => {
  const { problems, header, rows } = read(`id,name,area${ending}a,A,1\nb,B,2\r\nc,C,3\rd,D,4${ending}`);
  expect(problems).toEqual([]);
  expect(header).toEqual(HEADER);
  expect(rows.map(([first]) => first)).toEqual(["a@2:1", "b@3:1", "c@4:1", "d@5:1"]);
});

test("empty columns without a name, and empty rows, at the end are passed over", () => {
  const { problems, header, rows } = read("id;name;area;;\na;A;1;;\nb;B;2\nc;C;3;\n;;;;\n;;;;\n");
  expect(problems).toEqual([]);
  expect(header).toHaveLength(3);
  expect(rows.map((row) => row.length)).toEqual([3, 3, 3]);
});

test("a column without a name that holds something somewhere must be named", () => {
  const { problems } = read("id;name;area;\na;A;1;\nb;B;2;seen\n");
  expect(problems).toMatchObject([{ code: "header-empty", place: { line: 1, column: 14 } }]);
});

test("a row before the header is refused with the row in which the header stands", () => {
  const { problems, rows } = read("Lakes of the island, as of 2024;;\n;;\nid;name;area\na;A;1\n");
  expect(rows).toEqual([]);
  expect(problems).toMatchObject([
    {
      code: "header-elsewhere",
      place: { line: 1, column: 1 },
      reason: "Row 1 does not name the fields; they stand in row 3.",
      advice: 'Delete the rows above them, or say "dialect": { "headerRows": [3] } in the descriptor.',
    },
  ]);
});

test("the rows before the header row of the dialect are notes, whatever they hold, and shift no place", () => {
  const { problems, header, rows } = read('"Lakes;\nof the island",\n\nid;name;area\na;A;1\n', { headerRow: 3 });
  expect(problems).toEqual([]);
  expect(header).toEqual(["id@4:1", "name@4:4", "area@4:9"]);
  expect(rows).toEqual([["a@5:1", "A@5:3", "1@5:5"]]);
});

test("a header row of the dialect that is none is said as well", () => {
  expect(read("id;name;area\na;A;1\nb;B;2\n", { headerRow: 2 }).problems).toMatchObject([
    { code: "header-elsewhere", reason: "Row 2 does not name the fields; they stand in row 1." },
  ]);
});

test("rows that begin with the comment sign of the dialect are notes, but not lines of a quoted cell", () => {
  const { problems, rows } = read('# lakes\nid,name,area\n# large ones\na,"A\n# B",1\n', { commentChar: "#" });
  expect(problems).toEqual([]);
  expect(rows).toEqual([["a@4:1", "A\n# B@4:3", "1@5:6"]]);
});

test("the line by which Excel is told the delimiter tells it here too", () => {
  const { problems, header } = read("sep=:\r\nid:name:area\r\na:A, B; C:1\r\n");
  expect(problems).toEqual([]);
  expect(header).toEqual(["id@2:1", "name@2:4", "area@2:9"]);
});

test("any delimiter may be named in the dialect", () => {
  for (const delimiter of [":", "^", "~", "\u001F", "||"]) {
    const { problems, rows } = read(["id,name,area", 'a,"A,x",1', ""].join("\n").replaceAll(",", delimiter), {
      delimiter,
    });
    expect(problems).toEqual([]);
    expect(rows[0]!.map((cell) => cell.split("@")[0])).toEqual(["a", `A${delimiter}x`, "1"]);
  }
});

test("a cell that begins like a formula is its text", () => {
  const formulas = ["=1+1", "+7 700", "-2+3", "@SUM(A1)", '=HYPERLINK("https://example.org")', "=cmd|' /C calc'!A0"];
  const { rows, problems } = read(
    `id,name,area\n${formulas.map((each, i) => `${i},"${each.replaceAll('"', '""')}",\n`).join("")}`,
  );
  expect(problems).toEqual([]);
  expect(rows.map((row) => row[1]!.split("@").slice(0, -1).join("@"))).toEqual(formulas);
});
