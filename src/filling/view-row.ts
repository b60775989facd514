import type { Relation, TableSchema } from "../facts/descriptor.ts";
import type { Row, RowId } from "../facts/facts.ts";
import { type Fact, FieldValue, ROW, RowList, type RowView, type SeenRow } from "./seen.ts";
import type { Session } from "./session.ts";

interface Target extends RowView {
  readonly session: Session;
}

/**
 * Shows a row to a template: a field gives its value, a relation the row or rows it leads to, and what is read is noted.
 * Any other name gives nothing.
 */
export function viewRow(session: Session, row: Row, via?: Fact): RowView {
  const schema = session.facts.descriptor.tables.get(row.table);
  if (!schema) throw new Error(`row ${row.id} stands in no table of the descriptor`);
  const target: Target = { session, [ROW]: { row, schema, ...(via ? { via } : {}) } };
  return new Proxy(target, handler);
}

const OWN: PropertyDescriptor = { configurable: true, enumerable: false, value: undefined };

const handler: ProxyHandler<Target> = {
  get(target, name) {
    if (name === ROW) return target[ROW];
    return typeof name === "string" ? readFrom(target.session, target[ROW], name) : undefined;
  },
  // Handlebars gives out own properties only.
  getOwnPropertyDescriptor(target, name) {
    return typeof name === "string" && hasName(target[ROW].schema, name) ? OWN : undefined;
  },
  has: (target, name) => typeof name === "string" && hasName(target[ROW].schema, name),
};

const hasName = (schema: TableSchema, name: string): boolean => schema.field.has(name) || schema.relations.has(name);

/** What a row has under a name: a field's value, a row, rows, null where a relation leads nowhere. */
export function readFrom(
  session: Session,
  seen: SeenRow,
  name: string,
): FieldValue | RowView | RowList | null | undefined {
  const field = seen.schema.field.get(name);
  if (field) {
    session.ledger.note(seen.row, name, false);
    return new FieldValue(seen.row, field, seen.row.values[name] ?? null);
  }
  const relation = seen.schema.relations.get(name);
  return relation ? follow(session, seen, relation) : undefined;
}

function follow(session: Session, seen: SeenRow, relation: Relation): RowView | RowList | null {
  const rows = followRelation(session, seen.row, relation);
  const field = relation.direction === "forward" ? seen.schema.field.get(relation.field) : undefined;
  const via = field ? { row: seen.row, field } : undefined;
  if (relation.many) return new RowList(rows, via);
  const [row] = rows;
  return row ? viewRow(session, row, via) : null;
}

/** The rows a relation leads to, with the facts noted that say so. */
export function followRelation(session: Session, row: Row, relation: Relation): readonly Row[] {
  const rows = rowsOf(session, row.related[relation.name] ?? []);
  if (relation.direction === "forward") session.ledger.note(row, relation.field, false);
  else for (const other of rows) session.ledger.note(other, relation.field, false);
  return rows;
}

function rowsOf(session: Session, ids: readonly RowId[]): readonly Row[] {
  return ids.flatMap((id) => session.facts.rows.get(id) ?? []);
}
