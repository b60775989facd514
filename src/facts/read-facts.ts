import type { Checked } from "../problem.ts";
import type { Table } from "../tables/table.ts";
import type { Descriptor, TableSchema } from "./descriptor.ts";
import type { Facts, Row, RowId } from "./facts.ts";
import { linkRows } from "./link-rows.ts";
import { newestOf } from "./dates/newest-of.ts";
import { readDisputes } from "./read-disputes.ts";
import { readReadings, type Readings } from "./read-readings.ts";
import { typeTable } from "./cells/type-table.ts";
import type { TypedTable } from "./cells/typed-table.ts";

/**
 * Makes facts of tables: types every cell by the descriptor, links rows along their references, and gathers readings and
 * disputes. A table that the descriptor names and `tables` lacks is taken to be one that could not be read, and what
 * refers to it is not held against anybody. Rows come in the order of their file, tables in that of the descriptor.
 */
export function readFacts(descriptor: Descriptor, tables: ReadonlyMap<string, Table>): Checked<Facts> {
  const typed = [...descriptor.tables.values()].map((schema) => readTyped(schema, tables.get(schema.name)));
  const byName = new Map(typed.map(({ value }) => [value.schema.name, value]));
  const unmet = linkRows(byName);
  const readings = gatherReadings(descriptor, byName);
  const disputes = gatherDisputes(descriptor, byName, readings.value);
  const rowsByTable = new Map(typed.map(({ value }) => [value.schema.name, rowsOf(value)]));
  const rows = new Map<RowId, Row>([...rowsByTable.values()].flatMap((each) => each.map((row) => [row.id, row])));
  const incomplete = typed.flatMap(({ value }) => (value.complete ? [] : [value.schema.name]));
  const facts: Facts = {
    descriptor,
    tables: rowsByTable,
    rows,
    readings: readings.value.byFact,
    disputes: disputes.value,
    ...(incomplete.length > 0 ? { incomplete: new Set(incomplete) } : {}),
    newest: newestOf(rows, readings.value.byFact, descriptor.roles.sources?.table),
  };
  return {
    value: facts,
    problems: [...typed.map(({ problems }) => problems), unmet, readings.problems, disputes.problems].flat(),
  };
}

function readTyped(schema: TableSchema, table: Table | undefined): Checked<TypedTable> {
  if (table) return typeTable(table, schema);
  return { value: { schema, columns: new Map(), byKey: new Map(), complete: false }, problems: [] };
}

function rowsOf({ byKey }: TypedTable): Row[] {
  return Array.from(byKey.values(), ({ row }) => row);
}

function gatherReadings({ roles, incomplete }: Descriptor, tables: ReadonlyMap<string, TypedTable>): Checked<Readings> {
  const table = tables.get(roles.readings ?? "");
  return table
    ? readReadings(table, tables, incomplete)
    : { value: { byFact: new Map(), factOf: new Map() }, problems: [] };
}

function gatherDisputes(
  { roles, incomplete }: Descriptor,
  tables: ReadonlyMap<string, TypedTable>,
  { factOf }: Readings,
): Checked<Facts["disputes"]> {
  const table = tables.get(roles.disputes ?? "");
  const readings = tables.get(roles.readings ?? "");
  return table ? readDisputes(table, tables, factOf, readings, incomplete) : { value: [], problems: [] };
}
