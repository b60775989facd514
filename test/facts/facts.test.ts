import { expect, test } from "vitest";
import { FILES, PACKAGE, readProject } from "./project.ts";

const { facts, mistakes } = readProject(PACKAGE, FILES);

test("tables without a mistake give facts without a problem", () => {
  expect(mistakes).toEqual([]);
  expect([...facts.tables].map(([name, rows]) => [name, rows.length])).toEqual([
    ["countries", 2],
    ["regions", 1],
    ["meetings", 3],
    ["sources", 2],
    ["readings", 2],
    ["disputes", 1],
  ]);
});

test("a row is typed, dated, sourced and knows its line", () => {
  expect(facts.rows.get("meetings/astana")).toEqual({
    id: "meetings/astana",
    table: "meetings",
    key: "astana",
    file: "data/meetings.csv",
    line: 2,
    values: {
      id: "astana",
      date: { year: 2007, month: 3, day: 27 },
      guests: 12,
      status: "held",
      scope_id: "kazakhstan",
      guest_ids: ["kyrgyzstan", "kazakhstan"],
      source_ids: ["memo", "speech"],
    },
    related: {
      scope: ["countries/kazakhstan"],
      guests_from: ["countries/kyrgyzstan", "countries/kazakhstan"],
      sources: ["sources/memo", "sources/speech"],
    },
    sources: ["memo", "speech"],
    asOf: { year: 2007, month: 3, day: 27 },
  });
});

test("a reference leads to a row of whichever table has the key, and from it back", () => {
  expect(facts.rows.get("meetings/tashkent")!.related.scope).toEqual(["regions/central-asia"]);
  expect(facts.rows.get("regions/central-asia")!.related.meetings).toEqual(["meetings/tashkent"]);
  expect(facts.rows.get("countries/kyrgyzstan")!.related).toEqual({
    meetings: ["meetings/bishkek"],
    visits: ["meetings/astana", "meetings/bishkek"],
  });
});

test("the descriptor lists the relations of a table, both ways", () => {
  expect([...facts.descriptor.tables.get("countries")!.relations.values()]).toEqual([
    { name: "meetings", direction: "inverse", tables: ["meetings"], many: true, field: "scope_id" },
    { name: "visits", direction: "inverse", tables: ["meetings"], many: true, field: "guest_ids" },
  ]);
  expect(facts.descriptor.tables.get("meetings")!.relations.get("scope")).toEqual({
    name: "scope",
    direction: "forward",
    tables: ["countries", "regions"],
    many: false,
    field: "scope_id",
  });
});

test("readings are typed by the field they speak of and gathered by fact", () => {
  expect(facts.readings.get("meetings/astana.guests")).toEqual([
    {
      row: "readings/a-12",
      value: 12,
      label: "twelve",
      sources: ["memo"],
      published: { year: 2007, month: 3 },
      preferred: true,
    },
    {
      row: "readings/a-14",
      value: 14,
      label: "fourteen",
      sources: ["speech"],
      published: { year: 2013, month: 1, day: 5 },
      preferred: false,
    },
  ]);
});

test("a dispute touches rows, and the facts that its readings are of, once each", () => {
  expect(facts.disputes).toEqual([
    { row: "disputes/astana-guests", rows: ["meetings/astana"], facts: ["meetings/astana.guests"] },
  ]);
});

test("the newest date is that of the newest row or reading", () => {
  expect(facts.newest).toEqual({ year: 2013, month: 1, day: 5 });
});

test("a composite key is its parts joined with a bar", () => {
  const links = {
    name: "links",
    path: "links.csv",
    schema: { primaryKey: ["a", "b"], fields: [{ name: "a" }, { name: "b" }] },
  };
  const project = readProject({ name: "x", resources: [links] }, { "links.csv": "a,b\nx,y\nx,z\nx,y\nx,\n" });
  expect([...project.facts.rows.keys()]).toEqual(["links/x|y", "links/x|z"]);
  expect(project.mistakes).toEqual(["links.csv:4:1 x|y.a key-twice", "links.csv:5:3 x|.b key-missing"]);
});

test("a foreign key of the standard makes a relation named after its table", () => {
  const towns = {
    name: "towns",
    path: "towns.csv",
    schema: {
      primaryKey: "id",
      fields: [{ name: "id" }, { name: "country_id" }, { name: "twin" }],
      foreignKeys: [
        { fields: "country_id", reference: { resource: "countries", fields: "id" } },
        { fields: ["twin"], reference: { fields: ["id"] } },
      ],
    },
  };
  const [countries] = PACKAGE.resources;
  const files = { ...FILES, "towns.csv": "id,country_id,twin\nosh,kyrgyzstan,\ntalas,kyrgyzstan,osh\n" };
  const { facts, mistakes } = readProject({ name: "x", resources: [countries, towns] }, files);
  expect(mistakes).toEqual([]);
  expect(facts.rows.get("towns/talas")!.related).toEqual({ countries: ["countries/kyrgyzstan"], towns: ["towns/osh"] });
});
