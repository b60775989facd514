import { describe, expect, test } from "vitest";
import { figureWorld } from "./figure-world.ts";
import { fillText } from "./fill-text.ts";

const fillIn = (body: string) => fillText(body, { facts: figureWorld() });

const ended = (year: string) =>
  `{{finding (text "Money for " country " ended") holds=(eq (count (where country.funding start=(from "${year}"))) 0)}}`;

describe("a finding", () => {
  test("prints its sentence while the facts bear it", () => {
    const { text, problems } = fillIn(ended("2025"));
    expect([text, problems]).toEqual(["Money for Kazakhstan ended", []]);
  });

  test("is an error that names the sentence, its place and the rows when they no longer do", () => {
    expect(fillIn(`Words\n${ended("2014")}`).problems).toEqual([
      {
        severity: "error",
        code: "finding-broken",
        place: { file: "templates/test.md", line: 6, column: 1 },
        reason: "The facts no longer bear the sentence “Money for Kazakhstan ended”.",
        found: "data/funding.csv:4 (kz-2); data/funding.csv:5 (kz-3)",
        wanted: "facts for which its condition holds",
        advice: "Correct the row, or write the sentence that the facts now bear.",
      },
    ]);
  });

  test("with several conditions names the rows of those that fail", () => {
    const body = `{{#with (find "funding" "kg-1") as |one|}}{{finding "So it is" holds=(and (eq one.amount 55) (more one.amount 100))}}{{/with}}`;
    expect(fillIn(body).problems).toMatchObject([{ found: "data/funding.csv:2 (kg-1)" }]);
    const without = body.replace("(more one.amount 100)", "(not (more one.amount 100))");
    expect(fillIn(without).problems).toEqual([]);
  });

  test("that is not chosen is not held against the facts", () => {
    const body = `{{choose (eq country "kg") (finding "Wrong" holds=false) "Right"}}`;
    expect(fillIn(body)).toMatchObject({ text: "Right", problems: [] });
  });
});

const sum = (ids: string) => `{{sum (where (all "funding") id=(any ${ids})) "amount"}}`;

describe("a sum", () => {
  test("adds up rows that agree in what the descriptor wants, and is cited as they are", () => {
    expect(fillIn(`${sum('"uz-2" "uz-3"')}{{cite}}`).text).toBe("30[1]");
    expect(fillIn(`{{amount (sum (where (all "funding") id=(any "uz-2" "uz-3")) "amount")}}`).text).toBe(
      "EUR\u00A030\u00A0million",
    );
  });

  test("over different countries, kinds or periods is refused with the rows", () => {
    expect(fillIn(sum('"kg-1" "uz-2"')).problems).toMatchObject([
      { code: "not-comparable", found: "data/funding.csv:2 (kg-1, country_id); data/funding.csv:7 (uz-2, country_id)" },
    ]);
    expect(fillIn(sum('"kg-1" "kg-2"')).problems).toMatchObject([
      { code: "not-comparable", found: expect.stringContaining("start") },
    ]);
  });

  test("that may count the same money twice is refused", () => {
    expect(fillIn(sum('"uz-1" "uz-2"')).problems).toMatchObject([
      { code: "sum-counts-twice", found: "data/funding.csv:6 (uz-1, overlaps); data/funding.csv:7 (uz-2, overlaps)" },
    ]);
  });
});
