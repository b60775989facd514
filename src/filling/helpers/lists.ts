import { factId } from "../fact-id.ts";
import { WITHHELD } from "../check/member.ts";
import { groupRows, sortRows } from "../group-rows.ts";
import type { Argument, Checking, Helper, Param } from "../helper.ts";
import { matches, plain } from "../match.ts";
import { rowsOf, unite } from "../rows-of.ts";
import { FieldValue, Reckoned, RowList } from "../seen.ts";
import { ANY, NUMBER, type Type, itemOf } from "../type.ts";
import { viewRow } from "../view-row.ts";

export const ROWS: Param = { name: "list", accepts: ["rows", "row", "group"] };
const NAME: Param = { name: "name", accepts: ["text"] };

/** `(where list field=value relation=row)`: the rows that are as wanted in everything named. */
export const where: Helper = {
  signature: {
    form: "inline",
    params: [ROWS],
    anyNamed: { name: "value", accepts: ["row", "rows", "value", "group", "text", "number", "boolean", "matcher"] },
    result: ({ args }) => rowsType(args[0]),
    check: (checking) => {
      for (const [name, argument] of checking.named) checkWanted(checking, name, argument);
    },
  },
  run({ session, args, named }) {
    const list = rowsOf(args[0]);
    const wanted = Object.entries(named);
    const rows = list.rows.filter((row) => wanted.every(([name, value]) => matches(session, row, name, value)));
    return new RowList(rows, list.via);
  },
};

/** `(sort list "field" "-other")`: by the first name, then the next; `-` turns the order. */
export const sort: Helper = {
  signature: {
    form: "inline",
    params: [ROWS, NAME],
    rest: NAME,
    result: ({ args }) => rowsType(args[0]),
    check: (checking) => {
      for (const argument of checking.args.slice(1)) checkName(checking, argument);
    },
  },
  run({ session, args }) {
    const list = rowsOf(args[0]);
    return new RowList(sortRows(session, list.rows, args.slice(1).map(String)), list.via);
  },
};

export const first: Helper = {
  signature: { form: "inline", params: [ROWS], result: ({ args }) => itemOf(rowsType(args[0])) },
  run: ({ session, args }) => oneOf(session, rowsOf(args[0]), 0),
};

export const last: Helper = {
  signature: { form: "inline", params: [ROWS], result: ({ args }) => itemOf(rowsType(args[0])) },
  run: ({ session, args }) => oneOf(session, rowsOf(args[0]), -1),
};

/** `(take list 5)`: the first so many rows. */
export const take: Helper = {
  signature: {
    form: "inline",
    params: [ROWS, { name: "number", accepts: ["number"] }],
    result: ({ args }) => rowsType(args[0]),
  },
  run({ args }) {
    const list = rowsOf(args[0]);
    return new RowList(list.rows.slice(0, Number(plain(args[1]))), list.via);
  },
};

/** `(count list)`: the number of rows, of groups or of a field's items. */
export const count: Helper = {
  signature: {
    form: "inline",
    params: [{ name: "list", accepts: ["rows", "row", "group", "groups", "value"] }],
    result: () => NUMBER,
  },
  run({ args: [list] }) {
    if (Array.isArray(list)) return list.length;
    if (list instanceof FieldValue) return Array.isArray(list.value) ? list.value.length : Number(list.value !== null);
    const { rows } = rowsOf(list);
    return new Reckoned(rows.length, rows);
  },
};

/** `(join-lists one other)`: the rows of both, each once. */
export const joinLists: Helper = {
  signature: {
    form: "inline",
    params: [ROWS],
    rest: ROWS,
    result: ({ args }) => ({ kind: "rows", tables: [...new Set(args.flatMap(tablesOf))] }),
  },
  run: ({ args }) => new RowList(unite(args.map(rowsOf))),
};

/** `(group list by="field or relation")`: groups with `key` and `rows`; `each=true` where a row may stand in several. */
export const group: Helper = {
  signature: {
    form: "inline",
    params: [ROWS],
    named: { by: NAME, each: { name: "each", accepts: ["boolean"], optional: true } },
    result: (checking) => {
      const rows = rowsType(checking.args[0]);
      const key = checkName(checking, checking.named.get("by"));
      return { kind: "groups", key: key.kind === "rows" ? itemOf(key) : key, rows };
    },
  },
  run: ({ session, args, named }) =>
    groupRows(session, rowsOf(args[0]).rows, String(named["by"]), named["each"] === true),
};

