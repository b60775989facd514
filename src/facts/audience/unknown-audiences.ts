import { didYouMean, suggestFrom } from "../../suggest.ts";
import type { Problem } from "../../problem.ts";
import type { Facts } from "../facts.ts";
import { keysIn } from "../cells/keys-in.ts";

/** Rows that are meant for an audience which there is not: they would be withheld from everybody. */
export function unknownAudiences({ descriptor, tables }: Facts): readonly Problem[] {
  const { audiences = [] } = descriptor;
  return [...descriptor.tables.values()].flatMap(({ name, audiencesField: field }) => {
    const rows = field === undefined ? [] : (tables.get(name) ?? []);
    return rows.flatMap(({ file, line, key, values }) =>
      keysIn(values[field ?? ""])
        .filter((audience) => !audiences.includes(audience))
        .map((found): Problem => {
          const advice = didYouMean(suggestFrom(() => audiences)(found));
          return {
            severity: "error",
            code: "audience-unknown",
            place: { file, line, table: name, row: key, ...(field === undefined ? {} : { field }) },
            reason: `There is no audience "${found}".`,
            found,
            wanted: audiences.join(", "),
            ...(advice === undefined ? {} : { advice }),
          };
        }),
    );
  });
}
