import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { composeEnglish, english, fillIn, text } from "./compose-markdown.ts";

test("the pages say what pack it is, of what date, and only the marks that stand on them", () => {
  const filled = fillIn`${text("719")}${{ kind: "mark", mark: "disputed", text: "sources disagree" }} ${text("n/a")}`;
  const { value } = composeEnglish({ ...filled, subtitle: "relations with the sea" });
  expect(value).toMatchObject({
    id: "countries/atlantis.en",
    title: "Atlantis",
    subtitle: "Relations with the sea",
    masthead: { series: "Packs", kind: "", lines: ["Facts to\u00A026\u00A0November\u00A02025", "English"] },
  });
  expect(value.furniture).toEqual({
    name: "Atlantis: relations with the sea",
    edition: "Facts to\u00A026\u00A0November\u00A02025",
    legend: [
      { kind: "mark", mark: "disputed", text: "disputed" },
      { kind: "text", text: " disputed; n/a: not found" },
    ],
    page: "Page\u00A0{page} of\u00A0{pages}",
    continued: "{label}, continued",
  });
});

test("the edition stands before the date, and a phrase that is not in the wording is an error", () => {
  const filled = fillIn`a`;
  const template = { ...filled.pack.template, kind: "kind.pamphlet" };
  const { value, problems } = compose(
    { ...filled, pack: { ...filled.pack, template } },
    { locale: english, series: "Packs", edition: { name: "2", moved: false }, factsTo: null },
  );
  expect(value.masthead.lines).toEqual(["Edition 2", "English"]);
  expect(problems).toMatchObject([{ severity: "error", code: "phrase-unknown" }]);
});
