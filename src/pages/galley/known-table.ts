import { contentDigest } from "../../content-digest.ts";
import type { Table } from "../../document/document.ts";
import { Kept } from "../../kept.ts";
import { measureTable, type MeasuredTable } from "../blocks/table-look.ts";
import type { Setting } from "../blocks/setting.ts";
import { BoundedCache } from "../bounded-cache.ts";
import { settingKey } from "./setting-key.ts";

/** A table measured cell by cell, and a digest that stands for its look in the keys of its rows. */
export interface KnownTable extends MeasuredTable {
  readonly looks: string;
}

/** Tables seen before: each weighs as much as all its text, and comes back soon or not at all. */
const TABLES = 150;
const known = new BoundedCache<string, KnownTable>(TABLES);

/** Tables from one command to the next; they must be set in the very same faces. */
export const keptTables = new Kept<KnownTable>(TABLES);

/** Tables of documents that are being printed: each is asked for more than once. */
const asked = new WeakMap<Table, { readonly setting: string; readonly table: KnownTable }>();

export function knownTable(table: Table, setting: Setting): KnownTable {
  const own = settingKey(setting);
  const before = asked.get(table);
  if (before?.setting === own) return before.table;
  const key = `${own} ${JSON.stringify([table.columns, table.rows, table.aside])}`;
  const found = known.get(key) ?? keptTables.get(key) ?? keptTables.note(key, measured(table, setting));
  known.set(key, found);
  asked.set(table, { setting: own, table: found });
  return found;
}

function measured(table: Table, setting: Setting): KnownTable {
  const measures = measureTable(setting, table);
  // Rows of tables that look alike are the same block.
  return { ...measures, looks: contentDigest(measures.look) };
}
