import type { Descriptor, FieldSchema, TableSchema } from "../../facts/descriptor.ts";
import { ANY, KIND_WORDS, type Type } from "../type.ts";
import type { Fault } from "./findings.ts";

/** What to do about something that an audience may not see. */
export const WITHHELD = "Leave it out here; or, if they may see it, mend the audiences in the descriptor.";

/** What a type has under a name, or what is wrong with asking for it. */
export type Member =
  | { readonly kind: "known"; readonly type: Type }
  | { readonly kind: "unknown"; readonly fault: Fault };

/** The type of a field, a relation, a part of a group or a name in scope. */
export function memberOf(descriptor: Descriptor, type: Type, name: string): Member {
  switch (type.kind) {
    case "any":
      return known(ANY);
    case "row":
      return memberOfRow(descriptor, type.tables, name);
    case "group":
      if (name === "key") return known(type.key);
      if (name === "rows") return known(type.rows);
      return unknown("unknown-name", "A group has a key and rows, nothing else.", name, ["key", "rows"]);
    case "scope": {
      const own = type.names.get(name);
      if (own) return known(own);
      if (type.around) return memberOf(descriptor, type.around, name);
      return unknown("unknown-name", "This name is not known here.", name, type.names.keys());
    }
    case "rows":
      return unknown(
        "list-has-no-fields",
        `This is a list of rows of ${type.tables.join(" or ")}; only a single row has fields.`,
        name,
        [],
        "Go through the list with #each, or take (first …) of it.",
      );
    case "value":
    case "groups":
    case "text":
    case "number":
    case "boolean":
    case "matcher":
    case "nothing":
      return unknown("unknown-name", `This is ${KIND_WORDS[type.kind]}; nothing stands under a name in it.`, name, []);
  }
}

/** The names that may stand after a dot. */
export function namesOf(descriptor: Descriptor, type: Type): readonly string[] {
  if (type.kind === "row") return type.tables.flatMap((name) => namesOfTable(descriptor.tables.get(name)));
  if (type.kind === "group") return ["key", "rows"];
  if (type.kind !== "scope") return [];
  return [...type.names.keys(), ...(type.around ? namesOf(descriptor, type.around) : [])];
}

function memberOfRow(descriptor: Descriptor, tables: readonly string[], name: string): Member {
  const schemas = tables.flatMap((table) => descriptor.tables.get(table) ?? []);
  // A row may be of one of several tables, such as countries and regions; a name that one of them has is no slip.
  const fields = schemas.flatMap((schema) => schema.field.get(name) ?? []);
  if (fields.some(({ isUntyped }) => isUntyped)) return known(ANY);
  if (fields.length > 0) return known(valueOf(fields));
  const relations = schemas.flatMap((schema) => schema.relations.get(name) ?? []);
  if (relations.some(({ isPartial }) => isPartial)) return known(ANY);
  if (relations.length > 0) {
    const reached = [...new Set(relations.flatMap((relation) => relation.tables))];
    const many = relations.some((relation) => relation.many);
    return known({ kind: many ? "rows" : "row", tables: reached });
  }
  const { withheld } = descriptor;
  if (withheld && tables.some((table) => withheld.names.has(`${table}.${name}`)))
    return unknown(
      "withheld",
      `This is withheld from the audience ${withheld.audience}, for which the pack is made.`,
      name,
      [],
      WITHHELD,
    );
  // It may be a relation to a table that could not be read.
  if (descriptor.incomplete) return known(ANY);
  return {
    kind: "unknown",
    fault: {
      code: "unknown-field",
      reason: `Rows of the table ${tables.join(" or ")} have no such field or relation.`,
      found: name,
      candidates: schemas.flatMap(namesOfTable),
      about: tables.map((table) => `${table}.${name}`),
    },
  };
}

const namesOfTable = (schema: TableSchema | undefined): readonly string[] =>
  schema ? [...schema.field.keys(), ...schema.relations.keys()] : [];

const valueOf = (fields: readonly FieldSchema[]): Type => ({ kind: "value", fields });

const known = (type: Type): Member => ({ kind: "known", type });

const unknown = (
  code: string,
  reason: string,
  found: string,
  candidates: Iterable<string>,
  advice?: string,
): Member => ({ kind: "unknown", fault: { code, reason, found, candidates, ...(advice ? { advice } : {}) } });
