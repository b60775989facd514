import { expect, it } from "vitest";
import { theme } from "../../src/pages/theme.ts";
import { colourFaults, contrast, lightness } from "./colours.ts";

it("measures colours as the standards do", () => {
  expect(contrast("#FFFFFF", "#000000")).toBe(21);
  expect(contrast("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
  expect(lightness("#FFFFFF")).toBeCloseTo(100, 3);
  expect(lightness("#777777")).toBeCloseTo(50.03, 1);
});

it("sets all text so that it can be read on white and on tint, and series so that grey print tells them apart", () => {
  expect(colourFaults(theme)).toEqual([]);
});

it("names a text too faint, and series that look alike", () => {
  const colours = { ...theme.colours, grey: "#7C8894", mid: "#3A5A85" };
  expect(colourFaults({ ...theme, colours })).toEqual([
    "grey on white holds 3.6 to 1",
    "grey on tint holds 3.3 to 1",
    "navy and mid are 13.5 steps of L* apart",
  ]);
});

it("judges every colour that the type is set in", () => {
  const type = { ...theme.type, note: { ...theme.type.note, colour: "mid" as const } };
  expect(colourFaults({ ...theme, type })).toEqual(["mid on white holds 3.3 to 1", "mid on tint holds 3.0 to 1"]);
});
