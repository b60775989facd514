import { describe, expect, test } from "vitest";
import { FILES, PACKAGE, readProject } from "./project.ts";

type File = keyof typeof FILES;

/** The project with one text in one of its files replaced by another. */
function after(...changes: readonly [file: File, from: string, to: string][]) {
  const files: Record<string, string> = { ...FILES };
  for (const [file, from, to] of changes) {
    expect(files[file]).toContain(from);
    files[file] = files[file]!.replace(from, to);
  }
  return readProject(PACKAGE, files);
}

test("a wrong number, a duplicate key, a dangling reference, a ragged row and a wrong word come back at once", () => {
  const { mistakes, problems } = after(
    ["meetings.csv", "27,12,held", "27,1O2,held"],
    ["countries.csv", "kyrgyzstan,Kyrgyzstan,Кыргызстан\n", "kyrgyzstan,Kyrgyzstan,Кыргызстан\nkazakhstan,Again,\n"],
    ["meetings.csv", "2012-11,8,held,kyrgyzstan", "2012-11,8,held,kirgyzstan"],
    ["regions.csv", "central-asia,Central Asia\n", "central-asia,Central Asia\neast,East,surplus\n"],
    ["meetings.csv", "2011,,held", "2011,,hold"],
  );
  expect(mistakes).toEqual([
    "regions.csv:3:11 east. ragged-row",
    "countries.csv:4:1 kazakhstan.id key-twice",
    "meetings.csv:2:19 astana.guests integer-expected",
    "meetings.csv:4:16 tashkent.status value-not-listed",
    "meetings.csv:3:24 bishkek.scope_id reference-dangling",
  ]);
  expect(problems.map(({ reason, advice }) => `${reason} ${advice ?? ""}`.trim()).slice(1)).toEqual([
    'The key "kazakhstan" already belongs to the row on line 2. Give this row another key, or delete it if it is the same.',
    '"1O2" is not a whole number. Did you mean 102?',
    '"hold" is not one of the values of this field. Did you mean "held"?',
    'No row of "countries" or "regions" has the key "kirgyzstan". Did you mean "kyrgyzstan"?',
  ]);
  expect(problems.every(({ place }) => place.table !== undefined)).toBe(true);
});

/** Terms that begin and end, as CSV rows of `id,from,to`. */
const readTerms = (rows: string, notBefore = "from") =>
  readProject(
    {
      name: "terms",
      briefing: { language: "en" },
      resources: [
        {
          name: "terms",
          path: "terms.csv",
          schema: {
            primaryKey: "id",
            fields: [
              { name: "id" },
              { name: "from", briefing: { type: "date" } },
              { name: "to", briefing: { type: "date", notBefore } },
            ],
          },
        },
      ],
    },
    { "terms.csv": `id,from,to\n${rows}` },
  );

describe("an end", () => {
  test("lies on or after its beginning, as far as both are known", () => {
    const { mistakes, problems } = readTerms(
      "a,2012-11-27,2012-11-26\nb,2012,2011-12\nc,2012-11,2012-11-03\nd,2012-11-27,2012\n",
    );
    expect(mistakes).toEqual(["terms.csv:2:14 a.to end-before-beginning", "terms.csv:3:8 b.to end-before-beginning"]);
    expect(problems[0]).toMatchObject({ found: "2012-11-26", wanted: "2012-11-27 or later" });
  });

  test("may stand where no beginning is known, or stand alone", () => {
    expect(readTerms("a,,2012\nb,2012,\n").mistakes).toEqual([]);
  });

  test("is measured against a field that there is", () => {
    const { problems } = readTerms("a,,2012\n", "form");
    expect(problems.map(({ code, advice }) => [code, advice])).toEqual([
      ["descriptor-field-unknown", 'Did you mean "from"?'],
    ]);
  });
});

test("a field that a table lacks, misspells or has too many of is reported in its header", () => {
  const misspelt = after(["meetings.csv", "id,date,guests", "id,date,geusts"]);
  expect(misspelt.mistakes).toEqual(["meetings.csv:1:9 .geusts field-unknown"]);
  expect(misspelt.problems[0]!.advice).toBe('Did you mean "guests"?');
  const missing = after(["regions.csv", "id,name\ncentral-asia,Central Asia", "id\ncentral-asia"]);
  expect(missing.mistakes).toEqual(["regions.csv:1:1 .name field-missing"]);
});

test("a table without its key field accuses nobody who refers to it", () => {
  expect(after(["countries.csv", "id,name", "key,name"]).mistakes).toEqual([
    "countries.csv:1:1 .key field-unknown",
    "countries.csv:1:1 .id field-missing",
  ]);
});

test("a table that was not read accuses nobody who refers to it", () => {
  const { "countries.csv": _, ...files } = FILES;
  expect(readProject(PACKAGE, files).mistakes).toEqual([]);
});

test("a file with another delimiter than the descriptor's gives one problem, not one for each field", () => {
  const regions = { ...PACKAGE.resources[1], dialect: { delimiter: "," } };
  const files = { "regions.csv": "id;name\ncentral-asia;Central Asia\n" };
  expect(readProject({ resources: [regions] }, files).mistakes).toEqual(["regions.csv:1:3 . delimiter-wrong"]);
});

test("a broken-off table accuses nobody who refers to it", () => {
  const { mistakes } = after(["countries.csv", "kazakhstan,Kazakhstan", 'kazakhstan,"Kazakhstan']);
  expect(mistakes).toEqual(["countries.csv:2:12 . quote-unclosed"]);
});

