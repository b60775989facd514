import { expect, test } from "vitest";
import { readDescriptor } from "../../src/facts/descriptor/read-descriptor.ts";

const read = (form: string, name = "lake") =>
  readDescriptor(
    `{ "name": "x", "resources": [{ "name": "lakes", "path": "lakes.csv",
"schema": { "primaryKey": "id", "fields": [{ "name": "id" }, { "name": "kind" }] } }],
"briefing": { "new": { "${name}": ${form} } } }`,
    "data/datapackage.json",
  );

const ROW = `{ "table": "lakes", "below": "kind", "values": { "id": "{key}", "kind": "{kind}" } }`;

test("a form says what is asked for, what is made of it and which rows it adds", () => {
  const { value, problems } = read(
    `{ "ask": ["name", "kind"], "default": { "kind": "crater" }, "make": { "key": "{name}-{kind}" }, "rows": [${ROW}] }`,
  );
  expect(problems).toEqual([]);
  expect(value.forms?.get("lake")).toEqual({
    asks: ["name", "kind"],
    defaults: new Map([["kind", "crater"]]),
    makes: new Map([["key", "{name}-{kind}"]]),
    rows: [
      {
        table: "lakes",
        below: "kind",
        values: new Map([
          ["id", "{key}"],
          ["kind", "{kind}"],
        ]),
      },
    ],
  });
});

test.each([
  ["a blank that nothing fills", `{ "ask": ["kind", "name"], "rows": [${ROW}] }`, "descriptor-blank-unknown"],
  ["a table that is none", `{ "ask": [], "rows": [{ "table": "lake", "values": {} }] }`, "descriptor-table-unknown"],
  [
    "a field that is none",
    `{ "ask": [], "rows": [{ "table": "lakes", "values": { "kinds": "x" } }] }`,
    "descriptor-field-unknown",
  ],
  ["a date that is not asked for", `{ "ask": ["day"], "toCome": "date", "rows": [] }`, "descriptor-blank-unknown"],
  ["a misspelt property", `{ "asks": [], "ask": [], "rows": [] }`, "descriptor-property-unknown"],
])("a form with %s is refused at its place", (_, form, code) => {
  const { problems } = read(form);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]?.place.line).toBe(3);
});

test("a form cannot be called project, for that is what briefing new begins", () => {
  const { problems } = read(`{ "ask": ["key", "kind"], "rows": [${ROW}] }`, "project");
  expect(problems.map(({ code }) => code)).toEqual(["form-name-taken"]);
});
