import { describe, expect, test } from "vitest";
import type { Placed } from "../../src/filling/filled.ts";
import { blocksOf, composeEnglish, fillIn, text } from "./compose-markdown.ts";

const open = (container: "columns" | "column" | "summary" | "card" | "note" | "keep", title?: string): Placed =>
  title === undefined ? { kind: "open", container } : { kind: "open", container, title };
const close: Placed = { kind: "close" };

const table = (rows: readonly string[], title?: string): Placed => ({
  kind: "table",
  id: "sums",
  ...(title === undefined ? {} : { title }),
  columns: [{ heading: "Sum", align: "decimal", headsRow: false }],
  rows: rows.map((row) => ({ kind: "row", cells: [row] })),
});

describe("blocks", () => {
  test("a list keeps its numbers and its inner lists, and drops items that came out empty", () => {
    expect(blocksOf(fillIn`3. one\n4. ${text("")}\n5. two\n   - inner`)).toEqual([
      {
        kind: "list",
        role: "text",
        ordered: true,
        items: [
          { label: "3.", content: [{ kind: "text", text: "one" }] },
          {
            label: "4.",
            content: [{ kind: "text", text: "two" }],
            children: [
              {
                kind: "list",
                role: "text",
                ordered: false,
                items: [{ label: "–", content: [{ kind: "text", text: "inner" }] }],
              },
            ],
          },
        ],
      },
    ]);
  });

  test("plain paragraphs and headings come out the same beside marked-up ones", () => {
    const plain = fillIn`## One {#a}\n\nFirst ${text("1")}\nline.\n\n### Two\n\nSecond.`;
    const marked = { ...plain, markdown: `${plain.markdown}\n\n*Third.*` };
    expect(blocksOf(marked).slice(0, -1)).toEqual(blocksOf(plain));
  });

  test("lists in a card are one, numbered from 1, with their small print inside", () => {
    const blocks = blocksOf(fillIn`${open("card")}\n\n1. One\n   - To: A\n   - Said\n\n1. Two\n\n${close}`);
    expect(blocks).toMatchObject([
      { kind: "list", role: "card", items: [{ label: "1", children: [{ items: [{}, {}] }] }, { label: "2" }] },
    ]);
  });

  test("a titled container under which nothing stands is left out, and a note names it", () => {
    const { value, problems } = composeEnglish(fillIn`${open("keep", "Points to make")}\n\n${close}\n\nText.`);
    expect(value.blocks).toMatchObject([{ kind: "paragraph" }]);
    expect(problems).toMatchObject([
      {
        severity: "note",
        code: "section-empty",
        reason: 'The section "Points to make" is left out: nothing stands under it.',
      },
    ]);
  });

  test("lines indented inside a condition are no code", () => {
    expect(blocksOf(fillIn`One.\n\n        Two *words*.`)).toMatchObject([
      { kind: "paragraph" },
      { kind: "paragraph", content: [{ text: "Two " }, { kind: "emphasis" }, { text: "." }] },
    ]);
  });

  test("a helper's block stands alone even in the middle of a line", () => {
    expect(blocksOf(fillIn`Before ${table(["1"])} after`).map((block) => block.kind)).toEqual([
      "paragraph",
      "table",
      "paragraph",
    ]);
  });

  test("a table written in Markdown has no caption", () => {
    expect(blocksOf(fillIn`| a | b |\n|---|--:|\n| ${text("x|y")} | 1 |`)).toEqual([
      {
        kind: "table",
        id: "table",
        columns: [
          { heading: [{ kind: "text", text: "a" }], align: "start", headsRow: true },
          { heading: [{ kind: "text", text: "b" }], align: "end", headsRow: false },
        ],
        rows: [
          {
            kind: "row",
            cells: [[{ kind: "text", text: "x|y" }], [{ kind: "text", text: "1" }]],
            strong: false,
            indent: 0,
          },
        ],
      },
    ]);
  });

  test("columns hold columns, and an empty one gives way", () => {
    const both = fillIn`${open("columns")} ${open("column")}a${close} ${open("column")}b${close} ${close}`;
    expect(blocksOf(both)).toMatchObject([{ kind: "columns", columns: [[{ kind: "paragraph" }], [{}]] }]);
    const one = fillIn`${open("columns")}${open("column")}a${close}${open("column")} ${close}${close}`;
    expect(blocksOf(one)).toMatchObject([{ kind: "paragraph" }]);
  });

  test("words between columns are an error", () => {
    const { problems } = composeEnglish(fillIn`${open("columns")}lost${open("column")}a${close}${close}`);
    expect(problems).toMatchObject([{ severity: "error", code: "outside-column" }]);
  });

  test("a summary numbers its lines under its title", () => {
    expect(blocksOf(fillIn`${open("summary", "In brief")}\nOne.\n\n- Two.\n${close}`)).toMatchObject([
      { kind: "heading", level: 1, content: [{ text: "In brief" }] },
      { kind: "list", role: "summary", items: [{ label: "1" }, { label: "2" }] },
    ]);
  });

  test("a note is small print, and kept blocks stay together", () => {
    expect(blocksOf(fillIn`${open("keep")}${open("note")}Small.${close}${close}`)).toMatchObject([
      { kind: "keep", blocks: [{ kind: "paragraph", role: "note" }] },
    ]);
  });

  test("a table without rows, a box without values and a strip without cells leave no trace", () => {
    const box: Placed = { kind: "facts", title: "Facts", rows: [{ label: "Area", value: "" }] };
    expect(blocksOf(fillIn`${table([])}${box}${{ kind: "strip", cells: [] }}`)).toEqual([]);
  });

  test("each source has an id to which its number leads", () => {
    const sources: Placed = {
      kind: "sources",
      entries: [
        { number: 1, text: "One", url: "https://example.org/" },
        { number: 2, text: "Two" },
      ],
    };
    expect(blocksOf(fillIn`${sources}`)).toMatchObject([
      { entries: [{ id: "source-1", url: "https://example.org/" }, { id: "source-2" }] },
    ]);
  });
});
