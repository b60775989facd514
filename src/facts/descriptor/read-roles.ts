import type { Descriptor, FieldType, SourcesRole, TableSchema } from "../descriptor.ts";
import { readCsl } from "./read-csl.ts";
import type { JsonValue } from "./json-value.ts";
import type { Resource } from "./read-descriptor.ts";
import { fieldNamed } from "./field-named.ts";
import { didYouMean, suggestFrom } from "../../suggest.ts";

const READINGS_FIELDS: Readonly<Record<string, readonly FieldType[]>> = {
  table: ["text"],
  row_id: ["text"],
  field: ["text"],
  value: ["text"],
  value_label: ["text"],
  source_ids: ["list"],
  as_published: ["date"],
  preferred: ["boolean"],
};
const DISPUTES_FIELDS: Readonly<Record<string, readonly FieldType[]>> = { row_refs: ["list"], field_refs: ["list"] };

/**
 * Reads which tables hold the sources, the readings and the disputes, and checks that these are fit for it. Where tables
 * were left out (`incomplete`), a name that none of the others has may be that of one of them.
 */
export function readRoles(
  briefing: JsonValue | undefined,
  tables: ReadonlyMap<string, TableSchema>,
  resources: readonly Resource[],
  incomplete: boolean,
): Descriptor["roles"] {
  const sources = readSources(briefing?.get("sources"), tables, incomplete);
  const readings = tableNamed(briefing?.get("readings"), tables, incomplete);
  const disputes = tableNamed(briefing?.get("disputes"), tables, incomplete);
  if (readings) needFields(readings, READINGS_FIELDS, briefing?.get("readings"));
  if (disputes) needFields(disputes, DISPUTES_FIELDS, briefing?.get("disputes"));
  const isUnknown = sources === undefined && briefing?.get("sources") !== undefined;
  for (const resource of isUnknown ? [] : resources) checkSourcesField(resource, tables, sources);
  return {
    ...(sources ? { sources } : {}),
    ...(readings ? { readings: readings.name } : {}),
    ...(disputes ? { disputes: disputes.name } : {}),
  };
}

function readSources(
  at: JsonValue | undefined,
  tables: ReadonlyMap<string, TableSchema>,
  incomplete: boolean,
): SourcesRole | undefined {
  const object = at?.asObject();
  object?.allowOnly(["table", "weak", "csl"]);
  const table = tableNamed(object?.need("table", "the table of sources"), tables, incomplete);
  if (object === undefined || table === undefined) return undefined;
  const weak = object.get("weak")?.asObject();
  weak?.allowOnly(["field", "values"]);
  const field = fieldNamed(weak?.need("field", "a field of the sources"), table.field);
  const values = weak?.need("values", "values of that field")?.asTexts() ?? [];
  const listed = field === undefined ? undefined : table.field.get(field)?.enum;
  for (const { text, at: valueAt } of values) {
    if (listed === undefined || listed.includes(text)) continue;
    valueAt.report({
      code: "descriptor-value-wrong",
      reason: `"${text}" is no value of the field "${field}".`,
      found: text,
      wanted: listed.join(", "),
      advice: didYouMean(suggestFrom(() => listed)(text)),
    });
  }
  const csl = readCsl(object.get("csl"), table);
  return {
    table: table.name,
    ...(csl ? { csl } : {}),
    ...(field === undefined ? {} : { weak: { field, values: values.map(({ text }) => text) } }),
  };
}

function tableNamed(
  at: JsonValue | undefined,
  tables: ReadonlyMap<string, TableSchema>,
  incomplete: boolean,
): TableSchema | undefined {
  const name = at?.asText();
  if (at === undefined || name === undefined) return undefined;
  const table = tables.get(name);
  if (table || incomplete) return table;
  at.report({
    code: "reference-table-unknown",
    reason: `There is no table "${name}".`,
    found: name,
    wanted: "the name of a table",
    advice: didYouMean(suggestFrom(() => tables.keys())(name)),
    about: [name],
  });
  return undefined;
}

function needFields(
  table: TableSchema,
  wanted: Readonly<Record<string, readonly FieldType[]>>,
  at: JsonValue | undefined,
): void {
  for (const [name, types] of Object.entries(wanted)) {
    const field = table.field.get(name);
    if (field && (field.isUntyped || types.includes(field.type))) continue;
    at?.report({
      code: "role-field-missing",
      reason: `The table "${table.name}" cannot hold the ${at.name}: its field "${name}" ${field ? `is of the type ${field.type}` : "is missing"}.`,
      ...(field ? { found: field.type } : {}),
      wanted: `a field "${name}" of the type ${types.join(" or ")}`,
    });
  }
}

/** The keys in a table's sources field must be keys of sources, which only a reference can promise. */
function checkSourcesField(
  { schema, at }: Resource,
  tables: ReadonlyMap<string, TableSchema>,
  role?: SourcesRole,
): void {
  const { sourcesField } = schema;
  if (sourcesField === undefined) return;
  const asked = schema.field.get(sourcesField)?.reference;
  const reference = tables.get(schema.name)?.field.get(sourcesField)?.reference;
  // One that could not be followed was reported.
  if (asked && (!reference || reference.isPartial)) return;
  if (role && reference?.tables.length === 1 && reference.tables[0] === role.table) return;
  at.get("briefing")
    ?.get("sources")
    ?.report({
      code: "sources-unreferenced",
      reason: role
        ? `The field "${sourcesField}" does not refer to the table "${role.table}" alone.`
        : "The descriptor does not say which table holds the sources.",
      found: sourcesField,
      wanted: role
        ? `a reference to the table "${role.table}"`
        : '"briefing": { "sources": { "table": … } } at the package',
      ...(role ? {} : { about: ["the table of sources"] }),
    });
}
