import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable, type TableSource } from "../../src/tables/read-table.ts";

const source: TableSource = { name: "t", file: "data/t.csv", format: "csv", dialect: {} };

function read(text: string, dialect: TableSource["dialect"] = {}): string[][] {
  const { value, problems } = readTable(new TextEncoder().encode(text), { ...source, dialect });
  expect(problems).toEqual([]);
  return [value.header, ...value.rows.map((row) => row.cells)].map((cells) => cells.map((cell) => cell.text));
}

// The cases of https://github.com/max-mapper/csv-spectrum (BSD-2-Clause), by what each of them is about.
test.each([
  ["comma in quotes", 'first,last,address\nJohn,Doe,"120 any st., Anytown"\n', ["John", "Doe", "120 any st., Anytown"]],
  ["empty", 'a,b,c\n1,"",""\n2,3,4\n', ["1", "", ""]],
  ["empty, CR LF", 'a,b,c\r\n1,"",""\r\n2,3,4\r\n', ["1", "", ""]],
  ["escaped quotes", 'a,b\n1,"ha ""ha"" ha"\n3,4\n', ["1", 'ha "ha" ha']],
  [
    "json",
    'key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"\n',
    ["1", '{"type": "Point", "coordinates": [102.0, 0.5]}'],
  ],
  ["newlines", 'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n', ["1", "2", "3"]],
  ["newlines, CR LF", 'a,b,c\r\n"Once upon \r\na time",5,6\r\n', ["Once upon \r\na time", "5", "6"]],
  ["quotes and newlines", 'a,b\n1,"ha \n""ha"" \nha"\n3,4\n', ["1", 'ha \n"ha" \nha']],
  ["simple", "a,b,c\n1,2,3\n", ["1", "2", "3"]],
  ["simple, CR LF", "a,b,c\r\n1,2,3\r\n", ["1", "2", "3"]],
  ["utf8", "a,b,c\n1,2,3\n4,5,ʤ\n", ["1", "2", "3"]],
  ["location coordinates", 'Contact Phone Number,Location Coordinates\n,"(11.22, -33.44)"\n', ["", "(11.22, -33.44)"]],
])("%s", (_, text, first) => {
  expect(read(text)[1]).toEqual(first);
});

test("what csv-stringify writes is read as it was, whatever is in it and however it is written", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: fc.constantFrom("a", "я", '"', ",", ";", "\n", "\r", "=", " ", "\t", "|"), maxLength: 8 }),
  );
  const written = fc.record({
    rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }),
    delimiter: fc.constantFrom(",", ";", "\t", "|", ":"),
    record_delimiter: fc.constantFrom("\n", "\r\n", "\r"),
    bom: fc.boolean(),
    quoted: fc.boolean(),
  });
  fc.assert(
    fc.property(written, ({ rows, delimiter, record_delimiter, bom, quoted }) => {
      const records = [["id", "x", "y", "z"], ...rows.map((row, index) => [`k${index}`, ...row])];
      // A text that says NUL is no text, and a lone half of a letter cannot be written at all.
      fc.pre(records.flat().every((each) => !/\0|\p{Cs}/u.test(each)));
      const text = stringify(records, { delimiter, record_delimiter, bom, quoted, quoted_match: /[\r\n]/ });
      expect(read(text, { delimiter })).toEqual(records);
    }),
  );
});
