import { assert, constantFrom, double, option, property, record, array } from "fast-check";
import { describe, expect, it } from "vitest";
import { columnWidths, type ColumnNeed } from "../../src/pages/columns.ts";

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const words = (minimum: number, ideal: number): ColumnNeed => ({ minimum, ideal, grows: true });
const figures = (ideal: number): ColumnNeed => ({ minimum: ideal, ideal, grows: false });

const share = (minimum: number, part: number): ColumnNeed => ({ ...words(minimum, 500), share: part });

const points = double({ min: 0, max: 400, noNaN: true });
const need = record({
  minimum: points,
  more: points,
  share: option(double({ min: 0.1, max: 9, noNaN: true })),
  grows: constantFrom(true, false),
}).map(({ minimum, more, share, grows }): ColumnNeed => ({
  minimum,
  ideal: minimum + more,
  grows,
  ...(share === null ? {} : { share }),
}));
const anyNeeds = array(need, { minLength: 1, maxLength: 8 });

describe("the widths of columns", () => {
  it("add up to the measure, whatever the columns ask for", () => {
    assert(
      property(anyNeeds, (needs) => {
        expect(total(columnWidths(needs, 493.28))).toBeCloseTo(493.28, 6);
      }),
    );
  });

  it("are never less than the longest word, unless all longest words together exceed the measure", () => {
    assert(
      property(anyNeeds, (needs) => {
        const widths = columnWidths(needs, 493.28);
        if (total(needs.map(({ minimum }) => minimum)) > 493.28) return;
        for (const [index, { minimum }] of needs.entries())
          expect(widths[index]).toBeGreaterThanOrEqual(minimum - 1e-6);
      }),
    );
  });

  it("give way in proportion where the longest words together exceed the measure", () => {
    expect(columnWidths([words(300, 300), words(100, 500)], 200)).toEqual([150, 50]);
  });

  it("give what is to spare to columns of words, not to figures", () => {
    expect(columnWidths([words(50, 100), figures(40), words(50, 100)], 300)).toEqual([130, 40, 130]);
  });

  it("leave a short column its ideal and take from the long one", () => {
    expect(columnWidths([words(20, 60), words(40, 900)], 300)).toEqual([60, 240]);
  });

  it("follow the shares where all columns state one, but not below a longest word", () => {
    expect(columnWidths([share(10, 1), share(10, 3)], 200)).toEqual([50, 150]);
    expect(columnWidths([share(80, 1), share(10, 3)], 200)).toEqual([80, 120]);
  });

  it("divide by share what columns sized by content leave", () => {
    const stated: ColumnNeed = { ...words(10, 500), share: 1 };
    expect(columnWidths([words(20, 60), stated, { ...stated, share: 2 }], 300)).toEqual([60, 80, 160]);
  });

  it("divide the measure evenly among empty columns", () => {
    expect(columnWidths([words(0, 0), words(0, 0)], 100)).toEqual([50, 50]);
  });
});
