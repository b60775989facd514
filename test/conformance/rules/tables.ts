import { childrenOf, type Element } from "../reader/structure.ts";
import { Name, Text } from "../reader/values.ts";
import { textOfString } from "../reader/text-string.ts";
import type { Found, Rule } from "./rule.ts";

/** A cell at its place; rows and columns from 0. */
interface Cell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

interface Grid {
  readonly table: Element;
  readonly cells: readonly Cell[];
  /** Columns that each row fills, spans counted. */
  readonly widths: readonly number[];
  readonly collides: boolean;
}

const span = (cell: Element, key: string): number => {
  const value = cell.attribute("Table", key);
  return typeof value === "number" && value > 0 ? value : 1;
};

const rowsOf = (element: Element): readonly Element[] =>
  childrenOf(element).flatMap((child) =>
    child.role === "TR" ? [child] : /^T(Head|Body|Foot)$/.test(child.role) ? rowsOf(child) : [],
  );

/** Lays the cells of a table out as spans demand (ISO 32000-1 14.8.5.7). */
function gridOf(table: Element): Grid {
  const taken = new Set<string>();
  const cells: Cell[] = [];
  const rows = rowsOf(table);
  let collides = false;
  for (const [row, line] of rows.entries()) {
    let column = 0;
    for (const element of childrenOf(line)) {
      while (taken.has(`${row} ${column}`)) column++;
      const cell = { element, row, column, rowSpan: span(element, "RowSpan"), columnSpan: span(element, "ColSpan") };
      cells.push(cell);
      for (let y = row; y < row + cell.rowSpan; y++)
        for (let x = column; x < column + cell.columnSpan; x++) {
          collides ||= taken.has(`${y} ${x}`) || y >= rows.length;
          taken.add(`${y} ${x}`);
        }
      column += cell.columnSpan;
    }
  }
  const widths = rows.map((_, row) => [...taken].filter((key) => key.startsWith(`${row} `)).length);
  return { table, cells, widths, collides };
}

const scopeOf = (cell: Element): string | undefined => {
  const scope = cell.attribute("Table", "Scope");
  return scope instanceof Name ? scope.name : undefined;
};
const meet = (a: number, length: number, b: number, other: number): boolean => a < b + other && b < a + length;

/** Whether a header cell speaks for a cell: in its column, in its row, or named by its Headers. */
function heads(header: Cell, cell: Cell): boolean {
  const named = cell.element.attribute("Table", "Headers");
  const id = header.element.dict.text("ID");
  if (id && Array.isArray(named))
    return named.some((name: unknown) => name instanceof Text && textOfString(name.bytes) === id);
  const scope = scopeOf(header.element);
  const sharesColumn = meet(header.column, header.columnSpan, cell.column, cell.columnSpan);
  const sharesRow = meet(header.row, header.rowSpan, cell.row, cell.rowSpan);
  return (
    (scope !== "Row" && scope !== undefined && sharesColumn) || (scope !== "Column" && scope !== undefined && sharesRow)
  );
}

const onTables = (name: string, clause: string, find: (grid: Grid) => Iterable<Found>): Rule => ({
  name,
  clause,
  *find({ elements }) {
    for (const table of elements) if (table.role === "Table") yield* find(gridOf(table));
  },
});

/** ISO 14289-1 7.2 and 7.5. */
export const tables: readonly Rule[] = [
  onTables("table-headers", "ISO 14289-1 7.5", function* ({ table, cells }) {
    if (!cells.some(({ element }) => element.role === "TH"))
      yield { object: table.dict.object, says: "A table has no header cell." };
  }),
  onTables("header-scope", "ISO 14289-1 7.5", function* ({ cells }) {
    for (const { element } of cells)
      if (element.role === "TH" && !["Row", "Column", "Both"].includes(scopeOf(element) ?? ""))
        yield { object: element.dict.object, says: "A header cell does not say what it heads: it has no Scope." };
  }),
  onTables("cell-header", "ISO 14289-1 7.5", function* ({ cells }) {
    const headers = cells.filter(({ element }) => element.role === "TH");
    for (const cell of cells)
      if (cell.element.role === "TD" && !headers.some((header) => heads(header, cell)))
        yield {
          object: cell.element.dict.object,
          says: `No header speaks for the cell in row ${cell.row + 1}, column ${cell.column + 1}.`,
        };
  }),
  onTables("table-columns", "ISO 14289-1 7.2", function* ({ table, widths }) {
    const wide = widths[0] ?? 0;
    const odd = widths.findIndex((width) => width !== wide);
    if (odd >= 0)
      yield {
        object: table.dict.object,
        says: `Row ${odd + 1} of a table has ${widths[odd] ?? 0} columns, the first ${wide}.`,
      };
  }),
  onTables("cell-overlap", "ISO 14289-1 7.2", function* ({ table, collides }) {
    if (collides) yield { object: table.dict.object, says: "Cells of a table overlap, or reach below its last row." };
  }),
  onTables("table-sections", "ISO 14289-1 7.2", function* ({ table }) {
    const roles = childrenOf(table).map(({ role }) => role);
    const count = (role: string): number => roles.filter((one) => one === role).length;
    const hasEnds = count("THead") + count("TFoot") > 0;
    if (count("THead") > 1 || count("TFoot") > 1 || (hasEnds && count("TBody") === 0))
      yield { object: table.dict.object, says: "A table has two heads or feet, or a head without a body." };
    if (rowsOf(table).length === 0) yield { object: table.dict.object, says: "A table has no row." };
    if (count("TR") > 0 && count("TBody") > 0)
      yield { object: table.dict.object, says: "A table has rows beside its bodies." };
  }),
];
