import { applyEdits, findNodeAtLocation, modify, parseTree, type JSONPath, type Node } from "jsonc-parser";
import type { Table } from "../table.ts";
import { replaceAll, type Replacement } from "./replace-all.ts";
import type { AddedRecord, CellEdit, TableEdits } from "./table-edits.ts";

type Json = string | number | boolean | readonly string[];

/** How a field's text is written in JSON; undefined for what is left out, since it is empty. */
export type WriteJson = (field: string, text: string) => Json | undefined;

export interface JsonTable {
  readonly table: Table;
  /** In the order in which a record's members stand. */
  readonly fields: readonly string[];
  readonly keyField: string;
  readonly write: WriteJson;
}

/**
 * A JSON text with members changed and records added, in the indentation of the file; a member that becomes empty is
 * left out. All else stays.
 */
export function editJson(text: string, { changed, added }: TableEdits, about: JsonTable): string {
  const root = parseTree(text);
  if (!root) return text;
  const isList = root.type === "array";
  const values: Replacement[] = [];
  const others: Member[] = [];
  for (const edit of changed) {
    const path = [isList ? edit.row : keyOf(edit, about), edit.field];
    const value = about.write(edit.field, edit.text);
    const there = findNodeAtLocation(root, path);
    if (there && value !== undefined) values.push({ at: there.offset, length: there.length, text: asJson(value) });
    // To leave out what is not there would be a mistake.
    else if (there || value !== undefined) others.push({ path, value, after: membersBefore(edit.field, about) });
  }
  const edited = replaceAll(text, values);
  const members = [...others, ...added.map((record) => recordOf(record, root, about))];
  return members.reduce((before, member) => edit(before, member, text), edited);
}

interface Member {
  readonly path: JSONPath;
  readonly value: unknown;
  /** The members behind which it comes to stand. */
  readonly after?: ReadonlySet<string>;
}

const keyOf = ({ row }: CellEdit, { table, keyField }: JsonTable): string =>
  table.rows[row]?.cells[table.fields.indexOf(keyField)]?.text ?? "";

const membersBefore = (field: string, { fields }: JsonTable): ReadonlySet<string> =>
  new Set(fields.slice(0, fields.indexOf(field)));

function recordOf({ texts }: AddedRecord, { type }: Node, { fields, keyField, write }: JsonTable): Member {
  const isList = type === "array";
  const members = fields.flatMap((field): [string, Json][] => {
    const value = write(field, texts.get(field) ?? "");
    return value === undefined || (!isList && field === keyField) ? [] : [[field, value]];
  });
  return { path: [isList ? -1 : (texts.get(keyField) ?? "")], value: Object.fromEntries(members) };
}

function edit(text: string, { path, value, after }: Member, like: string): string {
  const formattingOptions = {
    insertSpaces: !/\n\t/.test(like),
    tabSize: /\n( +)\S/.exec(like)?.[1]?.length ?? 2,
    eol: /\r\n|\n/.exec(like)?.[0] ?? "\n",
  };
  const edits = modify(text, path, value, {
    formattingOptions,
    isArrayInsertion: path[0] === -1,
    ...(after && { getInsertionIndex: (there: string[]) => there.findLastIndex((name) => after.has(name)) + 1 }),
  });
  return applyEdits(text, edits);
}

const asJson = (value: Json): string =>
  Array.isArray(value) ? `[${value.map((item) => JSON.stringify(item)).join(", ")}]` : JSON.stringify(value);
