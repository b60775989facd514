import { expect, test } from "vitest";
import { ownership, type Ring } from "../../src/charts/ownership.ts";

const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];

const owned = ownership(100, 100, [[square(10, 10, 40)], [square(50, 10, 40)]]);

test("a box inside one outline belongs to it alone", () => {
  expect(owned.covers(0, 12, 12, 20, 5)).toBe(true);
  expect(owned.covers(1, 12, 12, 20, 5)).toBe(false);
});

test("a box across a border belongs to nobody", () => {
  expect(owned.covers(0, 45, 12, 10, 5)).toBe(false);
  expect(owned.covers(1, 45, 12, 10, 5)).toBe(false);
});

test("what no outline holds is water, and nothing beyond the canvas is anything", () => {
  expect(owned.covers(null, 10, 60, 30, 10)).toBe(true);
  expect(owned.covers(null, 95, 60, 10, 10)).toBe(false);
});

test("a hole is not the outline's own", () => {
  const holed = ownership(100, 100, [[square(0, 0, 90), square(30, 30, 20)]]);
  expect(holed.covers(0, 32, 32, 5, 5)).toBe(false);
  expect(holed.covers(0, 5, 5, 5, 5)).toBe(true);
});
