import { expect, it } from "vitest";
import { doubtsAbout } from "../../src/build/checking/doubts.ts";
import { describeDoubts } from "../../src/cli/describe-doubts.ts";
import { makeFacts } from "../filling/make-facts.ts";
import { day } from "../filling/small-world.ts";

const sources = { type: "list", reference: { tables: ["sources"], as: "sources", inverseIsOne: false } } as const;
const reading = (value: number, keys: readonly string[], preferred = false) => ({
  value,
  label: `${value} euros`,
  sources: keys,
  preferred,
});

const facts = makeFacts({
  weak: ["press"],
  newest: day(2025, 11, 26),
  tables: {
    funding: {
      fields: { id: "text", amount: "number", as_of: "date", source_ids: sources },
      sourcesField: "source_ids",
      asOfField: "as_of",
      staleAfter: 5,
      rows: [
        { id: "old", amount: 1, as_of: day(2019), source_ids: ["memo"] },
        { id: "just-in-time", amount: 1, as_of: day(2020), source_ids: ["memo"] },
        { id: "told", amount: 2, as_of: day(2024), source_ids: ["paper"] },
        { id: "confirmed", amount: 2, as_of: day(2024), source_ids: ["paper", "gazette"] },
        { id: "partly", amount: 3, as_of: day(2024), source_ids: ["memo", "paper"] },
        { id: "rival", amount: 4, as_of: day(2024), source_ids: ["memo"] },
        { id: "spoken-of", amount: 5, as_of: day(2024), source_ids: ["memo"] },
        { id: "bare", amount: 6, as_of: null, source_ids: [] },
      ],
    },
    sources: {
      fields: { id: "text", reliability: "text" },
      rows: [
        { id: "memo", reliability: "official" },
        { id: "paper", reliability: "press" },
        { id: "gazette", reliability: "press" },
      ],
    },
    disputes: { fields: { id: "text" }, rows: [{ id: "whose-money" }] },
  },
  readings: {
    "funding/partly.amount": [reading(3, ["paper"], true)],
    "funding/rival.amount": [reading(4, ["memo"], true), reading(7, ["memo"])],
  },
  disputes: [{ row: "disputes/whose-money", rows: ["funding/spoken-of"], facts: [] }],
});

const doubts = doubtsAbout(facts).filter(({ table }) => table === "funding");

it("finds what is older than its table allows, rests on one weak source, is disputed, or has no source", () => {
  expect(doubts.map(({ kind, row, field = "", found }) => `${kind} ${row}.${field}: ${found}`)).toEqual([
    "stale funding/old.: as of 2019, 6 years old",
    "unconfirmed funding/told.: paper",
    "unconfirmed funding/partly.amount: paper",
    "disputed funding/rival.amount: 4 euros / 7 euros",
    "disputed funding/spoken-of.: disputes/whose-money",
    "unsourced funding/bare.: no source",
  ]);
});

it("gives the place of each", () => {
  expect(doubts[0]).toMatchObject({ file: "data/funding.csv", line: 2 });
});

it("tells of them in a line for each table and kind, with the first names", () => {
  expect(describeDoubts(doubts)).toBe(
    [
      "Facts to be read with care (--json lists them all):",
      "  funding: 1 older than their table allows (old)",
      "  funding: 2 resting on one weak source (told, partly.amount)",
      "  funding: 2 on which sources disagree (rival.amount, spoken-of)",
      "  funding: 1 without a source (bare)",
      "",
    ].join("\n"),
  );
  expect(describeDoubts([])).toBe("");
});
