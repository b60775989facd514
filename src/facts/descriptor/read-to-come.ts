import type { FieldSchema, TableSchema } from "../descriptor.ts";
import type { JsonValue } from "./json-value.ts";
import { fieldNamed } from "./field-named.ts";

/** Reads `briefing.toCome` of a resource; undefined where there is none that can be used. */
export function readToCome(
  at: JsonValue | undefined,
  fields: ReadonlyMap<string, FieldSchema>,
): TableSchema["toCome"] | undefined {
  const object = at?.asObject();
  if (object === undefined) return undefined;
  object.allowOnly(["field", "value", "after"]);
  const field = fieldNamed(object.need("field", "the field that says how things stand"), fields, ["text"]);
  const after = fieldNamed(object.need("after", "the field with the day"), fields, ["date"]);
  const written = object.need("value", "what stands there before that day");
  const value = written?.asText();
  if (field === undefined || after === undefined || written === undefined || value === undefined) return undefined;
  const known = fields.get(field)?.enum;
  if (known && !known.includes(value)) {
    written.report({
      code: "descriptor-value-wrong",
      reason: `"${value}" is not one of the values of the field "${field}".`,
      found: value,
      wanted: `one of ${known.join(", ")}`,
    });
    return undefined;
  }
  return { field, value, after };
}
