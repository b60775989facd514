import { describe, expect, it } from "vitest";
import type { Inline } from "../../src/document/document.ts";
import { piecesOf, plainText } from "../../src/pages/pieces.ts";
import { contentWidth } from "../../src/pages/text-width.ts";
import { theme } from "../../src/pages/theme.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });
const disputed: Inline = { kind: "mark", mark: "disputed", text: "sources disagree" };

describe("inline content as pieces", () => {
  it("prints source numbers in superior figures, each leading to its entry", () => {
    const pieces = piecesOf([text("Signed in 2015."), { kind: "cite", numbers: [6, 17] }]);
    expect(pieces.map((piece) => piece.text)).toEqual(["Signed in 2015.\u2009", "⁶", "\u00A0", "¹⁷"]);
    expect(pieces.flatMap(({ target }) => (target ? [target] : []))).toEqual([{ id: "source-6" }, { id: "source-17" }]);
  });

  it("lets a long group of source numbers break between two", () => {
    expect(plainText([text("All"), { kind: "cite", numbers: [1, 2, 3, 4] }])).toBe("All\u2009¹ ² ³ ⁴");
  });

  it("keeps a sign with the word before it, and at a cell's start with the figure after it", () => {
    expect(plainText([text("2015"), disputed])).toBe("2015\u00A0◆");
    expect(plainText([disputed, text("719")])).toBe("◆\u00A0719");
  });

  it("says in words what a sign stands for, and prints the age of a stale fact", () => {
    const [, sign] = piecesOf([text("2014"), { kind: "mark", mark: "stale", text: "12 years" }]);
    expect(sign).toMatchObject({ manner: "sign", text: "○\u00A012 years", actualText: "12 years" });
    expect(piecesOf([disputed])).toMatchObject([{ text: "◆", actualText: "sources disagree" }]);
  });

  it("never has two spaces in a row, also where one text follows another", () => {
    expect(plainText([text("one  two "), { kind: "strong", children: [text(" three")] }])).toBe("one two three");
  });

  it("keeps language, stress and link through every depth", () => {
    const [piece] = piecesOf([
      {
        kind: "strong",
        children: [
          {
            kind: "link",
            url: "https://example.org",
            children: [{ kind: "passage", language: "kk", children: [text("Қазақстан")] }],
          },
        ],
      },
    ]);
    expect(piece).toEqual({
      text: "Қазақстан",
      manner: "link",
      strong: true,
      language: "kk",
      target: { url: "https://example.org" },
    });
  });

  it("writes ligature characters and no-break hyphens as the letters and hyphens they stand for", () => {
    expect(plainText([text("o\uFB03ce EU\u2011wide")])).toBe("office EU-wide");
  });
});

describe("soft hyphens", () => {
  const word = text("infra\u00ADstruc\u00ADture");

  it("stay in what is set, and are no part of what is read", () => {
    expect(piecesOf([word]).map((piece) => piece.text)).toEqual(["infra\u00ADstruc\u00ADture"]);
    expect(plainText([word])).toBe("infrastructure");
  });

  it("let a column be as narrow as the widest part of a word with its hyphen", () => {
    const [whole, divided] = [text("infrastructure"), word].map((content) => contentWidth(theme, "cell", [content]));
    expect(divided?.line).toBeCloseTo(whole?.line ?? 0, 0);
    expect(divided?.longestWord).toBeLessThan(0.6 * (whole?.longestWord ?? 0));
  });
});
