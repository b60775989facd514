import type { Facts } from "../../src/facts/facts.ts";
import { makeFacts } from "./make-facts.ts";
import { day } from "./small-world.ts";

const sources = { type: "list", reference: { tables: ["sources"], as: "sources", inverseIsOne: false } } as const;
const country = {
  reference: { tables: ["countries"], as: "country", inverse: "funding", inverseIsOne: false },
} as const;
const sum = { within: ["country_id", "kind", "start", "end"], apart: "overlaps" } as const;

/** Money of three countries in two periods, agreements, meetings and a map's codes. */
export const figureWorld = (): Facts =>
  makeFacts({
    weak: ["press"],
    newest: day(2025, 11, 26),
    tables: {
      countries: {
        fields: {
          id: "text",
          name: "text",
          code: "text",
          capital_id: { reference: { tables: ["capitals"], as: "capital", inverse: "country", inverseIsOne: true } },
        },
        rows: [
          { id: "kz", name: "Kazakhstan", code: "398", capital_id: "astana" },
          { id: "kg", name: "Kyrgyzstan", code: "417", capital_id: "bishkek" },
          { id: "uz", name: "Uzbekistan", code: "860", capital_id: null },
          { id: "atlantis", name: "Atlantis", code: "999", capital_id: null },
        ],
      },
      capitals: {
        fields: { id: "text", name: "text", latitude: "number", longitude: "number", source_ids: sources },
        sourcesField: "source_ids",
        rows: [
          { id: "astana", name: "Astana", latitude: 51.18, longitude: 71.45, source_ids: ["atlas"] },
          { id: "bishkek", name: "Bishkek", latitude: 42.87, longitude: 74.59, source_ids: ["atlas"] },
        ],
      },
      funding: {
        fields: {
          id: "text",
          name: "text",
          amount: { type: "number", unit: "EUR million", sum },
          kind: { enum: ["planned", "spent"] },
          start: "date",
          end: "date",
          as_of: "date",
          country_id: country,
          overlaps: "list",
          source_ids: sources,
        },
        sourcesField: "source_ids",
        asOfField: "as_of",
        staleAfter: 5,
        rows: [
          money("kg-1", "kg", 55, 2007, 2010, { source_ids: ["council"], as_of: day(2010, 11) }),
          money("kg-2", "kg", 62, 2021, 2024, { source_ids: ["eeas"], as_of: day(2022, 3) }),
          money("kz-2", "kz", 0, 2021, 2024, { source_ids: ["council"] }),
          money("kz-3", "kz", 20, 2021, 2024, { kind: "spent" }),
          money("uz-1", "uz", 30, 2007, 2010, { overlaps: ["uz-2"] }),
          money("uz-2", "uz", 10, 2007, 2010),
          money("uz-3", "uz", 20, 2007, 2010),
        ],
      },
      agreements: {
        fields: {
          id: "text",
          name: "text",
          mandate: { type: "date", title: "Mandate" },
          signed: { type: "date", title: "Signature" },
          in_force: { type: "date", title: "Force" },
          source_ids: sources,
        },
        sourcesField: "source_ids",
        rows: [
          {
            id: "new",
            name: "New one",
            mandate: null,
            signed: day(2015, 12, 21),
            in_force: null,
            source_ids: ["eeas"],
          },
          { id: "memo", name: "Memo", mandate: null, signed: day(2022, 11), in_force: null, source_ids: ["council"] },
        ],
      },
      meetings: {
        fields: { id: "text", name: "text", city: "text", date: "date", until: "date", source_ids: sources },
        sourcesField: "source_ids",
        rows: [
          meeting("a", "Astana", day(2015, 12, 21), day(2015, 12, 22)),
          meeting("b", "Brussels", day(2013, 6), null),
          meeting("c", "Rome", day(2013, 6, 30), day(2013, 7, 2)),
          meeting("d", "Bishkek", day(2015), null),
        ],
      },
      trade: {
        fields: {
          id: "text",
          name: "text",
          value: "number",
          words: "text",
          year: "date",
          of: "text",
          source_ids: sources,
        },
        sourcesField: "source_ids",
        rows: [
          { id: "t3", name: "T", value: 54, words: "x", year: day(2025, 4), of: "trade", source_ids: ["eeas"] },
          { id: "t1", name: "T", value: 34, words: "x", year: day(2012), of: "trade", source_ids: ["eeas"] },
          { id: "t2", name: "T", value: null, words: "x", year: day(2020), of: "trade", source_ids: ["eeas"] },
          { id: "o1", name: "T", value: 5, words: "x", year: day(2012), of: "once", source_ids: ["eeas"] },
        ],
      },
      sources: {
        fields: { id: "text", title: "text", reliability: "text" },
        label: "title",
        rows: ["atlas", "council", "eeas"].map((id) => ({ id, title: id, reliability: "official" })),
      },
    },
    readings: {
      "funding/kg-2.amount": [
        { value: 62, label: "62", sources: ["eeas"], preferred: true },
        { value: 60, label: "60", sources: ["council"] },
      ],
    },
  });

function money(
  id: string,
  owner: string,
  amount: number,
  from: number,
  to: number,
  more: Readonly<Record<string, string | readonly string[] | ReturnType<typeof day>>> = {},
) {
  return {
    id,
    name: `Programme ${id}`,
    amount,
    kind: "planned",
    start: day(from),
    end: day(to),
    as_of: null,
    country_id: owner,
    overlaps: [],
    source_ids: ["eeas"],
    ...more,
  };
}

const meeting = (id: string, city: string, date: ReturnType<typeof day>, until: ReturnType<typeof day> | null) => ({
  id,
  name: `Meeting ${id}`,
  city,
  date,
  until,
  source_ids: ["eeas"],
});
