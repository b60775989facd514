import fc from "fast-check";
import { expect, test } from "vitest";
import { documentText } from "../../src/document/document-text.ts";
import type { Placed, PlacedTable } from "../../src/filling/filled.ts";
import { composeEnglish, fillIn, text } from "./compose-markdown.ts";

const words = fc.string({ unit: "grapheme", maxLength: 12 });
const cell = (at: number) => `\uE000${at}\uE001`;
const bare = (some: string) => some.replace(/[ \t\r\n\f\v]/gu, "");

const prose = fc.constantFrom("", " ", "\n", "\n\n", "- ", "1. ", "**", "_", "| ", "\n    ", "Words, ", "`", "[", "> ");

test("every character placed ends up in the document, in its order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(prose, words), { maxLength: 8 }), (parts) => {
      const placed = parts.map(([, word]) => text(`‹${word}›`));
      const filled = fillIn`${""}`;
      const markdown = parts.map(([before], at) => `${before}\uE000${at}\uE001`).join("");
      const { value, problems } = composeEnglish({ ...filled, markdown, placed });
      if (problems.length > 0) return;
      const printed = bare(documentText(value));
      let from = 0;
      for (const [, word] of parts) {
        const at = printed.indexOf(bare(`‹${word}›`), from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
    }),
  );
});

test("a table shows every cell, caption and note that it was given", () => {
  fc.assert(
    fc.property(fc.array(fc.array(words, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const placed: Placed[] = rows.flat().map((word) => text(word));
      const table: PlacedTable = {
        id: "t",
        title: "Finding",
        subtitle: "Unit",
        note: "Small print",
        columns: ["A", "B"].map((heading) => ({ heading, align: "start", headsRow: false })),
        rows: rows.map((_, at) => ({ kind: "row", cells: [cell(2 * at), cell(2 * at + 1)] })),
      };
      placed.push({ kind: "table", ...table });
      const { value } = composeEnglish({ ...fillIn`${""}`, markdown: cell(placed.length - 1), placed });
      const printed = bare(documentText(value));
      for (const word of ["Finding", "Unit", "Smallprint", ...rows.flat().map(bare)]) expect(printed).toContain(word);
    }),
  );
});

test("the same input gives the same document", () => {
  const filled = fillIn`## A\n\n${text("b")} *c*\n\n- d`;
  expect(JSON.stringify(composeEnglish(filled))).toBe(JSON.stringify(composeEnglish(filled)));
});
