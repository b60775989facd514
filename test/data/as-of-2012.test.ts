import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { asWritten } from "../../src/build/as-written.ts";
import { load } from "../../src/build/loading/load.ts";
import { readProjectFiles } from "../../src/build/loading/project-files.ts";
import type { Row } from "../../src/facts/facts.ts";

const project = await readProjectFiles(fileURLToPath(new URL("../..", import.meta.url)));
const today = (await load(project)).value.facts;
const { facts } = (await load(project, { asOf: { year: 2012, month: 11, day: 20 } })).value;

const rows = (table: string, sift: (row: Row) => boolean = () => true): readonly Row[] =>
  (facts.tables.get(table) ?? []).filter(sift);
const cells = (row: Row | undefined, ...fields: readonly string[]): string[] =>
  fields.map((field) => asWritten(row?.values[field] ?? null));

test("the six priority areas of Kazakhstan stand in their order", () => {
  const areas = rows("priorities", ({ values }) => values["scope_id"] === "kazakhstan");
  expect(areas.map((row) => cells(row, "order", "label"))).toEqual([
    ["1", "Human rights, rule of law, governance, democratisation"],
    ["2", "Youth and education"],
    ["3", "Economy, trade and investment"],
    ["4", "Energy and transport links"],
    ["5", "Environment and water management"],
    ["6", "Common threats and challenges"],
  ]);
  for (const { sources } of areas) expect(sources).toEqual(["kz-text-2012"]);
});

test("EUR 719 million stand for the Strategy of 2007, of which no end is known", () => {
  expect(cells(facts.rows.get("funding/strategy-719m"), "amount_eur_million", "period_start", "period_end")).toEqual([
    "719",
    "2007",
    "2013",
  ]);
  expect(cells(facts.rows.get("strategies/strategy-2007"), "date_adopted", "period_end")).toEqual(["2007-06-22", ""]);
});

test("the five meetings are counted as the text of 2012 counts them, each with its place", () => {
  const counted = rows(
    "meetings",
    ({ values }) => values["number_in_2012_text"] !== null && values["status"] === "held",
  );
  expect(counted.map((row) => cells(row, "number_counted", "city"))).toEqual([
    ["1", "Astana"],
    ["2", "Ashgabat"],
    ["3", "Dushanbe"],
    ["4", "Brussels"],
    ["5", "Tashkent"],
  ]);
});

test("the sixth is to come in Bishkek on 26-27 November 2012, with its agenda and those who will be there", () => {
  const sixth = facts.rows.get("meetings/ministerial-bishkek-2012");
  expect(cells(sixth, "number_official", "status", "date_start", "date_end", "city", "eu_lead")).toEqual([
    "6",
    "planned",
    "2012-11-26",
    "2012-11-27",
    "Bishkek",
    "Catherine Ashton",
  ]);
  expect(cells(sixth, "outcome", "outcome_ru", "number_counted")).toEqual(["", "", ""]);
  expect(sixth?.related["themes"]).toContain("themes/afghanistan");
  const agenda = rows("priorities", ({ values }) => values["framework"] === "bishkek-2012-agenda");
  expect(agenda.map(({ related }) => related["theme"]?.[0])).toEqual([
    "themes/security-stability",
    "themes/energy",
    "themes/transport-connectivity",
    "themes/environment-water",
    "themes/economy-trade-investment",
  ]);
  expect(cells(facts.rows.get("actors/idrissov"), "name", "country_or_body")).toEqual(["Erlan Idrissov", "Kazakhstan"]);
});

test("nothing that was held, signed or published later is told", () => {
  const later = rows("meetings", ({ values }) => asWritten(values["date_start"] ?? null) > "2012-11-20");
  expect(later.map(({ key }) => key)).toEqual(["ministerial-bishkek-2012"]);
  const dates = rows("agreements").flatMap((row) =>
    cells(row, "mandate", "negotiations_opened", "initialled", "signed", "in_force", "as_of"),
  );
  expect(dates.filter((date) => date > "2012-11-20")).toEqual([]);
  const sources = [...new Set([...facts.rows.values()].flatMap((row) => row.sources))];
  const published = sources.flatMap((key) => cells(facts.rows.get(`sources/${key}`), "date"));
  expect(published.filter((date) => date > "2012-11-20")).toEqual([]);
  expect(cells(facts.rows.get("countries/kazakhstan"), "population", "summary", "agreement_in_force_id")).toEqual([
    "",
    "",
    "",
  ]);
});

test("as of the newest fact the facts are those of today", async () => {
  const { facts: newest } = (await load(project, { asOf: { year: 2100 } })).value;
  expect([newest.rows, newest.readings, newest.disputes]).toEqual([today.rows, today.readings, today.disputes]);
});