/** `(all "meetings")`: every row of a table. */
export const all: Helper = {
  signature: { form: "inline", params: [{ ...NAME, name: "table" }], result: (checking) => tableNamed(checking) },
  run: ({ session, args }) => new RowList(session.facts.tables.get(String(args[0])) ?? []),
};

/** `(find "funding" "strategy-719m")`: the row with this key; the pack is not made where there is none. */
export const find: Helper = {
  signature: {
    form: "inline",
    params: [
      { ...NAME, name: "table" },
      { name: "key", accepts: ["text", "value"] },
    ],
    result: (checking) => itemOf(tableNamed(checking)),
  },
  run({ session, args, place }) {
    const [table, given] = [String(args[0]), args[1]];
    const key = String(given instanceof FieldValue ? given.value : given);
    const row = session.facts.rows.get(`${table}/${key}`);
    if (row) return viewRow(session, row);
    // As of an earlier date a row may well not have been known yet.
    if (session.facts.asOf) return null;
    session.problems.push({
      severity: "error",
      code: "row-not-found",
      place,
      reason: `The table ${table} has no row with the key that the template names.`,
      found: key,
    });
    return null;
  },
};

/** `(readings value)`: the rows of readings that give this fact, in the order of their table. */
export const readings: Helper = {
  signature: {
    form: "inline",
    params: [{ name: "value", accepts: ["value"] }],
    result: ({ descriptor }) => roleType(descriptor.roles.readings),
  },
  run({ session, args: [seen] }) {
    if (!(seen instanceof FieldValue)) return new RowList([]);
    const given = session.facts.readings.get(factId(seen.row, seen.field.name)) ?? [];
    return new RowList(given.flatMap((reading) => session.facts.rows.get(reading.row) ?? []));
  },
};

const oneOf = (session: Parameters<typeof viewRow>[0], list: RowList, index: number): unknown => {
  const row = list.rows.at(index);
  return row ? viewRow(session, row, list.via) : null;
};

/** The type of the rows an argument stands for. */
export function rowsType(argument: Argument | undefined): Type {
  if (argument?.type.kind === "group") return argument.type.rows;
  const tables = tablesOf(argument);
  return tables.length > 0 ? { kind: "rows", tables } : ANY;
}

function tablesOf(argument: Argument | undefined): readonly string[] {
  const type = argument?.type.kind === "group" ? argument.type.rows : argument?.type;
  return type?.kind === "rows" || type?.kind === "row" ? type.tables : [];
}

export const roleType = (table: string | undefined): Type =>
  table === undefined ? ANY : { kind: "rows", tables: [table] };

/** Checks that a text names a field or relation of the rows listed first, and gives its type. */
export function checkName(checking: Checking, argument: Argument | undefined): Type {
  if (typeof argument?.literal !== "string") return ANY;
  return checking.member(itemOf(rowsType(checking.args[0])), argument.literal.replace(/^-/, ""), argument);
}

function tableNamed({ args: [argument], descriptor, report }: Checking): Type {
  const name = argument?.literal;
  if (typeof name !== "string") return ANY;
  if (descriptor.tables.has(name)) return { kind: "rows", tables: [name] };
  if (descriptor.withheld?.tables.has(name)) {
    const reason = `This table is withheld from the audience ${descriptor.withheld.audience}, for which the pack is made.`;
    report({ code: "withheld", reason, at: argument, found: name, advice: WITHHELD });
    return ANY;
  }
  if (!descriptor.incomplete)
    report({
      code: "unknown-table",
      reason: "There is no such table.",
      at: argument,
      found: name,
      candidates: descriptor.tables.keys(),
      about: [name],
    });
  return ANY;
}

function checkWanted(checking: Checking, name: string, argument: Argument): void {
  const type = checking.member(itemOf(rowsType(checking.args[0])), name, argument);
  if (type.kind !== "value" || typeof argument.literal !== "string") return;
  const { literal } = argument;
  for (const field of type.fields) {
    if (field.enum?.includes(literal) === false)
      checking.report({
        code: "unknown-value",
        reason: `The field ${field.name} never has this value.`,
        at: argument,
        found: literal,
        wanted: field.enum.join(", "),
        candidates: field.enum,
      });
    if (field.type === "number" || field.type === "integer" || field.type === "boolean")
      checking.report({
        code: "wrong-type",
        reason: `The field ${field.name} holds ${field.type === "boolean" ? "yes or no" : "numbers"}, not texts.`,
        at: argument,
        found: `"${literal}"`,
        wanted: field.type === "boolean" ? `${name}=true or ${name}=false` : "a number without quotation marks",
      });
  }
}
