import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

const Reference = z.object({
  tables: z.array(z.string()).min(1),
  as: z.string(),
  inverse: z.string().optional(),
  inverseIsOne: z.boolean().optional(),
});

const Field = z.strictObject({
  name: z.string(),
  title: z.string(),
  description: z.string().optional(),
  type: z.enum(["string", "integer", "number", "boolean", "list"]),
  format: z.literal("uri").optional(),
  delimiter: z.literal(";").optional(),
  itemType: z.literal("string").optional(),
  trueValues: z.array(z.string()).optional(),
  falseValues: z.array(z.string()).optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      enum: z.array(z.string()).optional(),
      pattern: z.string().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
    })
    .default({}),
  briefing: z
    .strictObject({
      type: z.literal("date").optional(),
      unit: z.string().optional(),
      sum: z.strictObject({ within: z.array(z.string()), apart: z.string().optional() }).optional(),
      titles: z.record(z.string(), z.string()).optional(),
      localized: z.record(z.string(), z.string()).optional(),
      languageField: z.string().optional(),
      names: z.strictObject({ kind: z.enum(["region", "currency", "language"]), codes: z.string() }).optional(),
      reference: Reference.optional(),
      prose: z.boolean().optional(),
      ahead: z.literal(true).optional(),
      notBefore: z.string().optional(),
      hindsight: z.literal(true).optional(),
      audiences: z.array(z.string()).optional(),
    })
    .default({}),
});

const ForeignKey = z.object({
  fields: z.array(z.string()),
  reference: z.object({ resource: z.string().optional(), fields: z.array(z.string()) }),
});

const Resource = z.object({
  name: z.string(),
  title: z.string(),
  path: z.string(),
  format: z.enum(["csv", "json"]),
  schema: z.object({
    fields: z.array(Field),
    primaryKey: z.array(z.string()).min(1),
    foreignKeys: z.array(ForeignKey).default([]),
  }),
  briefing: z
    .strictObject({
      titles: z.record(z.string(), z.string()).optional(),
      label: z.string().optional(),
      sources: z.string().optional(),
      asOf: z.string().optional(),
      staleAfter: z.number().optional(),
      toCome: z.strictObject({ field: z.string(), value: z.string(), after: z.string() }).optional(),
      audiences: z.array(z.string()).optional(),
      audiencesField: z.string().optional(),
    })
    .default({}),
});

const Package = z.object({
  resources: z.array(Resource),
  briefing: z.strictObject({
    titles: z.record(z.string(), z.string()),
    language: z.string(),
    fallback: z.record(z.string(), z.array(z.string())),
    sources: z.object({ table: z.string(), weak: z.object({ field: z.string(), values: z.array(z.string()) }) }),
    readings: z.string(),
    disputes: z.string(),
    audiences: z.array(z.string()),
    new: z.record(z.string(), z.object({ ask: z.array(z.string()), rows: z.array(z.object({ table: z.string() })) })),
  }),
});

export type FieldOf = z.infer<typeof Field>;

/** A row as text, a missing member of a JSON table as an empty cell. */
export type TextRow = Readonly<Record<string, string>>;

export interface DataTable extends z.infer<typeof Resource> {
  readonly header: readonly string[];
  readonly rows: readonly TextRow[];
  /** Rows by primary key, parts of a composite key joined with `|`. */
  readonly byKey: ReadonlyMap<string, TextRow>;
}

export interface DataPackage {
  readonly briefing: z.infer<typeof Package>["briefing"];
  readonly tables: ReadonlyMap<string, DataTable>;
}

/** Items of a list cell. */
export const items = (cell: string): readonly string[] => (cell === "" ? [] : cell.split(";"));

const readRows = (text: string, resource: z.infer<typeof Resource>): Pick<DataTable, "header" | "rows"> => {
  const names = resource.schema.fields.map((field) => field.name);
  if (resource.format === "json") {
    const objects = z.array(z.record(z.string(), z.string().min(1))).parse(JSON.parse(text));
    const header = [...new Set([...names, ...objects.flatMap((object) => Object.keys(object))])];
    return {
      header,
      rows: objects.map((object) => Object.fromEntries(header.map((name) => [name, object[name] ?? ""]))),
    };
  }
  const [header = [], ...records] = z.array(z.array(z.string())).parse(parse(text));
  return {
    header,
    rows: records.map((record) => Object.fromEntries(header.map((name, at) => [name, record[at] ?? ""]))),
  };
};

/** Reads the package in `folder` with nothing but a CSV parser, as any Data Package tool would. */
export const readPackage = (folder: string): DataPackage => {
  const { briefing, resources } = Package.parse(JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")));
  const tables = resources.map((resource): [string, DataTable] => {
    const { header, rows } = readRows(readFileSync(join(folder, resource.path), "utf8"), resource);
    const keyOf = (row: TextRow) => resource.schema.primaryKey.map((name) => row[name]).join("|");
    return [resource.name, { ...resource, header, rows, byKey: new Map(rows.map((row) => [keyOf(row), row])) }];
  });
  return { briefing, tables: new Map(tables) };
};
