import type { PlacedColumn, PlacedTable, PlacedTableRow, Rich } from "../filled.ts";
import type { Row } from "../../facts/facts.ts";
import { mayBeAddedUp } from "../figures/comparable.ts";
import { groupRows } from "../group-rows.ts";
import type { Call, Helper, Param } from "../helper.ts";
import { plainText } from "../plain-text.ts";
import { print } from "../print.ts";
import { rowsOf } from "../rows-of.ts";
import { Reckoned, type RowView } from "../seen.ts";
import { truth } from "../truth.ts";
import { type Kind, NOTHING, TEXT, itemOf } from "../type.ts";
import { viewRow } from "../view-row.ts";
import { ROWS, checkName, rowsType } from "./lists.ts";
import { checkSum } from "./sum.ts";
import { PRINTABLE } from "./wording.ts";

const WORDS: readonly Kind[] = PRINTABLE;
const optional = (name: string, accepts: readonly Kind[]): Param => ({ name, accepts, optional: true });

/** The table being filled, as its columns find it. */
interface Draft {
  readonly columns: PlacedColumn[];
  /** The row being filled; only the first row words the headings. */
  current: { readonly cells: Rich[]; strong: boolean; indent: number };
  isFirstRow: boolean;
  /** Of the row being filled, from 1. */
  number: number;
  /** The column in which totals stand. */
  totalColumn?: number;
}

/**
 * `{{#table rows title= subtitle= note= id= group= aside=}}{{#column "Heading"}}…{{/column}}{{/table}}`: a row of the list
 * at a time, counted by `@number`; nothing, or what follows `{{else}}`, where the list is empty. `group` names a field or
 * relation by which rows stand together under a line of their own, or, with `aside`, beside a name in a first column of
 * that heading. `total` words a last row for each group, or for the whole table, wherever its rows may be added up by what
 * the descriptor says of the field that `sum` names, though they differ in what `across` names; it stands in the column
 * that says `total=true`.
 */
export const table: Helper = {
  signature: {
    form: "block",
    params: [ROWS],
    named: {
      title: optional("title", WORDS),
      subtitle: optional("subtitle", WORDS),
      note: optional("note", WORDS),
      id: optional("id", ["text", "value"]),
      group: optional("group", ["text"]),
      aside: optional("aside", WORDS),
      total: optional("total", WORDS),
      sum: optional("sum", ["text"]),
      across: optional("across", ["text"]),
    },
    result: () => NOTHING,
    inside: ({ args }) => itemOf(rowsType(args[0])),
    blockParams: ({ args }) => [itemOf(rowsType(args[0]))],
    holds: ["column", "row"],
    otherwise: true,
    check: (checking) => {
      checkName(checking, checking.named.get("group"));
      checkSum(checking, checking.named.get("sum"));
    },
  },
  run(call) {
    const { session, named } = call;
    const list = rowsOf(call.args[0]);
    if (list.rows.length === 0) return call.otherwise(call.here);
    return session.citing.within("block", () => {
      const wording = words(call, ["title", "subtitle"]);
      const draft: Draft = {
        columns: [],
        current: { cells: [], strong: false, indent: 0 },
        isFirstRow: true,
        number: 0,
      };
      const rows: PlacedTableRow[] = [];
      const by = named["group"];
      const groups =
        typeof by === "string" ? groupRows(session, list.rows, by, false) : [{ key: undefined, rows: list }];
      for (const group of groups) {
        if (group.key !== undefined) rows.push({ kind: "group", label: print(session, group.key) });
        for (const row of group.rows.rows) {
          draft.number += 1;
          rows.push(fillRow(call, draft, viewRow(session, row, list.via)));
        }
        rows.push(...totalOf(call, draft, group.rows.rows));
      }
      return session.placing.block({
        kind: "table",
        id: plainText(named["id"]) || session.placing.nextId("table"),
        ...wording,
        ...words(call, ["note"]),
        ...(typeof by === "string" ? words(call, ["aside"]) : {}),
        columns: draft.columns,
        rows,
      });
    });
  },
};

