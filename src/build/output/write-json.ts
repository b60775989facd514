import type { Value } from "../../facts/facts.ts";
import { readValue } from "../../facts/cells/read-value.ts";
import type { TableSchema } from "../../facts/descriptor.ts";
import type { WriteJson } from "../../tables/writing/edit-json.ts";

/** How the texts of a table's fields are written in JSON: lists as such, numbers and truth values bare, days as texts. */
export const writeJson =
  ({ field }: TableSchema): WriteJson =>
  (name, text) => {
    const schema = field.get(name);
    if (text === "") return undefined;
    const typed = schema && readValue(text, schema);
    if (typed === undefined || typed.fault) return text;
    const { value } = typed;
    return typeof value === "number" || typeof value === "boolean" || isList(value) ? value : text;
  };

const isList = (value: Value): value is readonly string[] => Array.isArray(value);
