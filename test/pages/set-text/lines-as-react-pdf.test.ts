import { describe, expect, it } from "vitest";
import { itemsOf } from "../../../src/pages/set-text/items-of.ts";
import { setText } from "../../../src/pages/set-text/set-text.ts";
import type { SetText } from "../../../src/pages/set-text/set-text.ts";
import type { TextRun } from "../../../src/pages/set-text/text-run.ts";
import { totalFit } from "../../../src/pages/set-text/total-fit.ts";
import { faces } from "../open-faces.ts";
import { corpus } from "./corpus.ts";
import { openTextkit } from "./textkit-lines.ts";

const run = (text: string, face: TextRun["face"] = faces.serif, size = 10): TextRun => ({
  text,
  face,
  size,
  colour: "#16202B",
});

const linesOf = (set: SetText | undefined) =>
  set?.lines.map((line) =>
    line.runs
      .map((piece) => piece.text)
      .join("")
      .trimEnd(),
  );

/**
 * Texts without what the setter breaks and react-pdf does not, long words and addresses, and that can be set evenly: for
 * others both fall back to lines as full as can be, where react-pdf leaves room for the space at a line's end.
 */
const alike = (text: string, measure: number, face: TextRun["face"], size: number) => {
  const items = itemsOf([run(text, face, size)], measure);
  return items.every(({ kind }, i) => kind !== "penalty" || i === items.length - 1) && totalFit(items, measure);
};

/** Between two scripts react-pdf loses the kerning of the space. */
const inOneScript = (text: string) => !/\p{Script=Cyrillic}/u.test(text) || !/\p{Script=Latin}/u.test(text);

describe("against react-pdf's text engine", async () => {
  const unsqueezed = await openTextkit({ squeeze: false });
  const squeezed = await openTextkit({ squeeze: true });
  const settings = [
    { name: "paragraphs", measure: 493.28, face: faces.serif, size: 10, leading: 14 },
    { name: "half pages", measure: 269, face: faces.serif, size: 10.5, leading: 15 },
    { name: "source lists", measure: 223, face: faces.sans, size: 7.4, leading: 9.5 },
    { name: "bold heads", measure: 340, face: faces.serifStrong, size: 19, leading: 24.5 },
  ];

  it.each(settings)("breaks the texts of the tables alike in $name", ({ name, measure, face, size, leading }) => {
    const style = { leading, align: "start" } as const;
    let compared = 0;
    const part = settings.findIndex((setting) => setting.name === name);
    const texts = corpus.filter((_, i) => i % settings.length === part);
    for (const text of texts.filter((candidate) => alike(candidate, measure, face, size))) {
      const theirs = unsqueezed([run(text, face, size)], measure, { leading, align: "left" });
      const ours = setText([run(text, face, size)], measure, style);
      expect(linesOf(ours)).toEqual(theirs.map((line) => line.text.trimEnd()));
      compared += theirs.length;
    }
    expect(compared).toBeGreaterThan(500);
  });

  it("breaks alike where spaces may shrink as react-pdf's do", () => {
    const measure = 269;
    const texts = corpus.filter((_, i) => i % 3 === 0);
    for (const text of texts.filter((candidate) => alike(candidate, measure, faces.serif, 10))) {
      const theirs = squeezed([run(text)], measure, { leading: 14, align: "left" });
      const ours = setText([run(text)], measure, { leading: 14, align: "start" }, { shrink: 1 / 3 });
      expect(linesOf(ours)).toEqual(theirs.map((line) => line.text.trimEnd()));
    }
  });

  it("places the same glyphs at the same points", () => {
    const measure = 269;
    for (const text of corpus
      .filter((candidate) => alike(candidate, measure, faces.serif, 10))
      .filter(inOneScript)
      .slice(0, 400)) {
      const theirs = unsqueezed([run(text)], measure, { leading: 14, align: "left" });
      const ours = setText([run(text)], measure, { leading: 14, align: "start" })?.lines ?? [];
      for (const [i, line] of theirs.entries()) {
        const glyphs = ours[i]?.runs.flatMap((piece) => piece.glyphs);
        expect(glyphs).toEqual(line.glyphs);
        expect(ours[i]?.runs.reduce((sum, piece) => sum + piece.width, 0)).toBeCloseTo(
          line.advances.reduce((sum, advance) => sum + advance, 0),
          6,
        );
        expect(ours[i]?.baseline).toBeCloseTo(line.baseline, 6);
        expect(ours[i]?.bottom).toBeCloseTo(line.bottom, 6);
      }
    }
  });
});
