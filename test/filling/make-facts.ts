import type { PartialDate } from "../../src/facts/date.ts";
import type { Descriptor, FieldSchema, FieldType, Relation, TableSchema } from "../../src/facts/descriptor.ts";
import type { Dispute, Facts, Reading, Row, Value } from "../../src/facts/facts.ts";

/** A table for a test: fields by type or in part, rows as literals whose `id` is the key. */
export interface TableSketch {
  readonly fields: Readonly<Record<string, FieldType | Partial<FieldSchema>>>;
  readonly label?: string;
  readonly sourcesField?: string;
  readonly asOfField?: string;
  readonly staleAfter?: number;
  readonly rows: readonly ({ readonly id: string } & Readonly<Record<string, Value>>)[];
}

export interface Sketch {
  readonly tables: Readonly<Record<string, TableSketch>>;
  readonly weak?: readonly string[];
  readonly readings?: Readonly<Record<string, readonly Partial<Reading>[]>>;
  readonly disputes?: readonly Dispute[];
  readonly newest?: PartialDate;
}

/** Linked facts from literal rows, without reading any file. */
export function makeFacts(sketch: Sketch): Facts {
  const descriptor = makeDescriptor(sketch);
  const tables = new Map<string, readonly Row[]>();
  for (const [name, table] of Object.entries(sketch.tables))
    tables.set(
      name,
      table.rows.map((values, index) => ({
        id: `${name}/${values.id}`,
        table: name,
        key: values.id,
        file: `data/${name}.csv`,
        line: index + 2,
        values,
        related: {},
        sources: listOf(table.sourcesField === undefined ? null : values[table.sourcesField]),
        asOf: dateOf(table.asOfField === undefined ? null : values[table.asOfField]),
      })),
    );
  for (const rows of tables.values()) for (const row of rows) link(row, descriptor, tables);
  return {
    descriptor,
    tables,
    rows: new Map([...tables.values()].flat().map((row) => [row.id, row])),
    readings: new Map(
      Object.entries(sketch.readings ?? {}).map(([fact, readings]) => [
        fact,
        readings.map((reading) => ({
          row: "readings/none",
          value: null,
          label: "",
          sources: [],
          published: null,
          preferred: false,
          ...reading,
        })),
      ]),
    ),
    disputes: sketch.disputes ?? [],
    newest: sketch.newest ?? null,
  };
}

function link(row: Row, descriptor: Descriptor, tables: ReadonlyMap<string, readonly Row[]>): void {
  const related: Record<string, readonly string[]> = {};
  for (const relation of descriptor.tables.get(row.table)?.relations.values() ?? []) {
    const reached = relation.tables
      .flatMap((name) => tables.get(name) ?? [])
      .filter((other) =>
        relation.direction === "forward"
          ? listOf(row.values[relation.field]).includes(other.key)
          : listOf(other.values[relation.field]).includes(row.key),
      );
    if (reached.length > 0) related[relation.name] = reached.map((other) => other.id);
  }
  Object.assign(row, { related });
}

function makeDescriptor(sketch: Sketch): Descriptor {
  const tables = new Map(Object.entries(sketch.tables).map(([name, table]) => [name, makeTable(name, table)]));
  for (const table of tables.values())
    for (const field of table.fields) {
      const { reference } = field;
      if (!reference?.inverse) continue;
      for (const target of reference.tables)
        addRelation(tables.get(target), {
          name: reference.inverse,
          direction: "inverse",
          tables: [table.name],
          many: !reference.inverseIsOne,
          field: field.name,
        });
    }
  return {
    file: "data/datapackage.json",
    name: "test",
    title: "Test",
    language: "en",
    tables,
    roles: {
      ...(tables.has("sources")
        ? {
            sources: {
              table: "sources",
              ...(sketch.weak ? { weak: { field: "reliability", values: sketch.weak } } : {}),
            },
          }
        : {}),
      ...(tables.has("readings") ? { readings: "readings" } : {}),
      ...(tables.has("disputes") ? { disputes: "disputes" } : {}),
    },
  };
}

function makeTable(name: string, sketch: TableSketch): TableSchema {
  const fields = Object.entries(sketch.fields).map(([field, given]) => makeField(field, given));
  const table: TableSchema = {
    name,
    title: name,
    file: `data/${name}.csv`,
    format: "csv",
    dialect: {},
    fields,
    field: new Map(fields.map((field) => [field.name, field])),
    primaryKey: ["id"],
    label: sketch.label ?? "name",
    ...(sketch.sourcesField === undefined ? {} : { sourcesField: sketch.sourcesField }),
    ...(sketch.asOfField === undefined ? {} : { asOfField: sketch.asOfField }),
    ...(sketch.staleAfter === undefined ? {} : { staleAfter: sketch.staleAfter }),
    relations: new Map(),
  };
  for (const field of fields)
    if (field.reference)
      addRelation(table, {
        name: field.reference.as,
        direction: "forward",
        tables: field.reference.tables,
        many: field.type === "list",
        field: field.name,
      });
  return table;
}

function makeField(name: string, given: FieldType | Partial<FieldSchema>): FieldSchema {
  return {
    name,
    title: name,
    type: "text",
    required: false,
    unique: false,
    delimiter: ";",
    localized: new Map(),
    prose: false,
    ...(typeof given === "string" ? { type: given } : given),
  };
}

function addRelation(table: TableSchema | undefined, relation: Relation): void {
  if (table?.relations instanceof Map) table.relations.set(relation.name, relation);
}

function listOf(value: Value | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null && "length" in value ? value : [];
}

const dateOf = (value: Value | undefined): PartialDate | null =>
  typeof value === "object" && value !== null && "year" in value ? value : null;
