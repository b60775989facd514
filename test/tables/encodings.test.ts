import { expect, test } from "vitest";
import { readTable, type TableSource } from "../../src/tables/read-table.ts";
import { encode, type Encoding } from "./encode.ts";

const source: TableSource = { name: "lakes", file: "data/lakes.csv", format: "csv", dialect: {} };

function read(bytes: Uint8Array, encoding?: string) {
  const { value, problems } = readTable(bytes, { ...source, dialect: encoding === undefined ? {} : { encoding } });
  const cells = value.rows.flatMap((row) => row.cells.map((cell) => cell.text));
  return { cells, problems, codes: problems.map(({ severity, code }) => `${severity} ${code}`) };
}

const RUSSIAN = "Озеро Иссык-Куль «тёплое» №1";
const WESTERN = "Genfersee – lac Léman, à côté d’Évian, Türkiye, Øresund";

test.each(["utf-8", "utf-8 marked", "utf-16le marked", "utf-16be marked"] as const)(
  "a file in %s is read without a word",
  (encoding) => {
    const { cells, problems } = read(encode(`id;name\n1;${RUSSIAN} ${WESTERN} Қазақстан\n`, encoding));
    expect(problems).toEqual([]);
    expect(cells).toEqual(["1", `${RUSSIAN} ${WESTERN} Қазақстан`]);
  },
);

test.each([
  ["windows-1251", RUSSIAN],
  ["windows-1252", WESTERN],
] as const)(
  "%s is read where the descriptor names it, and recognised with a warning where it does not",
  (name, text) => {
    const bytes = encode(`id;name\n1;${text}\n`, name);
    expect(read(bytes, name)).toMatchObject({ cells: ["1", text], problems: [] });
    expect(read(bytes)).toMatchObject({ cells: ["1", text], codes: ["warning encoding-recognised"] });
  },
);

test("a recognised encoding is shown by some of its words", () => {
  const [problem] = read(encode("id,name\nkz,Казахстан\nkg,Кыргызстан\n", "windows-1251")).problems;
  expect(problem).toMatchObject({
    place: { file: "data/lakes.csv", table: "lakes" },
    reason:
      "The file is not UTF-8; by its letters it is read as windows-1251, with words such as “Казахстан”, “Кыргызстан”.",
    advice: 'Save it as UTF-8, or say "encoding": "windows-1251" in the descriptor.',
  });
});

// The bytes that other encodings give to these words; all of them would read as something in windows-1251 or -1252.
test.each([
  [
    "KOI8-R",
    "казахстан озеро",
    [0xcb, 0xc1, 0xda, 0xc1, 0xc8, 0xd3, 0xd4, 0xc1, 0xce, 0x20, 0xcf, 0xda, 0xc5, 0xd2, 0xcf],
  ],
  ["KOI8-R", "Казахстан", [0xeb, 0xc1, 0xda, 0xc1, 0xc8, 0xd3, 0xd4, 0xc1, 0xce]],
  ["cp866", "Казахстан", [0x8a, 0xa0, 0xa7, 0xa0, 0xe5, 0xe1, 0xe2, 0xa0, 0xad]],
  ["ISO 8859-5", "Казахстан", [0xba, 0xd0, 0xd7, 0xd0, 0xe5, 0xe1, 0xe2, 0xd0, 0xdd]],
  ["Mac Cyrillic", "Казахстан", [0x8a, 0xe0, 0xe7, 0xe0, 0xf5, 0xf1, 0xf2, 0xe0, 0xed]],
  [
    "windows-1250",
    "Łódź Dvořák žluť",
    [0xa3, 0xf3, 0x64, 0x9f, 0x20, 0x44, 0x76, 0x6f, 0xf8, 0xe1, 0x6b, 0x20, 0x9e, 0x6c, 0x75, 0x9d],
  ],
  ["windows-1254", "Kırgızıstan", [0x4b, 0xfd, 0x72, 0x67, 0xfd, 0x7a, 0xfd, 0x73, 0x74, 0x61, 0x6e]],
])("%s (%s) is not taken for another encoding but refused", (_, __, letters) => {
  const { codes, cells } = read(new Uint8Array([...encode("id,name\n1,", "utf-8"), ...letters, 0x0a]));
  expect(codes).toEqual(["error not-utf-8"]);
  expect(cells).toEqual([]);
});

test("letters that leave two readings, or a byte alone, are refused at their place with what to do", () => {
  const { problems } = read(new Uint8Array([...encode("id,name\n1,lac ", "utf-8"), 0xe0, 0x20, 0x0a]));
  expect(problems[0]).toMatchObject({
    code: "not-utf-8",
    place: { line: 2, column: 7 },
    wanted: "UTF-8, UTF-16, windows-1251 or windows-1252",
  });
  expect(problems[0]!.advice).toContain('Or name its "encoding"');
});

test("a mark is believed before the descriptor, with a warning", () => {
  expect(read(encode("id\nя\n", "utf-8 marked"), "windows-1251")).toMatchObject({
    cells: ["я"],
    codes: ["warning encoding-differs"],
  });
  expect(read(encode("id\nя\n", "utf-16le marked"), "utf-16").codes).toEqual([]);
});

test("UTF-8 that the descriptor calls windows-1251 would read as nonsense and is refused", () => {
  expect(read(encode("id\nКазахстан\n", "utf-8"), "windows-1251").codes).toEqual(["error encoding-differs"]);
});

test("a byte that the named encoding leaves undefined is refused at its place", () => {
  const { problems } = read(new Uint8Array([...encode("id\n1", "utf-8"), 0x98, 0x0a]), "windows-1251");
  expect(problems).toMatchObject([{ code: "not-windows-1251", place: { line: 2, column: 2 } }]);
});

test.each(["KOI8-R", "utf-7", "constructor", "windows-1250"])(
  "the encoding %s is refused before reading",
  (encoding) => {
    expect(read(encode("id\na\n", "utf-8"), encoding).codes).toEqual(["error encoding-unsupported"]);
  },
);

test("UTF-16 without a mark, and a workbook, are no texts", () => {
  const unmarked = encode("id\na\n", "utf-16le marked").slice(2);
  expect(read(unmarked).problems[0]!.reason).toContain("UTF-16 without its byte order mark");
  expect(read(unmarked, "utf-16").codes).toEqual(["error not-text"]);
  expect(read(unmarked, "utf-16le").cells).toEqual(["a"]);
  expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])).problems[0]!.reason).toContain("a workbook");
});

test("a mark of UTF-16 before half a letter is refused", () => {
  expect(read(new Uint8Array([...encode("id\na", "utf-16le marked"), 0x41])).codes).toEqual(["error not-utf-16le"]);
});

test.each(["utf-16le marked", "windows-1251", "utf-8 marked"] as Encoding[])(
  "places do not shift in %s",
  (encoding) => {
    const { value } = readTable(encode("id;имя\r\n1;Озеро\r\n", encoding), source);
    expect(value.rows[0]!.cells[1]).toEqual({ text: "Озеро", line: 2, column: 3 });
  },
);
