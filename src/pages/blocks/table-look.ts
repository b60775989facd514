import type { Column, Inline, Table, TableRow } from "../../document/document.ts";
import { columnWidths } from "../columns.ts";
import { decimalMark, splitDecimal, splitTail, type SplitFigure } from "../split-decimal.ts";
import { contentWidth } from "../text-width.ts";
import type { Theme, TypeRole } from "../theme.ts";
import type { Setting } from "./setting.ts";

/** A column with its measures settled. */
export interface ColumnLook {
  readonly column: Column;
  /** With the gutter after it. */
  readonly width: number;
  readonly gutter: number;
  /** Width of the box for what follows the figures of the column; nothing where no cell has such a part. */
  readonly rest: number;
}

/** All that the rows of a table share: a row laid out alone needs no more than this and its cells. */
export interface TableLook {
  readonly columns: readonly ColumnLook[];
  /** The heading of the column at the left in which groups stand, where they do. */
  readonly aside?: readonly Inline[];
  /** Above and below a cell's text. */
  readonly padding: number;
  readonly decimalMark: string;
}

export interface MeasuredTable {
  readonly look: TableLook;
  /** The measure below which a word of the table would not stand in its column. */
  readonly narrowest: number;
}

/** Settles the look of a table at the setting's measure. Costs the measuring of every cell: ask once for a table. */
export function measureTable(setting: Setting, table: Table): MeasuredTable {
  const { theme, measure, language } = setting;
  const { rows, aside } = table;
  const { denseFrom, densePadding, padding } = theme.table;
  const beside = aside === undefined ? 0 : asideRoom(theme);
  const needs = needsOf(setting, table);
  const widths = columnWidths(needs, measure - beside);
  return {
    look: {
      ...(aside === undefined ? {} : { aside }),
      columns: needs.map(({ column, gutter, rest }, index) => ({ column, gutter, rest, width: widths[index] ?? 0 })),
      padding: rows.length >= denseFrom ? densePadding : padding,
      decimalMark: decimalMark(language),
    },
    narrowest: needs.reduce((sum, { minimum }) => sum + minimum, beside),
  };
}

export const tableLook = (setting: Setting, table: Table): TableLook => measureTable(setting, table).look;

/** What each column of a table needs. */
function needsOf({ theme, language }: Setting, { columns, rows }: Table) {
  const look = theme.table;
  const mark = decimalMark(language);
  return columns.map((column, index) => {
    const last = index === columns.length - 1;
    const gutter = last ? 0 : column.align === "start" ? look.gutter : look.figureGutter;
    const cells = rows.flatMap((row) => (row.kind === "row" ? [{ row, content: row.cells[index] ?? [] }] : []));
    const head = contentWidth(theme, "columnHead", column.heading);
    const split = cells.map(({ content }) => splitCell(column, content, mark));
    const rest = Math.max(0, ...split.map((figure) => contentWidth(theme, "key", figure?.rest ?? []).line));
    const widths = cells.map(({ row, content }, at) => {
      const indent = index === 0 ? row.indent * look.indent : 0;
      const whole = split[at]?.whole;
      const { longestWord, line } = contentWidth(theme, cellRole(column, row), whole ?? content);
      return whole ? { word: line + rest, line: line + rest } : { word: longestWord + indent, line: line + indent };
    });
    // A hair more than measured: a word as wide as its box to the last digit may fall to rounding.
    const slack = gutter + 0.5;
    return {
      column,
      gutter,
      rest,
      minimum: Math.max(head.longestWord, ...widths.map(({ word }) => word)) + slack,
      ideal: Math.max(head.line, ...widths.map(({ line }) => line)) + slack,
      grows: column.align === "start",
      ...(column.width === undefined ? {} : { share: column.width }),
    };
  });
}

/** A cell of figures in its two parts; undefined for a cell of words. */
export function splitCell({ align }: Column, content: readonly Inline[], mark: string): SplitFigure | undefined {
  if (align === "start") return undefined;
  const figure = align === "decimal" ? splitDecimal(content, mark) : splitTail(content);
  // A sign is parted from the figure before it, as it is where both stand in one line.
  return figure.rest[0]?.kind === "mark" ? { ...figure, rest: [SPACE, ...figure.rest] } : figure;
}

const SPACE: Inline = { kind: "text", text: "\u00A0" };

/** Cells that head their row, and all cells of a strong row, are set in the weight of a key. */
export const cellRole = (column: Column, row: Extract<TableRow, { kind: "row" }>): TypeRole =>
  column.headsRow || row.strong ? "key" : "cell";

/** What is ruled above a row: nothing under the head, under a group and inside an entry, whose first cell stays empty. */
export function ruleAbove(rows: readonly TableRow[], index: number): "none" | "hair" | "plain" {
  const [row, before] = [rows[index], rows[index - 1]];
  if (!row || !before) return "none";
  if (row.kind === "group") return "plain";
  return before.kind === "group" || isEmpty(row.cells[0]) ? "none" : "hair";
}

const isEmpty = (cell: readonly Inline[] | undefined): boolean => !cell || cell.length === 0;

/** What keeps with a group row or a table's head: a row of two lines. */
export const keepAhead = (theme: Theme): number => 2 * theme.type.cell.leading + 2 * theme.table.padding;

/** What the column in which groups stand takes of a table's width, with its gutter. */
export const asideRoom = ({ table }: Theme): number => table.asideWidth + table.asideGutter;
