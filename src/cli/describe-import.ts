import type { ImportPlan } from "../build/exchange/import-tables.ts";
import type { ChangedRow, TablePlan } from "../build/exchange/plan-table.ts";
import { count } from "./count.ts";

/** Rows named before the rest are only counted; --json names them all. */
const NAMED = 10;

/** What an import would do, a table after the other; tables that stay as they are in one line. */
export function describeImport({ tables }: ImportPlan): string {
  const [moved, still] = [tables.filter(isMoved), tables.filter((plan) => !isMoved(plan))];
  const lines = moved.flatMap(describeTable);
  const same = still.reduce((sum, { unchanged }) => sum + unchanged, 0);
  return [
    ...lines,
    ...still.flatMap(notesOf),
    ...(still.length > 0
      ? [`${still.map(({ schema }) => schema.name).join(", ")}: nothing changes (${count(same, "row")}).`]
      : []),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

const isMoved = ({ added, changed }: TablePlan): boolean => added.length + changed.length > 0;

function describeTable(plan: TablePlan): string[] {
  const { schema, added, changed, unchanged } = plan;
  return [
    `${schema.file}: ${count(added.length, "row")} added, ${changed.length} changed, ${unchanged} unchanged.`,
    ...named(added.map((key) => `  added   ${key}`)),
    ...named(changed.flatMap(describeRow)),
    ...notesOf(plan),
  ];
}

const describeRow = ({ key, cells }: ChangedRow): string[] =>
  cells.map((cell) => `  changed ${key}: ${cell.field} ${shown(cell.old)} is now ${shown(cell.new)}`);

function notesOf({ schema, absent, unknown }: TablePlan): string[] {
  return [
    ...(absent > 0
      ? [
          `  ${count(absent, "row")} of ${schema.name} ${absent === 1 ? "is" : "are"} not in the file, and ${absent === 1 ? "stays" : "stay"}.`,
        ]
      : []),
    ...unknown.map(
      ({ heading, advice }) =>
        `  The heading "${heading}" of ${schema.name} is no field, and is left out.${advice ? ` ${advice}` : ""}`,
    ),
  ];
}

function named(lines: readonly string[]): string[] {
  const rest = lines.length - NAMED;
  return [...lines.slice(0, NAMED), ...(rest > 0 ? [`  and ${rest} more; --json lists them all`] : [])];
}

/** Longest text of a cell worth repeating. */
const LONGEST = 60;

function shown(text: string): string {
  if (text === "") return "(empty)";
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
