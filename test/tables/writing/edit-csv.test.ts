import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "../../../src/tables/decode-text.ts";
import { readTable, type TableSource } from "../../../src/tables/read-table.ts";
import { editTable } from "../../../src/tables/writing/edit-table.ts";
import { encode, type Encoding } from "../encode.ts";

const write = (_: string, text: string): string => text;

function sourceWith(dialect: TableSource["dialect"]): TableSource {
  return { name: "t", file: "t.csv", format: "csv", dialect };
}

/** The text of a file after a record is added, before the row of this number or last. */
function add(
  file: string | Uint8Array,
  texts: readonly string[],
  before?: number,
  dialect: TableSource["dialect"] = {},
) {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const source = sourceWith(dialect);
  const { value: table } = readTable(bytes, source);
  const record = new Map(table.fields.map((field, at) => [field, texts[at] ?? ""]));
  const added = [{ texts: record, ...(before === undefined ? {} : { before }) }];
  return editTable(bytes, { changed: [], added }, { source, table, writeJson: write });
}

const asText = (bytes: Uint8Array | null): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes ?? undefined);

/** The text of a file after its cells are changed, by row and field. */
function change(
  file: string | Uint8Array,
  cells: Readonly<Record<string, string>>,
  dialect: TableSource["dialect"] = {},
) {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const source = sourceWith(dialect);
  const { value: table } = readTable(bytes, source);
  const changed = Object.entries(cells).map(([name, text]) => {
    const [row, field] = [Number(name.split(".")[0]), name.split(".")[1]!];
    return { row, field, cell: table.rows[row]!.cells[table.fields.indexOf(field)]!, text };
  });
  return editTable(bytes, { changed, added: [] }, { source, table, writeJson: write }).value;
}

test.each([
  ["commas and line feeds", "id,name\n1,one\n", "id,name\n1,one\n2,two\n"],
  ["semicolons and the line ends of Windows", "id;name\r\n1;one\r\n", "id;name\r\n1;one\r\n2;two\r\n"],
  ["a byte order mark", "\uFEFFid,name\n1,one\n", "\uFEFFid,name\n1,one\n2,two\n"],
  ["no end of its last line", "id,name\n1,one", "id,name\n1,one\n2,two"],
  ["every cell in quotation marks", '"id","name"\n"1","one"\n', '"id","name"\n"1","one"\n"2","two"\n'],
  ["some cells in quotation marks", 'id,"name"\n1,one\n', 'id,"name"\n1,one\n2,two\n'],
  ["a header alone", "id\tname\n", "id\tname\n2\ttwo\n"],
  ["Excel's word for the delimiter", "sep=:\r\nid:name\r\n1:one\r\n", "sep=:\r\nid:name\r\n1:one\r\n2:two\r\n"],
])("a record is written as its file writes its own: %s", (_, file, wanted) => {
  expect(asText(add(file, ["2", "two"]).value)).toBe(wanted);
});

test("a record stands before the row that is named, also after a cell of several lines, and all other bytes stay", () => {
  const file = 'id,name\n1,"one\nor none"\n3,three  \n\n';
  expect(asText(add(file, ["2", "two"], 1).value)).toBe('id,name\n1,"one\nor none"\n2,two\n3,three  \n\n');
});

test("a cell that holds the delimiter, a quotation mark or a line end is quoted", () => {
  expect(asText(add("a;b\n", ['say "x"', "1;2"]).value)).toBe('a;b\n"say ""x""";"1;2"\n');
});

test("a changed cell keeps its quotation marks, and gets them where it needs them", () => {
  const file = 'id,name\n1,"one, or none"\n2,two\n';
  expect(asText(change(file, { "0.name": "none", "1.name": "two, or more" }))).toBe(
    'id,name\n1,"none"\n2,"two, or more"\n',
  );
});

test("cells behind letters beyond the basic plane, and below notes, are found", () => {
  const file = "Notes, 😀\n\nid;😀 name\n😀1;one\n";
  expect(asText(change(file, { "0.😀 name": "zwei" }, { headerRow: 3 }))).toBe("Notes, 😀\n\nid;😀 name\n😀1;zwei\n");
});

const ENCODINGS: readonly Encoding[] = ["utf-8", "utf-8 marked", "utf-16le marked", "utf-16be marked", "windows-1251"];

test.each(ENCODINGS)("the encoding stays: %s", (encoding) => {
  const dialect = encoding === "windows-1251" ? { encoding } : {};
  const written = change(encode("id;name\r\n1;Озеро\r\n", encoding), { "0.name": "Пруд" }, dialect);
  expect(written).toEqual(encode("id;name\r\n1;Пруд\r\n", encoding));
});

test("a letter that the encoding lacks is refused by name, and nothing is written", () => {
  const file = encode("id;name\n1;Озеро\n", "windows-1251");
  expect(add(file, ["2", "Қазақстан"], undefined, { encoding: "windows-1251" })).toMatchObject({
    value: null,
    problems: [{ code: "table-not-written", found: "Қ", place: { file: "t.csv", table: "t" } }],
  });
});

test("a file that cannot be read takes nothing", () => {
  expect(add(new Uint8Array([0x69, 0x64, 0x0a, 0xff, 0x0a]), ["x"]).value).toBeNull();
});

const cell = fc
  .array(fc.oneof(fc.constantFrom('"', ",", ";", "\n", "\r\n", " ", "a", "é", "Ж", "😀", "=1"), fc.string()), {
    maxLength: 6,
  })
  .map((parts) => parts.join("").replaceAll(/\0|\uFEFF/g, ""));

test("whatever is written into a cell is read from it again, and no other cell changes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      cell,
      fc.nat(),
      fc.nat(),
      (rows, text, a, b) => {
        const quoted = [["id", "name", "area"], ...rows.map(([, ...rest], at) => [`k${at}`, ...rest])]
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        const [row, field] = [a % rows.length, ["name", "area"][b % 2]!];
        const before = readTable(new TextEncoder().encode(quoted), sourceWith({})).value;
        const after = readTable(change(quoted, { [`${row}.${field}`]: text })!, sourceWith({})).value;
        const texts = before.rows.map(({ cells }) => cells.map((each) => each.text));
        texts[row]![before.fields.indexOf(field)] = text;
        expect(after.rows.map(({ cells }) => cells.map((each) => each.text))).toEqual(texts);
        const decoded = decodeText(
          change(quoted, { [`${row}.${field}`]: before.rows[row]!.cells[before.fields.indexOf(field)]!.text })!,
          sourceWith({}),
        );
        expect(decoded.value?.text).toBe(quoted);
      },
    ),
  );
});
