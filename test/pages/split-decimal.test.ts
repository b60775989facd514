import { describe, expect, it } from "vitest";
import type { Inline } from "../../src/document/document.ts";
import { plainText } from "../../src/pages/pieces.ts";
import { decimalMark, splitDecimal } from "../../src/pages/split-decimal.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });
const split = (content: readonly Inline[], language = "en"): readonly string[] => {
  const { whole, rest } = splitDecimal(content, decimalMark(language));
  return [plainText(whole), plainText(rest)];
};

describe("a figure in a decimal column", () => {
  it.each([
    ["21.65", "21", ".65"],
    ["1,500", "1,500", ""],
    ["12,345.6", "12,345", ".6"],
    ["−0.4", "−0", ".4"],
    ["719", "719", ""],
    ["0.125", "0", ".125"],
    ["n/a", "n/a", ""],
  ])("cuts %s after its whole part", (figure, whole, rest) => {
    expect(split([text(figure)])).toEqual([whole, rest]);
  });

  it("goes by the decimal mark of the language", () => {
    expect(split([text("1\u00A0234,5")], "ru")).toEqual(["1\u00A0234", ",5"]);
    expect(split([text("1.234,5")], "de")).toEqual(["1.234", ",5"]);
  });

  it("leaves signs and source numbers with the part after the mark", () => {
    const cite: Inline = { kind: "cite", numbers: [4] };
    expect(split([text("719"), cite])).toEqual(["719", "⁴"]);
    expect(split([text("n/a"), cite])).toEqual(["n/a", "⁴"]);
    expect(split([{ kind: "mark", mark: "disputed", text: "sources disagree" }, text("21.65")])).toEqual([
      "◆\u00A021",
      ".65",
    ]);
  });

  it("is cut inside stress as well", () => {
    expect(split([{ kind: "strong", children: [text("21.65")] }])).toEqual(["21", ".65"]);
  });
});
