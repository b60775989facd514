import type { Reference } from "../descriptor.ts";
import type { JsonValue } from "./json-value.ts";

/** A standard foreign key of a single field: the reference it makes and where it names its field. */
export interface ForeignKey {
  readonly reference: Reference;
  readonly at: JsonValue;
}

/** Reads `briefing.reference` of a field; undefined where any part of it cannot be read. */
export function readReference(at: JsonValue | undefined): Reference | undefined {
  const object = at?.asObject();
  if (object === undefined) return undefined;
  const isKnown = object.allowOnly(["tables", "as", "inverse", "inverseIsOne"]);
  const tables = object.need("tables", "the tables in which the key is looked up")?.asTexts();
  const as = object.need("as", "the relation's name, such as country")?.asText();
  const back = object.get("inverse");
  const inverse = back?.asText();
  const isRead = isKnown && (back === undefined || inverse !== undefined);
  if (!isRead || !tables?.length || as === undefined) return undefined;
  return {
    tables: tables.map(({ text }) => text),
    as,
    ...(inverse === undefined ? {} : { inverse }),
    inverseIsOne: object.get("inverseIsOne")?.asBoolean() ?? false,
  };
}

/**
 * The standard's own foreign keys of a Table Schema, by their field. Each makes a relation named after the table it
 * leads to, without a way back; a `briefing.reference` on the same field goes before it.
 */
export function readForeignKeys(schema: JsonValue, table: string): Map<string, ForeignKey> {
  const keys = new Map<string, ForeignKey>();
  for (const key of schema.get("foreignKeys")?.asList() ?? []) {
    const [field, ...more] = key.asObject()?.need("fields", "a field of this table")?.asTexts() ?? [];
    if (field === undefined) continue;
    if (more.length > 0) {
      key.report({
        severity: "warning",
        code: "descriptor-property-unsupported",
        reason: "A foreign key of several fields is not followed.",
        wanted: "a single field",
      });
      continue;
    }
    // An empty name, or none, stands for the table itself (Table Schema v2, foreignKeys.reference.resource).
    const target = key.get("reference")?.asObject()?.get("resource")?.asText() || table;
    keys.set(field.text, { reference: { tables: [target], as: target, inverseIsOne: false }, at: field.at });
  }
  return keys;
}
