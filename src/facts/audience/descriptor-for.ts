import type { Descriptor, FieldSchema, Relation, TableSchema } from "../descriptor.ts";
import { maySeeField, maySeeTable } from "./may-see.ts";

/** The descriptor as an audience may see it: without the tables and fields withheld from it, and the relations by them. */
export function descriptorFor(descriptor: Descriptor, audience: string): Descriptor {
  const tables = [...descriptor.tables.values()];
  const names = new Set<string>();
  const hidden = new Set(tables.flatMap((table) => (maySeeTable(table, audience) ? [] : [table.name])));
  for (const table of tables)
    for (const field of table.fields)
      if (!maySeeField(table, field, audience)) names.add(`${table.name}.${field.name}`);
  const seen = tables.filter(({ name }) => !hidden.has(name)).map(tableFor);
  const { roles, ...rest } = descriptor;
  const { sources, readings, disputes } = roles;
  return {
    ...rest,
    tables: new Map(seen.map((table) => [table.name, table])),
    roles: {
      ...(sources && !hidden.has(sources.table) ? { sources } : {}),
      ...(readings !== undefined && !hidden.has(readings) ? { readings } : {}),
      ...(disputes !== undefined && !hidden.has(disputes) ? { disputes } : {}),
    },
    withheld: { audience, tables: hidden, names },
  };

  function tableFor(table: TableSchema): TableSchema {
    const { asOfField, staleAfter, toCome, ...others } = table;
    const isHidden = (field: string): boolean => names.has(`${table.name}.${field}`);
    const fields = table.fields.filter(({ name }) => !isHidden(name)).map((field) => fieldFor(field, isHidden));
    const dated = asOfField !== undefined && !isHidden(asOfField);
    return {
      ...others,
      fields,
      field: new Map(fields.map((field) => [field.name, field])),
      ...(dated ? { asOfField, ...(staleAfter === undefined ? {} : { staleAfter }) } : {}),
      ...(toCome && !isHidden(toCome.field) && !isHidden(toCome.after) ? { toCome } : {}),
      relations: new Map([...table.relations.values()].flatMap((relation) => relationFor(table.name, relation))),
    };
  }

  /** A relation leads only to tables that are seen, and only by a field that is. */
  function relationFor(table: string, relation: Relation): [string, Relation][] {
    const { name, direction, field } = relation;
    const reached = relation.tables.filter((each) => !hidden.has(each));
    const [other = ""] = relation.tables;
    const by = `${direction === "forward" ? table : other}.${field}`;
    if (reached.length > 0 && !names.has(by)) return [[name, { ...relation, tables: reached }]];
    names.add(`${table}.${name}`);
    return [];
  }

  function fieldFor({ reference, localized, ...field }: FieldSchema, isHidden: (name: string) => boolean): FieldSchema {
    const reached = reference?.tables.filter((each) => !hidden.has(each)) ?? [];
    return {
      ...field,
      localized: new Map([...localized].filter(([, name]) => !isHidden(name))),
      ...(reference && reached.length > 0 ? { reference: { ...reference, tables: reached } } : {}),
    };
  }
}