test.each([
  ["", "key-missing"],
  ["a/b", "key-unusable"],
  ["a\tb", "key-unusable"],
  ["central-asia ", "key-unusable"],
])("%j cannot be a key", (key, code) => {
  const { problems } = after(["regions.csv", "central-asia,", `${key},`]);
  expect(problems[0]).toMatchObject({ code, place: { file: "data/regions.csv", line: 2, column: 1 } });
  expect(problems).toHaveLength(1);
});

test("a row must name a source where its table says so", () => {
  const { mistakes } = after(["meetings.csv", ",,speech", ",,"]);
  expect(mistakes).toEqual(["meetings.csv:4:35 tashkent.source_ids source-missing"]);
});

test("a key that two of the named tables have is ambiguous, one that a list repeats superfluous", () => {
  const { mistakes } = after(
    ["regions.csv", "central-asia,Central Asia\n", "central-asia,Central Asia\nkazakhstan,The same\n"],
    ["meetings.csv", "kyrgyzstan;kazakhstan", "kyrgyzstan;kyrgyzstan"],
  );
  expect(mistakes).toEqual([
    "meetings.csv:2:27 astana.scope_id reference-ambiguous",
    "meetings.csv:2:38 astana.guest_ids item-twice",
  ]);
});

test("a unique field may hold no value twice", () => {
  const towns = {
    name: "t",
    path: "t.csv",
    schema: { primaryKey: "id", fields: [{ name: "id" }, { name: "code", constraints: { unique: true } }] },
  };
  const { mistakes, problems } = readProject({ resources: [towns] }, { "t.csv": "id,code\na,X\nb,\nc,\nd,X\n" });
  expect(mistakes).toEqual(["t.csv:5:3 d.code value-not-unique"]);
  expect(problems[0]!.reason).toBe('"X" already stands on line 2, but each value of this field may stand only once.');
});

test("a row that repeats another altogether repeats its key, which is one mistake", () => {
  const towns = {
    name: "t",
    path: "t.csv",
    schema: {
      primaryKey: "id",
      fields: [{ name: "id" }, { name: "code", constraints: { unique: true } }, { name: "n", type: "integer" }],
    },
  };
  const { mistakes } = readProject({ resources: [towns] }, { "t.csv": "id,code,n\na,X,1\na,X,l\n" });
  expect(mistakes).toEqual(["t.csv:3:5 a.n integer-expected", "t.csv:3:1 a.id key-twice"]);
});

test("where one row alone may refer to another, a second is reported", () => {
  const towns = {
    name: "capitals",
    path: "capitals.csv",
    schema: {
      primaryKey: "id",
      fields: [
        { name: "id" },
        {
          name: "of",
          briefing: { reference: { tables: ["countries"], as: "country", inverse: "capital", inverseIsOne: true } },
        },
      ],
    },
  };
  const files = { ...FILES, "capitals.csv": "id,of\nastana,kazakhstan\nalmaty,kazakhstan\n" };
  const { mistakes } = readProject({ resources: [PACKAGE.resources[0], towns] }, files);
  expect(mistakes).toEqual(["capitals.csv:3:8 almaty.of reference-taken"]);
});

test("the preferred reading equals the row, and where it does not both places are named", () => {
  const { mistakes, problems } = after(["meetings.csv", "27,12,held", "27,13,held"]);
  expect(mistakes).toEqual(["readings.csv:2:29 a-12.value reading-differs"]);
  expect(problems[0]!.reason).toBe(
    'The preferred reading of meetings/astana.guests is "12", but data/meetings.csv:2:19 says "13".',
  );
});

test("of the readings of one fact exactly one is preferred", () => {
  expect(after(["readings.csv", "03,yes", "03,no"]).mistakes).toEqual([
    "readings.csv:2:52 a-12.preferred reading-none-preferred",
  ]);
  expect(after(["readings.csv", "05,no", "05,yes"]).mistakes).toEqual([
    "readings.csv:3:59 a-14.preferred reading-twice-preferred",
  ]);
});

test("a reading that does not say what it speaks of is a mistake", () => {
  const { mistakes } = after(["readings.csv", "a-14,meetings,astana,guests", "a-14,meetings,,guests"]);
  expect(mistakes).toContain("readings.csv:3:15 a-14.row_id value-missing");
});

test("where a reading is lost to a mistake, nobody misses the preferred one", () => {
  const { mistakes } = after(["readings.csv", "guests,12,", "guests,12 or so,"]);
  expect(mistakes).toEqual(["readings.csv:2:29 a-12.value integer-expected"]);
});

test("a reading speaks of a table, a row and a field that exist, in that field's type", () => {
  const { mistakes, problems } = after(
    ["readings.csv", "14,fourteen", "four,fourteen"],
    ["readings.csv", "a-12,meetings", "a-12,meeting"],
    ["disputes.csv", "a-12;a-14", "a-12"],
  );
  expect(mistakes).toEqual([
    "readings.csv:2:6 a-12.table reading-table-unknown",
    "readings.csv:3:29 a-14.value integer-expected",
  ]);
  expect(problems[0]!.advice).toBe('Did you mean "meetings"?');
  const unknown = after(["readings.csv", "astana,guests,14", "astanna,gests,14"]);
  expect(unknown.mistakes).toEqual([
    "readings.csv:3:23 a-14.field reading-field-unknown",
    "readings.csv:3:15 a-14.row_id reading-row-unknown",
  ]);
});

test("a dispute names rows and readings that exist", () => {
  const { mistakes, problems } = after(["disputes.csv", "meetings/astana,a-12;a-14", "meetings/astan,a-12;a-15"]);
  expect(mistakes).toEqual([
    "disputes.csv:2:15 astana-guests.row_refs dispute-dangling",
    "disputes.csv:2:30 astana-guests.field_refs dispute-dangling",
  ]);
  expect(problems[0]!.advice).toBe('Did you mean "meetings/astana"?');
});
