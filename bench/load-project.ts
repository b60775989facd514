import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** How much a made-up project holds. */
export interface Load {
  readonly countries: number;
  /** Rows that each country has in each of its three tables. */
  readonly rows: number;
  readonly sources: number;
  /** Templates with a pack for each country. */
  readonly templates: number;
  /** Set to keep the largest table as JSON. */
  readonly json?: boolean;
}

const id = { name: "id", type: "string", constraints: { required: true } };
const text = (name: string): object => ({ name, type: "string" });
const number = (name: string, unit: string): object => ({ name, type: "number", briefing: { unit } });
const date = (name: string): object => ({ name, type: "string", briefing: { type: "date" } });
const sources = {
  name: "source_ids",
  type: "list",
  delimiter: ";",
  briefing: { reference: { tables: ["sources"], as: "sources" } },
};
const ofCountry = (inverse: string): object => ({
  name: "country_id",
  type: "string",
  briefing: { reference: { tables: ["countries"], as: "country", inverse } },
});

const TABLES: Readonly<Record<string, readonly object[]>> = {
  countries: [id, text("name"), text("capital"), number("area", "sq km"), date("as_of"), sources],
  meetings: [
    id,
    ofCountry("meetings"),
    text("name"),
    text("place"),
    date("date"),
    text("outcome"),
    date("as_of"),
    sources,
  ],
  funding: [
    id,
    ofCountry("funding"),
    text("name"),
    text("kind"),
    number("amount", "EUR million"),
    date("year"),
    date("as_of"),
    sources,
  ],
  indicators: [
    id,
    ofCountry("indicators"),
    text("name"),
    number("value", "m"),
    date("year"),
    text("note"),
    date("as_of"),
    sources,
  ],
};

/** The cells of a made-up row: nothing in them is meant, all of them differ. */
function rowOf(table: string, country: number, at: number, { sources: many }: Load): string[] {
  const key = `country-${country}`;
  const n = country * 31 + at * 7;
  const ends = [`20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 9}`, `source-${n % many};source-${(n + 3) % many}`];
  if (table === "countries") return [key, `Country ${country}`, `Capital ${country}`, String(1000 + n), ...ends];
  const own = [`${table}-${country}-${at}`, key, `Made-up entry ${n} of ${table}, row ${at}`];
  if (table === "meetings")
    return [
      ...own,
      `Place ${n % 90}`,
      `20${10 + (at % 15)}-0${1 + (n % 9)}-2${n % 8}`,
      `What came of it, in some twelve words, was agreed as number ${n}`,
      ...ends,
    ];
  if (table === "funding")
    return [...own, ["planned", "spent"][n % 2]!, String((n % 900) + 0.5), `20${10 + (at % 15)}`, ...ends];
  return [...own, String(n / 8), `20${10 + (at % 15)}`, `As measured in the way of year ${n % 40}`, ...ends];
}

/** Writes a project of made-up facts to a folder; the wording is that of the lakes of the tests. Returns how many facts. */
export async function writeLoadProject(root: string, folder: string, load: Load): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "data"), { recursive: true });
  await mkdir(join(folder, "templates"), { recursive: true });
  const put = (path: string, content: string): Promise<void> => writeFile(join(folder, path), content);
  let facts = 0;
  for (const [name, fields] of Object.entries(TABLES)) {
    const header = fields.map((field) => (field as { name: string }).name);
    const rows = Array.from({ length: load.countries }, (_, country) =>
      Array.from({ length: name === "countries" ? 1 : load.rows }, (_unused, at) => rowOf(name, country, at, load)),
    ).flat();
    facts += rows.reduce((sum, row) => sum + row.length, 0);
    const csv = [header, ...rows].map((row) => row.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(","));
    if (isJson(name, load)) {
      const records = rows.map((row) =>
        Object.fromEntries(row.map((cell, at) => [header[at]!, at === header.length - 1 ? cell.split(";") : cell])),
      );
      await put(`data/${name}.json`, JSON.stringify(records, null, 1));
    } else await put(`data/${name}.csv`, `${csv.join("\n")}\n`);
  }
  const known = Array.from({ length: load.sources }, (_, n) => ({ id: `source-${n}`, title: `Made-up source ${n}` }));
  await put("data/sources.json", JSON.stringify(known));
  await put("data/datapackage.json", JSON.stringify(descriptor(load), null, 1));
  for (let n = 0; n < load.templates; n += 1) await put(`templates/country-${n}.md`, template(n));
  await cp(join(root, "test/cases/lakes/templates/wording"), join(folder, "templates/wording"), { recursive: true });
  return facts;
}

const isJson = (table: string, { json = false }: Load): boolean => json && table === "indicators";

const descriptor = (load: Load): object => ({
  name: "load",
  title: "Made-up facts",
  briefing: { language: "en", sources: { table: "sources" } },
  resources: [
    ...Object.entries(TABLES).map(([name, fields]) => ({
      name,
      path: `${name}.${isJson(name, load) ? "json" : "csv"}`,
      schema: { fields, primaryKey: ["id"] },
      briefing: { label: "name", sources: "source_ids", asOf: "as_of" },
    })),
    {
      name: "sources",
      path: "sources.json",
      schema: { fields: [id, text("title")], primaryKey: ["id"] },
      briefing: { label: "title" },
    },
  ],
});

/** A pack with what real ones have: figures in text, tables in some order, groups, lists, sources. */
const template = (n: number): string => `---
each: countries
as: country
file: ${dirname(`packs-${n}/x`)}/{{country.id}}
title: "{{country.name}} ${n}"
languages: [en]
---
The capital is {{country.capital}}, the area {{amount country.area}}.{{cite}}

## Meetings

{{#each (sort country.meetings "-date")}}
- {{date date}}, {{place}}: {{name}}. {{outcome}}.{{cite}}
{{/each}}

## Money

{{#table (where country.funding kind="spent") title="Money spent"}}
{{#column "For" head=true}}{{name}}{{cite}}{{/column}}
{{#column "Year"}}{{year}}{{/column}}
{{#column "EUR million" align="decimal"}}{{amount}}{{/column}}
{{/table}}

## Figures

{{#each (group country.indicators by="year")}}
- {{key}}: {{#each rows}}{{name}} {{value}} ({{note}}){{cite}} {{/each}}
{{/each}}

## Sources

{{#sources}}{{title}}{{/sources}}
`;
