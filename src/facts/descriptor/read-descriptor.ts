import type { Checked, Problem } from "../../problem.ts";
import { readAudiences } from "./read-audiences.ts";
import { buildRelations } from "./build-relations.ts";
import type { Descriptor, TableSchema } from "../descriptor.ts";
import { openJson, type JsonValue } from "./json-value.ts";
import { readByLanguage } from "./read-by-language.ts";
import { readFallback } from "./read-fallback.ts";
import { readForms } from "./read-forms.ts";
import { readLanguage } from "./read-language.ts";
import { readRoles } from "./read-roles.ts";
import { readTableSchema } from "./read-table-schema.ts";

/**
 * Reads a descriptor: a Data Package v2 with Table Schemas (https://datapackage.org/standard) and what this program adds
 * under `briefing`. As the standard asks, unknown properties are ignored; not so under `briefing`, where each is an
 * error. `file` is the descriptor's path relative to the project folder; the tables' paths are relative to it.
 */
export function readDescriptor(text: string, file: string): Checked<Descriptor> {
  const problems: Problem[] = [];
  const root = openJson(text, file, problems)?.asObject();
  if (root === undefined) return { value: describe(file, {}), problems };
  const briefing = root.get("briefing")?.asObject();
  briefing?.allowOnly(["titles", "language", "fallback", "sources", "readings", "disputes", "audiences", "new"]);
  const { resources, incomplete } = readResources(root, file);
  const unlinked = resources.some(losesReference);
  const tables = buildRelations(resources, incomplete);
  const language = readLanguage(briefing?.get("language"));
  const name = root.get("name")?.asText();
  const title = root.get("title")?.asText() ?? name;
  const titles = readByLanguage(briefing?.get("titles"));
  const fallback = readFallback(briefing?.get("fallback"));
  const roles = readRoles(briefing, tables, resources, incomplete);
  const audiences = readAudiences(briefing?.get("audiences"), tables, resources);
  // Their rows go to tables that may be among those left out.
  const forms = incomplete ? new Map() : readForms(briefing?.get("new"), tables);
  const value = describe(file, { name, title, language, tables, roles });
  return {
    value: {
      ...value,
      ...(incomplete || unlinked ? { incomplete: true } : {}),
      ...(titles.size > 0 ? { titles } : {}),
      ...(fallback.size > 0 ? { fallback } : {}),
      ...(audiences.length > 0 ? { audiences } : {}),
      ...(forms.size > 0 ? { forms } : {}),
    },
    problems,
  };
}

/** A table's schema and where the descriptor says it. */
export interface Resource {
  readonly schema: TableSchema;
  readonly at: JsonValue;
}

/** The tables, without those that cannot be used; `incomplete` where there are such. */
function readResources(
  root: JsonValue,
  file: string,
): { readonly resources: readonly Resource[]; readonly incomplete: boolean } {
  const listed = root.need("resources", "the list of tables")?.asList();
  let incomplete = listed === undefined;
  const resources = new Map<string, Resource>();
  for (const at of listed ?? []) {
    const schema = at.asObject() && readTableSchema(at, file);
    if (!schema) {
      incomplete = true;
      continue;
    }
    if (resources.has(schema.name)) {
      at.get("name")?.report({
        code: "table-twice",
        reason: `There are two tables "${schema.name}".`,
        found: schema.name,
        advice: "Give one of them another name.",
      });
    } else resources.set(schema.name, { schema, at });
  }
  return { resources: [...resources.values()], incomplete };
}

/** Whether a reference of the table is written but could not be read: the relations it gives are not known then. */
function losesReference({ schema, at }: Resource): boolean {
  const fields = at.get("schema")?.get("fields")?.asList() ?? [];
  return fields.some((field) => {
    const isWritten = field.get("briefing")?.get("reference") !== undefined;
    return isWritten && schema.field.get(field.get("name")?.asText() ?? "")?.reference === undefined;
  });
}

type Parts = { readonly [K in keyof Descriptor]?: Descriptor[K] | undefined };

function describe(file: string, parts: Parts): Descriptor {
  const { name = "", title = "", language = "en", tables = new Map(), roles = {} } = parts;
  return { file, name, title, language, tables, roles };
}
