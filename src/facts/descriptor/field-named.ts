import type { FieldSchema } from "../descriptor.ts";
import type { JsonValue } from "./json-value.ts";
import { didYouMean, suggestFrom } from "../../suggest.ts";

/** The name of a field of this table, of one of `types` where they are given. */
export function fieldNamed(
  at: JsonValue | undefined,
  fields: ReadonlyMap<string, FieldSchema>,
  types?: readonly FieldSchema["type"][],
): string | undefined {
  const name = at?.asText();
  if (at === undefined || name === undefined) return undefined;
  const field = fields.get(name);
  if (field === undefined) {
    at.report({
      code: "descriptor-field-unknown",
      reason: `The table has no field "${name}".`,
      found: name,
      wanted: "a field of this table",
      advice: didYouMean(suggestFrom(() => fields.keys())(name)),
    });
    return undefined;
  }
  if (types && !types.includes(field.type) && !field.isUntyped) {
    at.report({
      code: "descriptor-field-type",
      reason: `The field "${name}" cannot be used for "${at.name}", since its type is ${field.type}.`,
      found: field.type,
      wanted: types.join(" or "),
    });
    return undefined;
  }
  return name;
}
