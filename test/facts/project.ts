import { readDescriptor } from "../../src/facts/descriptor/read-descriptor.ts";
import { readFacts } from "../../src/facts/read-facts.ts";
import type { Facts } from "../../src/facts/facts.ts";
import type { Problem } from "../../src/problem.ts";
import { readTable } from "../../src/tables/read-table.ts";

/** Reads a small project held in texts, as the road does: the descriptor, every table, then the facts. */
export function readProject(
  descriptor: object,
  files: Readonly<Record<string, string>>,
): { readonly facts: Facts; readonly problems: readonly Problem[]; readonly mistakes: readonly string[] } {
  const described = readDescriptor(JSON.stringify(descriptor), "data/datapackage.json");
  const read = [...described.value.tables.values()].flatMap((schema) => {
    const text = files[schema.file.replace("data/", "")];
    if (text === undefined) return [];
    const [keyField = "id"] = schema.primaryKey;
    const listDelimiterOf = (field: string): string => schema.field.get(field)?.delimiter ?? ";";
    return [readTable(new TextEncoder().encode(text), { ...schema, keyField, listDelimiterOf })];
  });
  const facts = readFacts(described.value, new Map(read.map(({ value }) => [value.name, value])));
  const problems = [...described.problems, ...read.flatMap((each) => each.problems), ...facts.problems];
  const mistakes = problems.map(({ code, place }) => {
    const file = place.file.replace("data/", "");
    return `${file}:${place.line}:${place.column} ${place.row ?? ""}.${place.field ?? ""} ${code}`;
  });
  return { facts: facts.value, problems, mistakes };
}

/** A small region: countries and regions, meetings with lists, sources, readings and disputes. */
export const PACKAGE = {
  name: "small",
  briefing: { language: "en", sources: { table: "sources" }, readings: "readings", disputes: "disputes" },
  resources: [
    {
      name: "countries",
      path: "countries.csv",
      schema: {
        primaryKey: "id",
        fields: [
          { name: "id", constraints: { required: true, unique: true } },
          { name: "name", briefing: { localized: { ru: "name_ru" } } },
          { name: "name_ru" },
        ],
      },
      briefing: { label: "name" },
    },
    { name: "regions", path: "regions.csv", schema: { primaryKey: "id", fields: [{ name: "id" }, { name: "name" }] } },
    {
      name: "meetings",
      path: "meetings.csv",
      schema: {
        primaryKey: "id",
        fields: [
          { name: "id" },
          { name: "date", briefing: { type: "date" } },
          { name: "guests", type: "integer", constraints: { minimum: 0 } },
          { name: "status", constraints: { enum: ["held", "planned"] } },
          {
            name: "scope_id",
            briefing: { reference: { tables: ["countries", "regions"], as: "scope", inverse: "meetings" } },
          },
          {
            name: "guest_ids",
            type: "list",
            delimiter: ";",
            briefing: { reference: { tables: ["countries"], as: "guests_from", inverse: "visits" } },
          },
          {
            name: "source_ids",
            type: "list",
            delimiter: ";",
            briefing: { reference: { tables: ["sources"], as: "sources" } },
          },
        ],
      },
      briefing: { sources: "source_ids", asOf: "date" },
    },
    {
      name: "sources",
      path: "sources.json",
      schema: { primaryKey: "id", fields: [{ name: "id" }, { name: "title" }, { name: "url", format: "uri" }] },
    },
    {
      name: "readings",
      path: "readings.csv",
      schema: {
        primaryKey: "id",
        fields: [
          { name: "id" },
          { name: "table" },
          { name: "row_id" },
          { name: "field" },
          { name: "value" },
          { name: "value_label" },
          {
            name: "source_ids",
            type: "list",
            delimiter: ";",
            briefing: { reference: { tables: ["sources"], as: "sources" } },
          },
          { name: "as_published", briefing: { type: "date" } },
          { name: "preferred", type: "boolean", trueValues: ["yes"], falseValues: ["no"] },
        ],
      },
    },
    {
      name: "disputes",
      path: "disputes.csv",
      schema: {
        primaryKey: "id",
        fields: [
          { name: "id" },
          { name: "row_refs", type: "list", delimiter: ";" },
          { name: "field_refs", type: "list", delimiter: ";" },
        ],
      },
    },
  ],
};

export const FILES = {
  "countries.csv": "id,name,name_ru\nkazakhstan,Kazakhstan,Казахстан\nkyrgyzstan,Kyrgyzstan,Кыргызстан\n",
  "regions.csv": "id,name\ncentral-asia,Central Asia\n",
  "meetings.csv": [
    "id,date,guests,status,scope_id,guest_ids,source_ids",
    "astana,2007-03-27,12,held,kazakhstan,kyrgyzstan;kazakhstan,memo;speech",
    "bishkek,2012-11,8,held,kyrgyzstan,kyrgyzstan,memo",
    "tashkent,2011,,held,central-asia,,speech",
    "",
  ].join("\n"),
  "sources.json":
    '[{ "id": "memo", "title": "Memo", "url": "https://example.org" },\n { "id": "speech", "title": "Speech" }]',
  "readings.csv": [
    "id,table,row_id,field,value,value_label,source_ids,as_published,preferred",
    "a-12,meetings,astana,guests,12,twelve,memo,2007-03,yes",
    "a-14,meetings,astana,guests,14,fourteen,speech,2013-01-05,no",
    "",
  ].join("\n"),
  "disputes.csv": "id,row_refs,field_refs\nastana-guests,meetings/astana,a-12;a-14\n",
};
