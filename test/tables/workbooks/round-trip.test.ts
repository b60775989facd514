import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName, columnName } from "../../../src/tables/workbook/cell-name.ts";
import type { NewCell } from "../../../src/tables/workbook/new-workbook.ts";
import { openWorkbook } from "../../../src/tables/workbook/open-workbook.ts";
import { sheetNames } from "../../../src/tables/workbook/sheet-names.ts";
import { writeWorkbook } from "../../../src/tables/workbook/write-workbook.ts";

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "_x000D_",
        "_x005F_",
        "=1+1",
        "'",
        '"',
        "<b>",
        "&amp;",
        "]]>",
        " ",
        "\n",
        "\t",
        "007",
        "1e5",
        "Қ",
        "😀",
      ),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));

const day = fc
  .integer({ min: Date.UTC(1901, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((moment) => ({ day: new Date(moment).toISOString().slice(0, 10) }));
const number = fc.oneof(
  fc.integer(),
  fc.double({ min: -1e300, max: 1e300, noNaN: true }).map((n) => Number(n.toPrecision(15))),
);
const cell: fc.Arbitrary<NewCell> = fc.oneof(text, day, number);

/** The text that a cell must come back as. */
function textOf(written: NewCell): string {
  if (typeof written === "object") return written?.day ?? "";
  return typeof written === "number" ? String(written + 0) : written;
}

test("whatever is written into a workbook is read from it again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), async (rows) => {
      const columns = ["a", "b"].map((heading) => ({ heading, width: 12, isText: true }));
      const bytes = await writeWorkbook({ title: "t", sheets: [{ name: "s", columns, rows }] });
      const { value, problems } = await openWorkbook(bytes, "t.xlsx", () => true);
      expect(problems).toEqual([]);
      const read = value!.sheets[0]!.rows.slice(1).map((row) => row.map((each) => each?.text ?? ""));
      const wanted = rows.map((row) => row.map(textOf));
      // Rows at the end in which nothing stands are none.
      while (wanted.at(-1)?.every((each) => each === "")) wanted.pop();
      while (read.at(-1)?.every((each) => each === "")) read.pop();
      expect(read).toEqual(wanted);
    }),
    { numRuns: 200 },
  );
});

test("cells are named as spreadsheet programs name them", () => {
  expect([1, 26, 27, 52, 53, 702, 703, 16_384].map(columnName)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
  expect(cellName(7, 2)).toBe("B7");
});

test("sheets have names that Excel takes, no two alike", () => {
  const long = "a-table-with-a-name-beyond-all-measure";
  expect(sheetNames(["funding", "Funding", "a/b", `${long}-1`, `${long}-2`, "'"])).toEqual([
    "funding",
    "Funding-2",
    "a-b",
    "a-table-with-a-name-beyond-all-",
    "a-table-with-a-name-beyond-al-2",
    "sheet",
  ]);
});
