import fc from "fast-check";
import { expect, test } from "vitest";
import { fillText } from "./fill-text.ts";
import { makeFacts } from "./make-facts.ts";

const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "{{",
        "}}",
        "{{{",
        "#each",
        "name",
        "*",
        "**",
        "_",
        "# ",
        "\n\n",
        "- ",
        "1. ",
        "<b>",
        "&amp;",
        "](x)",
        "|",
        "`",
        "\\",
        "~",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

test("whatever a cell holds comes out as that text, and never reaches the Markdown", () => {
  fc.assert(
    fc.property(nasty, (cell) => {
      fc.pre(cell !== "" && !/[\uE000\uE001]/.test(cell));
      const facts = makeFacts({
        tables: { countries: { fields: { id: "text", name: "text" }, rows: [{ id: "kz", name: cell }] } },
      });
      const body = `# {{country.name}}\n\n{{say "greeting" who=country.name}} {{{country.name}}} {{> p it=country}}`;
      const { filled, text, problems } = fillText(body, { facts, partials: { p: "{{it.name}}" } });
      expect(problems).toEqual([]);
      expect(text).toBe(`# ${cell}\n\nHello ${cell} ${cell} ${cell}`);
      expect(filled.markdown.replace(/\uE000\d+\uE001/g, "")).toBe("# \n\n  ");
    }),
  );
});

test("a character that stands for placed pieces is refused with the cell's place, and not printed", () => {
  const facts = makeFacts({
    tables: { countries: { fields: { id: "text", name: "text" }, rows: [{ id: "kz", name: "A\uE0000\uE001" }] } },
  });
  const { text, problems } = fillText("{{country.name}}", { facts });
  expect(text).toBe("A0");
  expect(problems[0]).toMatchObject({
    code: "private-character",
    place: { file: "data/countries.csv", line: 2, table: "countries", row: "kz", field: "name" },
  });
});

test("text that a template hands to a helper is text too", () => {
  expect(fillText(`{{say "greeting" who="*you* & <me>"}}`).text).toBe("Hello *you* & <me>");
});
