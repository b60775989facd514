import type { PartialDate } from "../../src/facts/date.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { makeFacts, type Sketch } from "./make-facts.ts";

export const day = (year: number, month?: number, day?: number): PartialDate => ({
  year,
  ...(month === undefined ? {} : { month }),
  ...(day === undefined ? {} : { day }),
});

const sources = { type: "list", reference: { tables: ["sources"], as: "sources", inverseIsOne: false } } as const;

export const smallSketch: Sketch = {
  weak: ["press"],
  newest: day(2025, 11, 26),
  tables: {
    countries: {
      fields: {
        id: "text",
        name: { localized: new Map([["ru", "name_ru"]]) },
        name_ru: "text",
        capital: "text",
        population: "integer",
        languages: { type: "list", localized: new Map([["ru", "languages_ru"]]) },
        languages_ru: "list",
        landlocked: "boolean",
        region_id: { reference: { tables: ["regions"], as: "region", inverse: "members", inverseIsOne: false } },
        source_ids: sources,
      },
      sourcesField: "source_ids",
      rows: [
        {
          id: "kz",
          name: "Kazakhstan",
          name_ru: "Казахстан",
          capital: "Astana",
          population: 20592571,
          languages: ["Kazakh", "Russian"],
          languages_ru: ["казахский", "русский"],
          landlocked: true,
          region_id: "ca",
          source_ids: ["atlas"],
        },
        {
          id: "kg",
          name: "Kyrgyzstan",
          name_ru: null,
          capital: null,
          population: 7221868,
          languages: [],
          landlocked: true,
          region_id: "ca",
          source_ids: ["atlas"],
        },
      ],
    },
    regions: { fields: { id: "text", name: "text" }, rows: [{ id: "ca", name: "Central Asia" }] },
    meetings: {
      fields: {
        id: "text",
        name: "text",
        country_id: { reference: { tables: ["countries"], as: "country", inverse: "meetings", inverseIsOne: false } },
        date_start: "date",
        date_end: "date",
        status: { enum: ["held", "planned"] },
        theme: "text",
        source_ids: sources,
      },
      sourcesField: "source_ids",
      asOfField: "date_start",
      staleAfter: 5,
      rows: [
        {
          id: "astana-2007",
          name: "Astana 2007",
          country_id: "kz",
          date_start: day(2007, 3, 27),
          date_end: day(2007, 3, 28),
          status: "held",
          theme: "energy",
          source_ids: ["blog"],
        },
        {
          id: "astana-2022",
          name: "Astana 2022",
          country_id: "kz",
          date_start: day(2022, 10),
          date_end: null,
          status: "held",
          theme: null,
          source_ids: ["blog", "council", "eeas", "parliament"],
        },
        {
          id: "bishkek-2012",
          name: "Bishkek 2012",
          country_id: "kg",
          date_start: day(2012, 11, 27),
          date_end: null,
          status: "planned",
          theme: "energy",
          source_ids: ["eeas"],
        },
      ],
    },
    funding: {
      fields: {
        id: "text",
        name: "text",
        amount: { type: "number", unit: "EUR million" },
        kind: { enum: ["planned", "spent"] },
        country_id: { reference: { tables: ["countries"], as: "country", inverse: "funding", inverseIsOne: false } },
        source_ids: sources,
      },
      sourcesField: "source_ids",
      rows: [
        { id: "f1", name: "Strategy", amount: 719, kind: "planned", country_id: "kz", source_ids: ["council", "eeas"] },
        { id: "f2", name: "Project", amount: 1.5, kind: "spent", country_id: "kz", source_ids: ["parliament"] },
      ],
    },
    sources: {
      fields: { id: "text", title: "text", url: "url", reliability: "text" },
      label: "title",
      rows: [
        { id: "atlas", title: "World atlas", url: null, reliability: "reference" },
        { id: "blog", title: "A blog", url: "https://example.org/blog", reliability: "press" },
        { id: "council", title: "Council conclusions", url: null, reliability: "official" },
        { id: "eeas", title: "EEAS page", url: "https://example.org/eeas", reliability: "official" },
        { id: "parliament", title: "Parliament briefing", url: null, reliability: "official" },
      ],
    },
    disputes: {
      fields: { id: "text", topic: "text", statement: "text", source_ids: sources },
      label: "topic",
      sourcesField: "source_ids",
      rows: [
        { id: "sum", topic: "The sum", statement: "Others say 675 and 750.", source_ids: ["council"] },
        { id: "bishkek", topic: "Bishkek", statement: "Held or not?", source_ids: ["eeas"] },
      ],
    },
  },
  readings: {
    "funding/f1.amount": [
      { value: 719, label: "719", sources: ["council"], preferred: true },
      { value: 675, label: "675", sources: ["parliament"] },
    ],
  },
  disputes: [
    { row: "disputes/sum", rows: ["funding/f1"], facts: ["funding/f1.amount"] },
    { row: "disputes/bishkek", rows: ["meetings/bishkek-2012"], facts: [] },
  ],
};

/** Two countries, a few meetings and sums, with a disputed figure, a disputed row and a weak source. */
export const smallWorld = (): Facts => makeFacts(smallSketch);
