import type { Problem } from "../../problem.ts";
import type { Table } from "../table.ts";
import { cellName } from "./cell-name.ts";
import type { Merged, Sheet, SheetCell } from "./workbook.ts";

/** What a person sees of a table in a sheet otherwise than it is stored: merged cells, hidden rows, faulty formulas. */
export function checkSheet(sheet: Sheet, table: Table): Problem[] {
  const top = table.header[0]?.line ?? 1;
  const bottom = table.rows.at(-1)?.line ?? top;
  const width = table.fields.length;
  const isWithin = ({ line, column }: Spot): boolean => line >= top && line <= bottom && column <= width;
  const report = ({ line, column }: Spot, words: Words): Problem => {
    const field = table.fields[column - 1];
    return {
      severity: "error",
      place: { file: table.file, line, column, table: table.name, ...(field ? { field } : {}) },
      ...words,
    };
  };
  return [
    ...sheet.merged
      .filter((block) => block.top <= bottom && block.bottom >= top && block.left <= width)
      .filter((block) => sheet.rows[block.top - 1]?.[block.left - 1])
      .map((block) => report({ line: block.top, column: block.left }, merged(block))),
    ...faultsOf(sheet)
      .filter(isWithin)
      .map(({ cell, ...spot }) => report(spot, FAULTS[cell.fault!](cell))),
    ...runsOf(sheet.hiddenRows.filter((line) => line > top && line <= bottom)).map(([first, last]) =>
      report({ line: first, column: 1 }, hidden(first, last)),
    ),
  ];
}

interface Spot {
  readonly line: number;
  readonly column: number;
}

type Words = Omit<Problem, "severity" | "place"> & { readonly severity?: Problem["severity"] };

const faultsOf = ({ rows }: Sheet): (Spot & { readonly cell: SheetCell })[] =>
  rows.flatMap((row, at) =>
    row.flatMap((cell, column) => (cell?.fault ? [{ line: at + 1, column: column + 1, cell }] : [])),
  );

const FAULTS: Readonly<Record<NonNullable<SheetCell["fault"]>, (cell: SheetCell) => Words>> = {
  error: ({ text }) => ({
    code: "formula-error",
    reason: `The formula of this cell gives the error ${text}.`,
    found: text,
    advice: "Mend the formula, or write its value into the cell.",
  }),
  unreckoned: () => ({
    code: "formula-unreckoned",
    reason: "The workbook holds a formula here, but not what it gives.",
    advice: "Open the workbook in a spreadsheet program and save it.",
  }),
  percent: ({ text }) => ({
    severity: "warning",
    code: "cell-percent",
    reason: `The cell is shown as per cent, but holds ${text}, and that is read.`,
    found: text,
    advice: "Give the cell a plain number format, and write the number in the unit of its field.",
  }),
};

function merged({ top, left, bottom, right }: Merged): Words {
  const block = `${cellName(top, left)}:${cellName(bottom, right)}`;
  return {
    code: "cells-merged",
    reason: `The cells ${block} are merged, and only the first of them holds the text.`,
    found: block,
    wanted: "a cell of its own for each value",
    advice: "Split them, and write the value into each cell for which it holds.",
  };
}

const hidden = (first: number, last: number): Words => ({
  severity: "warning",
  code: "rows-hidden",
  reason:
    first === last
      ? `Row ${first} is hidden, and read all the same.`
      : `Rows ${first} to ${last} are hidden, and read all the same.`,
  advice: "Show them, or delete what does not belong to the table.",
});

/** Numbers in order as runs without a gap: `[3, 4, 5, 9]` is `[[3, 5], [9, 9]]`. */
function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
