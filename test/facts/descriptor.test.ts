import { expect, test } from "vitest";
import type { TableSchema } from "../../src/facts/descriptor.ts";
import { readDescriptor } from "../../src/facts/descriptor/read-descriptor.ts";
import { PACKAGE } from "./project.ts";

/** The descriptor's only table. */
function tableOf(text: string): TableSchema {
  return readDescriptor(text, "datapackage.json").value.tables.get("t")!;
}

/** Problems of a descriptor as `code@line:column reason advice`. */
function mistakes(text: string): string[] {
  return readDescriptor(text, "data/datapackage.json").problems.map(({ code, place, reason, advice }) =>
    `${code}@${place.line}:${place.column} ${reason} ${advice ?? ""}`.trim(),
  );
}

/** A descriptor of one table, laid out so that places are easy to see. */
function withField(field: string, rest = ""): string {
  return `{ "name": "x", "resources": [{ "name": "t", "path": "t.csv",${rest}
"schema": { "primaryKey": "id", "fields": [{ "name": "id" },
${field}
]}}]}`;
}

test("a descriptor with defaults settled", () => {
  const { value, problems } = readDescriptor(JSON.stringify(PACKAGE), "data/datapackage.json");
  expect(problems).toEqual([]);
  expect([value.name, value.title, value.language]).toEqual(["small", "small", "en"]);
  expect(value.roles).toEqual({ sources: { table: "sources" }, readings: "readings", disputes: "disputes" });
  const countries = value.tables.get("countries")!;
  expect([countries.file, countries.format, countries.label, countries.primaryKey]).toEqual([
    "data/countries.csv",
    "csv",
    "name",
    ["id"],
  ]);
  expect(countries.field.get("name")!.localized).toEqual(new Map([["ru", "name_ru"]]));
  expect(value.tables.get("sources")!.format).toBe("json");
  expect(value.tables.get("sources")!.field.get("url")!.type).toBe("url");
  expect(value.tables.get("meetings")!).toMatchObject({ sourcesField: "source_ids", asOfField: "date" });
});

test("types of the standard become types of the program", () => {
  const types = ["string", "integer", "number", "boolean", "list", "date", "yearmonth", "year"];
  const read = types.map((type) => {
    const field = tableOf(withField(`{ "name": "f", "type": "${type}" }`)).field.get("f")!;
    return field.precision ? `${field.type} ${field.precision}` : field.type;
  });
  expect(read).toEqual(["text", "integer", "number", "boolean", "list", "date day", "date month", "date year"]);
});

test("booleans know the standard's words, and JSON's own in a JSON table", () => {
  const plain = '{ "name": "f", "type": "boolean" }';
  expect(tableOf(withField(plain)).field.get("f")!.booleans).toEqual({
    true: ["true", "True", "TRUE", "1"],
    false: ["false", "False", "FALSE", "0"],
  });
  const own = '{ "name": "f", "type": "boolean", "trueValues": ["yes"], "falseValues": ["no"] }';
  expect(tableOf(withField(own, '"format": "json",')).field.get("f")!.booleans).toEqual({
    true: ["yes", "true"],
    false: ["no", "false"],
  });
});

test("a dialect names the delimiter, and an ending of .tsv the tab", () => {
  const plain = withField('{ "name": "f" }');
  const named = withField('{ "name": "f" }', '"dialect": { "delimiter": ";" }, "encoding": "utf-8",');
  expect(tableOf(named).dialect).toEqual({ delimiter: ";", encoding: "utf-8" });
  expect(tableOf(plain.replace("t.csv", "t.tsv")).dialect).toEqual({ delimiter: "\t" });
  expect(tableOf(plain).dialect).toEqual({});
});

