import { didYouMean, suggestFrom } from "../../suggest.ts";
import type { TableSchema } from "../descriptor.ts";
import type { JsonValue } from "./json-value.ts";
import type { Resource } from "./read-descriptor.ts";

/**
 * The names of the audiences, `["officials", "seminar"]`, against which those at tables and fields are held. What every
 * row needs cannot be withheld: its key, its name, its sources, and what settles who may see it or what may be added up.
 */
export function readAudiences(
  at: JsonValue | undefined,
  tables: ReadonlyMap<string, TableSchema>,
  resources: readonly Resource[],
): readonly string[] {
  const audiences = (at?.asTexts() ?? []).map(({ text }) => text);
  for (const { schema, at: resource } of resources) {
    checkNames(resource.get("briefing")?.get("audiences"), audiences);
    const table = tables.get(schema.name) ?? schema;
    const needed = neededIn(table);
    for (const field of resource.get("schema")?.get("fields")?.asList() ?? []) {
      const own = field.get("briefing")?.get("audiences");
      const name = field.get("name")?.asText() ?? "";
      checkNames(own, audiences);
      if (!own || !needed.has(name)) continue;
      own.report({
        code: "audience-unfit",
        reason: `The field "${name}" cannot be withheld: the table "${schema.name}" needs it for every row.`,
        found: name,
        advice: "Withhold the table, or some of its rows.",
      });
    }
  }
  return audiences;
}

function checkNames(at: JsonValue | undefined, audiences: readonly string[]): void {
  for (const { text, at: each } of at?.asTexts() ?? []) {
    if (audiences.includes(text)) continue;
    each.report({
      code: "audience-unknown",
      reason: `There is no audience "${text}".`,
      found: text,
      wanted: audiences.length > 0 ? audiences.join(", ") : '"briefing": { "audiences": [ … ] } at the package',
      advice: didYouMean(suggestFrom(() => audiences)(text)),
    });
  }
}

function neededIn({ primaryKey, label, sourcesField, audiencesField, fields }: TableSchema): ReadonlySet<string> {
  const settling = fields.flatMap(({ sum }) =>
    sum ? [...sum.within, ...(sum.apart === undefined ? [] : [sum.apart])] : [],
  );
  return new Set([...primaryKey, label, sourcesField ?? "", audiencesField ?? "", ...settling]);
}
