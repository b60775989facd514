import type { FieldSchema } from "../facts/descriptor.ts";

/** What an expression of a template gives, as far as the descriptor tells before anything is filled. */
export type Type =
  /** A row of one of these tables. */
  | { readonly kind: "row"; readonly tables: readonly string[] }
  | { readonly kind: "rows"; readonly tables: readonly string[] }
  /** The value of a field, in one table or in several that have it. */
  | { readonly kind: "value"; readonly fields: readonly FieldSchema[] }
  | { readonly kind: "group"; readonly key: Type; readonly rows: Type }
  | { readonly kind: "groups"; readonly key: Type; readonly rows: Type }
  | { readonly kind: "text"; readonly literal?: string }
  | { readonly kind: "number" }
  | { readonly kind: "boolean" }
  /** A condition for `where`. */
  | { readonly kind: "matcher"; readonly wanted: readonly Type[] }
  /** Names with a type each, and what stands around them: a template's root, a partial with parameters. */
  | { readonly kind: "scope"; readonly names: ReadonlyMap<string, Type>; readonly around?: Type }
  | { readonly kind: "nothing" }
  /** Something already wrong, or known only when filling: every use of it is allowed. */
  | { readonly kind: "any" };

export type Kind = Type["kind"];

export const ANY: Type = { kind: "any" };
export const TEXT: Type = { kind: "text" };
export const NUMBER: Type = { kind: "number" };
export const BOOLEAN: Type = { kind: "boolean" };
export const NOTHING: Type = { kind: "nothing" };

/** What each kind is called in a message. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  row: "a row",
  rows: "a list of rows",
  value: "the value of a field",
  group: "a group",
  groups: "groups",
  text: "a text",
  number: "a number",
  boolean: "yes or no",
  matcher: "a condition",
  scope: "the names around it",
  nothing: "nothing",
  any: "anything",
};

/** The type of one of the things in a list. */
export function itemOf(type: Type): Type {
  if (type.kind === "rows") return { kind: "row", tables: type.tables };
  if (type.kind === "groups") return { kind: "group", key: type.key, rows: type.rows };
  if (type.kind === "value") return { kind: "value", fields: type.fields };
  return ANY;
}
