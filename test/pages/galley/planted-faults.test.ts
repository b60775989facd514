import { describe, expect, it } from "vitest";
import type { Draw } from "../../../src/charts/drawing.ts";
import type { Block, BriefingDocument, Inline } from "../../../src/document/document.ts";
import { printGalley, type GalleyOptions } from "../../../src/pages/galley.ts";
import { checkPdf } from "../../conformance/check.ts";
import { documentText, readPdf } from "../../conformance/reader/reading.ts";
import { figure } from "../figure-fixture.ts";
import { fixture } from "../fixture.ts";

const options: GalleyOptions = { date: "2026-11-21T00:00:00Z", place: { file: "templates/country.md" } };

const text = (words: string): readonly Inline[] => [{ kind: "text", text: words }];
const paragraph = (content: readonly Inline[]): Block => ({ kind: "paragraph", role: "text", content });
const heading: Block = { kind: "heading", id: "money", level: 1, number: "1", content: text("Money") };

const print = (blocks: readonly Block[], more: Partial<GalleyOptions> = {}) => {
  const document: BriefingDocument = { ...fixture, blocks: [heading, ...blocks] };
  return printGalley(document, { ...options, ...more });
};

/** What a printed document says in reading order; it keeps every rule of the checker. */
async function said(blocks: readonly Block[], as: "heard" | "shown" = "heard"): Promise<string> {
  const { value, problems } = await print(blocks);
  expect(problems).toEqual([]);
  const bytes = value?.bytes ?? new Uint8Array();
  expect(checkPdf(bytes)).toEqual([]);
  return documentText(readPdf(bytes), as);
}

const high: Draw = (_, { width }) => ({
  width,
  height: 900,
  shapes: [{ kind: "rect", x: 0, y: 0, width, height: 900, fill: "tint" }],
});

describe("a block that fits on no page and cannot be cut", () => {
  const { note: _, ...plain } = figure;

  it("is refused with the heading under which it stands", async () => {
    const { value, problems } = await print([plain], { draw: high });
    expect(value).toBeNull();
    expect(problems).toMatchObject([
      { severity: "error", code: "block-too-high", place: { file: "templates/country.md", row: "1 Money" } },
    ]);
  });

  it("is only warned of in a draft", async () => {
    const { value, problems } = await print([plain], { draw: high, draft: true });
    expect(value?.pages).toBe(2);
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([["warning", "block-too-high"]]);
  });
});

describe("words that are too long", () => {
  it("are divided at their soft hyphens, and read as one word", async () => {
    const word = "Респуб\u00ADлика\u00ADаралық\u00ADынты\u00ADмақ\u00ADтас\u00ADтық";
    const long = paragraph(text(Array.from({ length: 40 }, () => word).join(" ")));
    const shown = await said([long], "shown");
    expect(shown).toMatch(/-\s*\n?/u);
    const heard = (await said([long])).replaceAll(/[\u00AD\n]/gu, "");
    expect(heard.match(/Республикааралықынтымақтастық/gu)).toHaveLength(40);
  });

  it("are broken anywhere where they have no place to break, and none of them is lost", async () => {
    const word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
    expect((await said([paragraph(text(word))])).replaceAll("\n", "")).toContain(word);
  });
});

describe("a passage in another language, and a link", () => {
  it("say which language it is, and where it leads", async () => {
    const passage: Inline = { kind: "passage", language: "kk", children: text("Қазақстан") };
    const link: Inline = { kind: "link", url: "https://example.org/a", children: text("the record") };
    const { value } = await print([paragraph([...text("In "), passage, ...text(" see "), link])]);
    const reading = readPdf(value?.bytes ?? new Uint8Array());
    const spoken = reading.elements.map(({ role, dict }) => [role, dict.text("Lang")]);
    expect(spoken).toContainEqual(["Span", "kk"]);
    const described = reading.pages.flatMap(({ annotations }) => annotations.map((dict) => dict.text("Contents")));
    expect(described).toContain("the record");
  });
});