test("the header row and the comment sign are those of the dialect, and what it says of course is no news", () => {
  const said = '"dialect": { "headerRows": [3], "commentChar": "#", "quoteChar": "\\"", "header": true },';
  expect(tableOf(withField('{ "name": "f" }', said)).dialect).toEqual({ headerRow: 3, commentChar: "#" });
  expect(readDescriptor(withField('{ "name": "f" }', said), "d.json").problems).toEqual([]);
  const odd = '"dialect": { "headerRows": [1, 2], "quoteChar": "\'", "commentChar": "" },';
  expect(readDescriptor(withField('{ "name": "f" }', odd), "d.json").problems.map(({ code }) => code)).toEqual([
    "descriptor-property-unsupported",
    "descriptor-value-wrong",
    "descriptor-value-wrong",
  ]);
});

test("properties outside briefing are ignored, inside they must be known", () => {
  expect(mistakes(withField('{ "name": "f", "rdfType": "x", "units": "m" }'))).toEqual([]);
  expect(mistakes(withField('{ "name": "f", "briefing": { "units": "m" } }'))).toEqual([
    'descriptor-property-unknown@3:30 "units" is no property of "briefing". Did you mean "unit"?',
  ]);
  expect(mistakes(withField('{ "name": "f" }', '"briefing": { "lable": "id" },'))).toEqual([
    'descriptor-property-unknown@1:75 "lable" is no property of "briefing". Did you mean "label"?',
  ]);
});

test.each([
  [
    '{ "name": "f", "type": "strng" }',
    'type-unsupported@3:24 Fields of the type "strng" are not read. Did you mean "string"?',
  ],
  [
    '{ "name": "f", "constraints": { "required": "yes" } }',
    'descriptor-value-wrong@3:45 "required" must be true or false.',
  ],
  ['{ "name": "f", "constraints": { "pattern": "(" } }', 'pattern-wrong@3:44 "(" is no regular expression.'],
  [
    '{ "name": "f", "constraints": { "minimum": 1 } }',
    'descriptor-value-wrong@3:44 "minimum" can only be a number, on a field that holds numbers.',
  ],
  ['{ "name": "a.b" }', 'field-name-unusable@3:11 "a.b" cannot be a field\'s name.'],
  ['{ "name": "constructor" }', 'field-name-unusable@3:11 "constructor" cannot be a field\'s name.'],
  ['{ "name": "f", "type": "constructor" }', 'type-unsupported@3:24 Fields of the type "constructor" are not read.'],
  ['{ "name": "id" }', 'field-twice@3:11 The table "t" has two fields "id".'],
  ['{ "title": "F" }', 'descriptor-property-missing@3:1 The property "name" is missing here.'],
  [
    '{ "name": "f", "briefing": { "localized": { "ru": "f_ru" } } }',
    'descriptor-field-unknown@3:51 The table has no field "f_ru".',
  ],
  [
    '{ "name": "f", "type": "number", "briefing": { "sum": { "within": ["kind"] } } }',
    'descriptor-field-unknown@3:68 The table has no field "kind". Did you mean "id"?',
  ],
  [
    '{ "name": "f", "briefing": { "reference": { "tables": ["tt"], "as": "x" } } }',
    'reference-table-unknown@3:56 There is no table "tt". Did you mean "t"?',
  ],
  [
    '{ "name": "f", "briefing": { "reference": { "tables": ["t"], "as": "id" } } }',
    'relation-name-twice@3:68 The table "t" already has a field with the name "id". Give the relation another name.',
  ],
  [
    '{ "name": "f", "briefing": { "reference": { "tables": ["t"] } } }',
    'descriptor-property-missing@3:43 The property "as" is missing here.',
  ],
  [
    '{ "name": "f", "name": "g" }',
    'descriptor-property-twice@3:16 The property "name" stands twice here. Delete one of the two.',
  ],
])("%s is a mistake with its place", (field, mistake) => {
  expect(mistakes(withField(field))).toEqual([mistake]);
});

