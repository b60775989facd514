import { describe, expect, it } from "vitest";
import { checkPdf, RULES } from "./check.ts";
import { aroundThePages } from "./planted/around-the-pages.ts";
import { spoilt } from "./planted/defect.ts";
import { inTheFile } from "./planted/in-the-file.ts";
import { inTheStructure } from "./planted/in-the-structure.ts";
import { onThePage } from "./planted/on-the-page.ts";
import { sample, SAMPLE_EXPECTATIONS } from "./sample/sample.ts";
import { writePdf } from "./sample/write-pdf.ts";

const DEFECTS = [...inTheFile, ...onThePage, ...inTheStructure, ...aroundThePages];

describe("a file without a fault", () => {
  it.each(["table", "streams"] as const)("gives no finding when written with cross-reference %s", (form) => {
    expect(checkPdf(writePdf(sample(), form), SAMPLE_EXPECTATIONS)).toEqual([]);
  });
});

describe("a planted defect", () => {
  it.each(DEFECTS)("is found as $rule: $what", (planted) => {
    const found = checkPdf(spoilt(planted), SAMPLE_EXPECTATIONS).map(({ rule }) => rule);
    expect(found).toContain(planted.rule);
  });

  it("is known for every rule, so that none passes because it never looks", () => {
    const planted = new Set(DEFECTS.map(({ rule }) => rule));
    expect(RULES.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });
});
