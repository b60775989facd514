import { describe, expect, test } from "vitest";
import type { Placed } from "../../src/filling/filled.ts";
import { blocksOf, composeEnglish, fillIn } from "./compose-markdown.ts";

const contents: Placed = { kind: "contents", title: "Contents" };
const see = (id: string): Placed => ({ kind: "see", id });
const table = (id: string, title?: string): Placed => ({
  kind: "table",
  id,
  ...(title === undefined ? {} : { title }),
  columns: [{ heading: "Sum", align: "decimal", headsRow: false }],
  rows: [{ kind: "row", cells: ["1"] }],
});

const headings = (filled: Parameters<typeof blocksOf>[0]) =>
  composeEnglish(filled).value.blocks.flatMap((block) =>
    block.kind === "heading" ? [[block.number, block.id, block.level]] : [],
  );

describe("numbering", () => {
  test("sections are 1, 1.1 and lower ones bear no number; ids come from the words", () => {
    expect(headings(fillIn`## Ön söz\na\n### B & C\n#### Deep\nb\n### B & C\nc\n## Last {#end}\nd`)).toEqual([
      ["1", "ön-söz", 1],
      ["1.1", "b-c", 2],
      [undefined, "deep", 3],
      ["1.2", "b-c-2", 2],
      ["2", "end", 1],
    ]);
  });

  test("the contents name the sections of the first level, wherever they stand", () => {
    expect(blocksOf(fillIn`${contents}\n\n## One\na\n### Inner\nb\n## Two\nc`)[0]).toEqual({
      kind: "contents",
      title: [{ kind: "text", text: "Contents" }],
      entries: [
        { id: "one", number: "1", content: [{ kind: "text", text: "One" }] },
        { id: "two", number: "2", content: [{ kind: "text", text: "Two" }] },
      ],
    });
  });

  test("a section under which nothing stands is left out with the one above it, and said", () => {
    const filled = fillIn`## Full\na\n## Empty\n### Also empty\n${{ kind: "page-break" }}\n## Next\nb`;
    const { value, problems } = composeEnglish(filled);
    expect(value.blocks.filter((block) => block.kind === "heading").map((block) => block.id)).toEqual(["full", "next"]);
    expect(
      problems.map(({ severity, code, reason, found, place }) => [severity, code, reason, found, place.line]),
    ).toEqual([
      [
        "note",
        "section-empty",
        'The section "Empty" is left out: nothing stands under it.',
        "countries/atlantis.en",
        10,
      ],
      [
        "note",
        "section-empty",
        'The section "Also empty" is left out: nothing stands under it.',
        "countries/atlantis.en",
        11,
      ],
    ]);
  });

  test("a section keeps its heading when only a container below it holds something", () => {
    const filled = fillIn`## Kept\n${{ kind: "open", container: "keep" }}\na\n${{ kind: "close" }}`;
    expect(headings(filled)).toEqual([["1", "kept", 1]]);
  });

  test("a skipped level, a first level of one # and a heading without words are errors", () => {
    const { problems } = composeEnglish(fillIn`# Title\na\n#### Deep\nb\n##\n`);
    expect(problems.map(({ code, found, wanted }) => [code, found, wanted])).toEqual([
      ["heading-level", "#", "##, ### or ####"],
      ["heading-empty", undefined, undefined],
      ["heading-skips-level", "####", "###"],
    ]);
  });

  test("tables with a title are numbered in order, and references say the number", () => {
    const filled = fillIn`See ${see("b")} and ${see("money")}.\n\n## Money {#money}\n${table("a", "A")}${table("x")}${table("b", "B")}`;
    const [first, , a, untitled, b] = blocksOf(filled);
    expect(a).toMatchObject({ id: "a", caption: { label: "Table\u00A01" } });
    expect(untitled).not.toHaveProperty("caption");
    expect(b).toMatchObject({ id: "b", caption: { label: "Table\u00A02" } });
    expect(first).toMatchObject({
      content: [
        { text: "See " },
        { kind: "see", id: "b", text: "Table\u00A02" },
        { text: " and " },
        { kind: "see", id: "money", text: "section\u00A01" },
        { text: "." },
      ],
    });
  });

  test("a reference that leads nowhere is an error that says what there is", () => {
    expect(composeEnglish(fillIn`${see("sum")} ${table("sums", "S")}`).problems).toMatchObject([
      { severity: "error", code: "reference-unknown", found: "sum", wanted: "sums" },
    ]);
  });
});
