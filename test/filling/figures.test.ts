import { describe, expect, test } from "vitest";
import { bordering, isInAtlas } from "../../src/charts/atlas.ts";
import { figureWorld } from "./figure-world.ts";
import { fillText } from "./fill-text.ts";

const atlas = { has: isInAtlas, bordering };

const fillFigure = (body: string) => fillText(body, { facts: figureWorld(), options: { atlas } });

function figureOf(body: string) {
  const { block, show, problems, filled } = fillFigure(body);
  const { note, title, graphic, alt, id } = block("figure");
  const drawn = filled.reads.filter((read) => read.printed).map((read) => read.fact);
  return { graphic, alt, id, note: show(note ?? ""), title: show(title ?? ""), problems, drawn };
}

const codes = (body: string) => fillFigure(body).problems.map(({ code, found = "" }) => [code, found]);

const planned = `(where (all "funding") country=(any "kz" "kg") kind="planned")`;
const bars = (more = "", rows = planned) =>
  `{{bars ${rows} value="amount" along="start" until="end" by="country" subject=country ${more}}}`;

describe("bars", () => {
  test("stand in panels on their periods, the subject's first, and say n/a where nothing is known", () => {
    const { graphic, problems } = figureOf(bars());
    expect(problems).toEqual([]);
    expect(graphic).toEqual({
      kind: "bars",
      categories: [
        { label: "2007–2010", note: "4\u00A0yrs" },
        { label: "2021–2024", note: "4\u00A0yrs" },
      ],
      panels: [
        {
          label: "Kazakhstan",
          subject: true,
          cells: [
            { value: null, text: "n/a" },
            { value: 0, text: "0" },
          ],
        },
        {
          label: "Kyrgyzstan",
          subject: false,
          cells: [
            { value: 55, text: "55" },
            { value: 62, text: "62", disputed: true },
          ],
        },
      ],
    });
  });

  test("are told in sentences", () => {
    expect(figureOf(bars()).alt).toBe(
      "Bar charts from zero, side by side on one scale, for Kazakhstan and Kyrgyzstan. " +
        "Kazakhstan. 2007–2010: n/a; 2021–2024: 0. Kyrgyzstan. 2007–2010: 55; 2021–2024: 62 (sources disagree).",
    );
  });

  test("cite every bar, and give the range of their as-of dates", () => {
    const { note, drawn } = figureOf(bars('note="Plans."'));
    expect(note).toBe("Plans. Sources:[1 2] As of November\u00A02010\u00A0– March\u00A02022; n/a for 1 of 3.");
    expect(drawn).toEqual(expect.arrayContaining(["funding/kg-1.amount", "funding/kz-2.amount", "funding/kg-1.start"]));
  });

  test("have a panel for rows named, also where nothing is known of them", () => {
    const { graphic } = figureOf(bars(`panels=(where (all "countries") id=(any "uz" "kg" "kz"))`));
    expect(graphic.kind === "bars" && graphic.panels.map(({ label }) => label)).toEqual([
      "Kazakhstan",
      "Kyrgyzstan",
      "Uzbekistan",
    ]);
  });

  test("of different kinds are refused with the rows, unless the template mixes them on purpose", () => {
    const rows = `(where (all "funding") id=(any "kg-1" "kz-3"))`;
    expect(codes(bars("", rows))).toEqual([
      ["not-comparable", "data/funding.csv:2 (kg-1, kind); data/funding.csv:5 (kz-3, kind)"],
    ]);
    expect(codes(bars('mixing="kind"', rows))).toEqual([]);
  });

  test("do not share their place", () => {
    const rows = `(where (all "funding") id=(any "uz-2" "uz-3"))`;
    expect(codes(bars("", rows))).toEqual([
      ["two-values-one-bar", "data/funding.csv:7 (uz-2, amount); data/funding.csv:8 (uz-3, amount)"],
    ]);
  });

  test("of no rows are nothing", () => {
    expect(fillFigure(bars("", `(where (all "funding") id="none")`)).text).toBe("");
  });
});

const rivals = (more: string) => `{{#rivals (where (all "funding") id=(any "uz-1" "uz-2" "uz-3")) value="amount"}}
    {{draw-as preferred=(eq id "uz-1")}}${more}{{name}}{{#under}}{{kind}}{{/under}}{{/rivals}}`;

const parts = (ids: string) =>
  rivals(`{{#if (eq id "uz-1")}}{{draw-as parts=(where (all "funding") id=(any ${ids}))}}{{/if}}`);

describe("rival figures", () => {
  test("have a label and a note each, and one that the pack uses", () => {
    const { graphic, alt } = figureOf(rivals(""));
    expect(graphic.kind === "rivals" && graphic.bars[0]).toEqual({
      label: "Programme uz-1",
      note: "planned",
      value: 30,
      text: "30",
      preferred: true,
    });
    expect(alt).toContain("Programme uz-1, planned: 30; this pack uses it. Programme uz-2, planned: 10.");
  });

  test("show the parts that make up a whole, and refuse others", () => {
    const { graphic } = figureOf(parts('"uz-2" "uz-3"'));
    expect(graphic.kind === "rivals" && graphic.bars[0]?.parts?.map(({ text }) => text)).toEqual(["10", "20"]);
    expect(codes(parts('"uz-2" "kg-1"'))).toMatchObject([["parts-unlike-whole", expect.stringContaining("uz-2")]]);
  });
});

