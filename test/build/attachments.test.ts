import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { attachmentsOf } from "../../src/build/printing/attachments.ts";
import type { FactRead } from "../../src/filling/filled.ts";
import { readProject } from "../facts/project.ts";

const text = (name: string, type?: string) => ({ name, ...(type ? { briefing: { type } } : {}) });

const { facts, mistakes } = readProject(
  {
    name: "small",
    briefing: {
      sources: {
        table: "sources",
        csl: {
          variables: { title: "title", author: "author", issued: "date", URL: "url" },
          type: { field: "type", values: { paper: "article-journal" }, otherwise: "webpage" },
        },
      },
    },
    resources: [
      {
        name: "sums",
        path: "sums.csv",
        schema: {
          primaryKey: "id",
          fields: [
            text("id"),
            { name: "amount", type: "number", briefing: { unit: "EUR million" } },
            text("note"),
            text("as_of", "date"),
            {
              name: "source_ids",
              type: "list",
              delimiter: ";",
              briefing: { reference: { tables: ["sources"], as: "sources" } },
            },
          ],
        },
        briefing: { sources: "source_ids", asOf: "as_of" },
      },
      {
        name: "sources",
        path: "sources.csv",
        schema: {
          primaryKey: "id",
          fields: [
            text("id"),
            text("type"),
            text("title"),
            text("author"),
            text("date", "date"),
            { name: "url", format: "uri" },
          ],
        },
      },
    ],
  },
  {
    "sums.csv": 'id,amount,note,as_of,source_ids\none,719,"said ""so"", twice",2012,b;a\ntwo,5,,2020-05,a\n',
    "sources.csv":
      "id,type,title,author,date,url\na,paper,On sums,B. Author,2011-04,\nb,news,Sum named,,2012/2013,https://example.org/?a=1&b=2\n",
  },
);

const read = (fact: string, printed = true): FactRead => ({ fact, row: fact.slice(0, fact.lastIndexOf(".")), printed });
const words = { facts: "The facts", sources: "Their sources" };
const attached = attachmentsOf(
  [read("sums/one.amount"), read("sums/one.note"), read("sums/two.amount", false), read("sources/a.title")],
  facts,
  words,
);
const contentOf = (name: string) => new TextDecoder().decode(attached.find((each) => each.name === name)?.bytes);

test("the small project is without fault", () => {
  expect(mistakes).toEqual([]);
});

test("facts.csv holds each printed fact with its unit, date and sources, and nothing that was only read", () => {
  expect(parse(contentOf("facts.csv"), { columns: true })).toEqual([
    { table: "sums", row: "one", field: "amount", value: "719", unit: "EUR million", as_of: "2012", source_ids: "b;a" },
    { table: "sums", row: "one", field: "note", value: 'said "so", twice', unit: "", as_of: "2012", source_ids: "b;a" },
  ]);
});

test("sources.json holds the sources of the printed facts as CSL-JSON", () => {
  expect(JSON.parse(contentOf("sources.json"))).toEqual([
    {
      id: "a",
      type: "article-journal",
      title: "On sums",
      author: [{ literal: "B. Author" }],
      issued: { "date-parts": [[2011, 4]] },
    },
    {
      id: "b",
      type: "webpage",
      title: "Sum named",
      issued: { "date-parts": [[2012], [2013]] },
      URL: "https://example.org/?a=1&b=2",
    },
  ]);
});

test("the facts are the pages' data, the sources what they were made from", () => {
  expect(attached.map(({ name, relationship, description }) => [name, relationship, description])).toEqual([
    ["facts.csv", "Data", "The facts"],
    ["sources.json", "Source", "Their sources"],
  ]);
});
