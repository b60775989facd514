import { CSL_VARIABLES, type CslMapping, type TableSchema } from "../descriptor.ts";
import type { JsonValue } from "./json-value.ts";
import { fieldNamed } from "./field-named.ts";

/** Reads how the sources are written as CSL-JSON: `{ "variables": { "title": "title" }, "type": { "field", "values", "otherwise" } }`. */
export function readCsl(at: JsonValue | undefined, table: TableSchema): CslMapping | undefined {
  const object = at?.asObject();
  if (object === undefined) return undefined;
  object.allowOnly(["variables", "type"]);
  const variables = object.need("variables", "CSL variables and the fields that give them")?.asObject();
  variables?.allowOnly(CSL_VARIABLES);
  const type = object.need("type", "the field that tells what kind of text a source is")?.asObject();
  type?.allowOnly(["field", "values", "otherwise"]);
  const field = fieldNamed(type?.need("field", "a field of the sources"), table.field);
  const otherwise = type?.need("otherwise", "the CSL type of all other sources")?.asText();
  if (variables === undefined || field === undefined || otherwise === undefined) return undefined;
  return {
    variables: new Map(
      CSL_VARIABLES.flatMap((variable) => {
        const from = fieldNamed(variables.get(variable), table.field);
        return from === undefined ? [] : [[variable, from] as const];
      }),
    ),
    type: { field, values: textsIn(type?.get("values")), otherwise },
  };
}

const textsIn = (at: JsonValue | undefined): ReadonlyMap<string, string> =>
  new Map(
    (at?.asObject()?.entries() ?? []).flatMap(([name, value]) => {
      const text = value.asText();
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
