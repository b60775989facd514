import { describe, expect, test } from "vitest";
import { blocksOf, composeEnglish, fillIn, text } from "./compose-markdown.ts";

const contentOf = (filled: Parameters<typeof blocksOf>[0]) => {
  const [block] = blocksOf(filled);
  return block?.kind === "paragraph" ? block.content : undefined;
};

describe("a line of a template", () => {
  test("prints what a cell holds as text, whatever it holds", () => {
    const cell = "# *no* <b>markup</b> {{here}} | [x](y)\n- 1. & &amp;";
    expect(contentOf(fillIn`Holds ${text(cell)}.`)).toEqual([
      { kind: "text", text: "Holds # *no* <b>markup</b> {{here}} | [x](y) - 1. & &amp;." },
    ]);
  });

  test("knows strong, emphasis and links, also around values", () => {
    expect(contentOf(fillIn`**${text("719")}** and *all* [here](https://example.org/${text("kz")}).`)).toEqual([
      { kind: "strong", children: [{ kind: "text", text: "719" }] },
      { kind: "text", text: " and " },
      { kind: "emphasis", children: [{ kind: "text", text: "all" }] },
      { kind: "text", text: " " },
      { kind: "link", url: "https://example.org/kz", children: [{ kind: "text", text: "here" }] },
      { kind: "text", text: "." },
    ]);
  });

  test("has one space where the template has line ends and empty values, and none before source numbers", () => {
    const filled = fillIn`  Signed ${text("")} in
    ${text("Astana ")} ${text("")} ${{ kind: "cite", numbers: [2] }} ${{ kind: "cite", numbers: [1, 2] }} today  `;
    expect(contentOf(filled)).toEqual([
      { kind: "text", text: "Signed in Astana" },
      { kind: "cite", numbers: [1, 2] },
      { kind: "text", text: " today" },
    ]);
  });

  test("ends in one full stop, though an abbreviation brings its own", () => {
    expect(contentOf(fillIn`${text("2012 г.")}. ${text("и др.")}, ${text("Wait...")} ${text("1.")}`)).toEqual([
      { kind: "text", text: "2012 г. и др., Wait... 1." },
    ]);
    const passage = { kind: "passage", language: "ru", text: "2012 г." } as const;
    expect(contentOf(fillIn`${passage}.`)).toEqual([
      { kind: "passage", language: "ru", children: [{ kind: "text", text: "2012 г." }] },
    ]);
  });

  test("keeps no-break spaces and hard breaks", () => {
    expect(contentOf(fillIn`1${text("\u00A0")}March\\\n2020`)).toEqual([
      { kind: "text", text: "1\u00A0March" },
      { kind: "break" },
      { kind: "text", text: "2020" },
    ]);
  });

  test("says in which language a passage is", () => {
    expect(contentOf(fillIn`In Kazakh ${{ kind: "passage", text: "Қазақстан", language: "kk" }}`)).toEqual([
      { kind: "text", text: "In Kazakh " },
      { kind: "passage", language: "kk", children: [{ kind: "text", text: "Қазақстан" }] },
    ]);
  });

  test("is refused with its line when it holds HTML, and says what to write", () => {
    const { problems } = composeEnglish(fillIn`First.\n\nThen <b>bold</b> words.\n\n![map](map.png)`);
    expect(problems.map(({ code, place, found }) => [code, place.line, found])).toEqual([
      ["markdown-refused", 10, "<b>"],
      ["markdown-refused", 10, "</b>"],
      ["markdown-refused", 12, "map.png"],
    ]);
    expect(problems[0]).toMatchObject({ severity: "error", place: { file: "templates/country.md", column: 6 } });
  });

  test("is refused when it links to something that cannot be followed", () => {
    const { problems, value } = composeEnglish(fillIn`[run](javascript:alert) this`);
    expect(problems).toMatchObject([{ code: "address-expected", found: "javascript:alert" }]);
    expect(value.blocks).toMatchObject([{ content: [{ kind: "text", text: "run this" }] }]);
  });

  test("may not hold a table in the middle of a heading's words", () => {
    const contents = { kind: "contents", title: "Contents" } as const;
    const facts = { kind: "facts", title: "", rows: [{ label: "a", value: "\uE0000\uE001" }] } as const;
    expect(composeEnglish(fillIn`${contents}${facts}`).problems).toMatchObject([{ code: "block-inside-line" }]);
  });
});