test("titles, fallbacks and names by language", () => {
  const field = `{ "name": "f", "briefing": { "titles": { "ru": "Валюта" }, "languageField": "id", "names": { "kind": "currency", "codes": "id" } } }`;
  const read = tableOf(withField(field)).field.get("f")!;
  expect(read).toMatchObject({ languageField: "id", names: { kind: "currency", codes: "id" } });
  expect(read.titles).toEqual(new Map([["ru", "Валюта"]]));

  const text = `{ "briefing": { "titles": { "ru": "Озёра" }, "fallback": { "kk": ["ru"], "k k": [], "de": ["r u"] } }, "resources": [] }`;
  const { value, problems } = readDescriptor(text, "datapackage.json");
  expect(value.titles).toEqual(new Map([["ru", "Озёра"]]));
  expect(value.fallback?.get("kk")).toEqual(["ru"]);
  expect(problems.map(({ found }) => found)).toEqual(["k k", "r u"]);
});

test("names want a kind that there is, and a field that holds the codes", () => {
  const field = `{ "name": "f", "briefing": { "languageField": "lang", "names": { "kind": "money", "codes": "code" } } }`;
  expect(mistakes(withField(field)).map((each) => each.split("@")[0])).toEqual([
    "descriptor-value-wrong",
    "descriptor-field-unknown",
    "descriptor-field-unknown",
  ]);
});

const number = (parts = ""): string => `{ "name": "f", "type": "number"${parts} }`;

test("how numbers and days are written is told by the table's language, and by the field before it", () => {
  const writing = (field: string, table = "") => tableOf(withField(field, table)).field.get("f")!.writing;
  const russian = '"briefing": { "language": "ru" },';
  const days = { first: "day", mark: "." };
  expect(writing(number())).toBeUndefined();
  expect(writing(number(), russian)).toEqual({ decimal: ",", group: "\u00A0", days });
  expect(writing(number(), '"briefing": { "language": "en" },')).toEqual({ decimal: ".", group: "," });
  expect(writing(number(', "decimalChar": ","'))).toEqual({ decimal: ",", group: "", isTold: true });
  expect(writing(number(', "groupChar": ","'), russian)).toEqual({ decimal: ".", group: ",", isTold: true, days });
  expect(writing(number(', "decimalChar": "."'), russian)).toMatchObject({ decimal: ".", group: "\u00A0" });
  expect(mistakes(withField(number(', "decimalChar": ",", "groupChar": ","')))[0]).toContain("descriptor-value-wrong");
  expect(mistakes(withField(number(', "decimalChar": "5"')))[0]).toContain("descriptor-value-wrong");
});

test("what the standard has and the program leaves out is a warning", () => {
  const { problems } = readDescriptor(withField('{ "name": "f", "type": "number", "bareNumber": false }'), "d.json");
  expect(problems.map(({ severity, code }) => [severity, code])).toEqual([
    ["warning", "descriptor-property-unsupported"],
  ]);
});

test("a path that leaves the descriptor's folder is refused", () => {
  for (const path of ["../t.csv", "/etc/passwd", "https://example.org/t.csv"]) {
    expect(mistakes(withField('{ "name": "f" }').replace("t.csv", path))[0]).toContain("path-outside@1:53");
  }
});

test("the tables of sources, readings and disputes must be fit for it", () => {
  const [countries] = PACKAGE.resources;
  const briefing = { sources: { table: "countrys" }, readings: "countries" };
  const reasons = readDescriptor(JSON.stringify({ briefing, resources: [countries] }), "d.json").problems.map(
    ({ code, advice, wanted }) => `${code} ${advice ?? wanted}`,
  );
  expect(reasons.slice(0, 2)).toEqual([
    'reference-table-unknown Did you mean "countries"?',
    'role-field-missing a field "table" of the type text',
  ]);
});

test("a sources field that refers to no sources is a mistake", () => {
  const field = '{ "name": "source_ids", "type": "list" }';
  expect(mistakes(withField(field, '"briefing": { "sources": "source_ids" },'))).toEqual([
    "sources-unreferenced@1:86 The descriptor does not say which table holds the sources.",
  ]);
});

test("a descriptor that is no JSON is reported where it breaks, and gives no tables", () => {
  const { value, problems } = readDescriptor('{\n  "name": "x",\n}', "data/datapackage.json");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    code: "json-syntax",
    place: { file: "data/datapackage.json", line: 3, column: 1 },
  });
  expect(value.tables.size).toBe(0);
});