describe("lines", () => {
  test("run through the values that have a date, in its order; one value is no line", () => {
    const { graphic, alt } = figureOf(`{{lines (all "trade") value="value" along="year" by="of"}}`);
    expect(graphic.kind === "lines" && graphic.series).toEqual([
      {
        label: "trade",
        subject: false,
        points: [
          { x: 2012, label: "2012", value: 34, text: "34" },
          { x: 2025.25, label: "2025", value: 54, text: "54" },
        ],
      },
    ]);
    expect(alt).toBe("Lines over the years for trade. trade. 2012: 34; 2025: 54.");
  });
});

describe("a track", () => {
  const track = `{{#track (all "agreements") stations="mandate signed in_force"}}
    {{draw-as subject=(eq id "new")}}{{#if (eq id "memo")}}{{draw-as stations="signed"}}{{/if}}{{name}}{{/track}}`;

  test("tells what is reached, passed, ahead, and no station at all", () => {
    const { graphic, alt } = figureOf(track);
    expect(graphic).toEqual({
      kind: "track",
      stations: ["Mandate", "Signed", "In force"],
      tracks: [
        {
          label: "New one",
          subject: true,
          states: [
            { kind: "passed", text: "n/a" },
            { kind: "reached", text: "21\u00A0Dec\u00A02015" },
            { kind: "ahead", text: "not yet" },
          ],
        },
        {
          label: "Memo",
          subject: false,
          states: [{ kind: "none" }, { kind: "reached", text: "Nov\u00A02022" }, { kind: "none" }],
        },
      ],
    });
    expect(alt).toContain("New one. Mandate: passed, date n/a; Signed: 21\u00A0Dec\u00A02015; In force: not yet.");
  });
});

describe("a timeline", () => {
  const timeline = `{{#timeline (all "meetings") date="date" until="until" source=(see "list")}}
    {{draw-as shape=(choose (eq city "Rome") "triangle" "circle") subject=(eq city "Astana")}}{{city}}{{/timeline}}`;

  test("puts the days after each label, and says where a month is not known", () => {
    const { graphic } = figureOf(timeline);
    expect(graphic.kind === "timeline" && graphic.entries).toEqual([
      { year: 2013, month: 6, label: "Brussels", shape: "circle", subject: false },
      { year: 2013, month: 6, day: 30, label: "Rome 30–2\u00A0Jul", shape: "triangle", subject: false },
      { year: 2015, label: "Bishkek, month\u00A0n/a", shape: "circle", subject: false },
      { year: 2015, month: 12, day: 21, label: "Astana 21–22", shape: "circle", subject: true },
    ]);
    expect(graphic.kind === "timeline" && [graphic.from, graphic.to, graphic.months[1]]).toEqual([2013, 2015, "Feb"]);
  });

  test("names a table as its source where the template says so", () => {
    expect(figureOf(timeline).note).toBe("Source: [see list].");
  });
});

const map = (rows: string, more = "") =>
  `{{map ${rows} subject=country code="code" capital="capital" latitude="latitude" longitude="longitude" ${more}}}`;

describe("a map", () => {
  const two = `(where (all "countries") id=(any "kz" "kg"))`;

  test("names the countries of the data, and their neighbours in the pack's language", () => {
    const { graphic, alt, note } = figureOf(map(two));
    if (graphic.kind !== "locator") throw new Error("no map");
    expect([graphic.subject, graphic.region]).toEqual(["398", ["398", "417"]]);
    expect(graphic.names).toMatchObject({ "398": "Kazakhstan", "156": "China", "643": "Russia", "860": "Uzbekistan" });
    expect(graphic.capitals["417"]).toEqual({ name: "Bishkek", latitude: 42.87, longitude: 74.59 });
    expect(alt).toMatch(
      /^Map of Kazakhstan, set off from Kyrgyzstan\. Around them lie .*China.*\. The capital, Astana/,
    );
    expect(note).toBe("Source:[1]");
  });

  test("without a title has no caption", () => {
    expect(figureOf(map(two)).title).toBe("");
  });

  test("for filling in has no names, and says so", () => {
    const { graphic, alt } = figureOf(map(two, "blank=true"));
    expect(graphic.kind === "locator" && graphic.blank).toBe(true);
    expect(alt).toBe("Map without names, for filling in: Kazakhstan and Kyrgyzstan.");
  });

  test("of a country that the atlas lacks is an error at its cell, and nothing is drawn", () => {
    const { problems, text } = fillFigure(map(`(all "countries")`));
    expect(problems).toMatchObject([
      {
        severity: "error",
        code: "not-in-atlas",
        place: { file: "data/countries.csv", line: 5, table: "countries", row: "atlantis", field: "code" },
        found: "999",
      },
    ]);
    expect(text).toBe("");
  });
});