/** `{{#column "Heading" align="end" width=2 head=true}}…{{/column}}`: a column of the table around it. */
export const column: Helper = {
  signature: {
    form: "block",
    params: [{ name: "heading", accepts: WORDS }],
    named: {
      align: { name: "align", accepts: ["text"], optional: true, words: ["start", "end", "decimal"] },
      width: optional("width", ["number"]),
      head: optional("head", ["boolean"]),
      total: optional("total", ["boolean"]),
    },
    within: ["table"],
    result: () => NOTHING,
  },
  run(call) {
    const draft = call.enclosing("table");
    if (!isDraft(draft)) return "";
    const { session, named } = call;
    if (draft.isFirstRow) {
      if (named["total"] === true) draft.totalColumn = draft.columns.length;
      const { align, width, head } = named;
      draft.columns.push({
        heading: print(session, call.args[0]),
        align: align === "end" || align === "decimal" ? align : "start",
        ...(typeof width === "number" ? { width } : {}),
        headsRow: head === undefined ? draft.columns.length === 0 : head === true,
      });
    }
    draft.current.cells.push(session.citing.within("item", () => call.body(call.here).trim()));
    return "";
  },
};

/** `{{row strong=(eq country ../country) indent=1}}`: how the table's row in which it stands is set. */
export const row: Helper = {
  signature: {
    form: "inline",
    params: [],
    named: {
      strong: optional("strong", ["boolean", "value", "row", "rows", "number", "text"]),
      indent: optional("indent", ["number"]),
    },
    within: ["table"],
    result: () => TEXT,
  },
  run(call) {
    const draft = call.enclosing("table");
    if (!isDraft(draft)) return "";
    draft.current.strong = truth(call.named["strong"]);
    if (typeof call.named["indent"] === "number") draft.current.indent = call.named["indent"];
    return "";
  },
};

function fillRow(call: Call, draft: Draft, view: RowView): PlacedTableRow {
  draft.current = { cells: [], strong: false, indent: 0 };
  call.session.citing.within("item", () =>
    call.body(view, { data: { table: draft, number: draft.number }, blockParams: [view] }),
  );
  draft.isFirstRow = false;
  const { cells, strong, indent } = draft.current;
  if (cells.length !== draft.columns.length)
    call.session.problems.push({
      severity: "error",
      code: "uneven-table",
      place: call.place,
      reason: "A row of this table has other columns than its first row.",
      found: `${cells.length} columns`,
      wanted: `${draft.columns.length} columns`,
      advice: "Put the condition inside the column, not around it.",
    });
  return { kind: "row", cells, ...(strong ? { strong } : {}), ...(indent > 0 ? { indent } : {}) };
}

/** The row that adds up others, where they may be added up and there are several. */
function totalOf(call: Call, { columns, totalColumn }: Draft, rows: readonly Row[]): readonly PlacedTableRow[] {
  const { session, named } = call;
  const name = plainText(named["sum"]);
  const field = rows[0] && session.facts.descriptor.tables.get(rows[0].table)?.field.get(name);
  if (!field?.sum || named["total"] === undefined || totalColumn === undefined || rows.length < 2) return [];
  const numbers = rows.map((row) => row.values[name]).filter((value) => typeof value === "number");
  const except = plainText(named["across"]).split(" ");
  if (numbers.length < rows.length || !mayBeAddedUp(call, { field, rows, except })) return [];
  const total = numbers.reduce((sum, value) => sum + value, 0);
  const cells = columns.map((_, at): Rich => {
    if (at === totalColumn) return print(session, new Reckoned(roundOff(total), rows, field));
    return at === 0 ? print(session, named["total"]) : "";
  });
  return [{ kind: "row", cells, strong: true }];
}

/** Takes off what binary fractions add: 0.1 and 0.2 make 0.3. */
const roundOff = (value: number): number => Math.round(value * 1e9) / 1e9;

function words(
  call: Call,
  names: readonly ("title" | "subtitle" | "note" | "aside")[],
): Partial<Pick<PlacedTable, "title" | "subtitle" | "note" | "aside">> {
  const given = names.flatMap((name) => {
    const rich = call.named[name] === undefined ? "" : print(call.session, call.named[name]);
    return rich === "" ? [] : [[name, rich] as const];
  });
  return Object.fromEntries(given);
}

const isDraft = (value: unknown): value is Draft => typeof value === "object" && value !== null && "columns" in value;
