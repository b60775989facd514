import type { Place, Problem } from "../problem.ts";

/** How many problems a person is shown at once; --json has them all. */
const SHOWN = 40;

/**
 * Problems as lines of text, grouped by file in order of their places:
 *
 *     data/funding.csv:14:37: "12,4O0" is not a number (EUR million of funding/strategy-719m).
 *       Did you mean 12400 or 12.4?
 */
export function describeProblems(problems: readonly Problem[]): string {
  const ordered = problems.toSorted((a, b) => comparePlaces(a.place, b.place));
  const lines = ordered.slice(0, SHOWN).map(describeProblem);
  const rest = ordered.length - lines.length;
  if (rest > 0) lines.push(`… and ${rest} more; --json lists them all.`);
  return lines.map((line) => `${line}\n`).join("");
}

export function describeProblem({ severity, place, reason, wanted, advice }: Problem): string {
  const label = severity === "error" ? "" : `${severity}: `;
  const more = [wanted && `Wanted: ${wanted}.`, advice].filter(Boolean).join(" ");
  return `${where(place)}: ${label}${reason}${inWords(place)}${more ? `\n  ${more}` : ""}`;
}

const where = ({ file, line, column }: Place): string =>
  [file, line, column].filter((part) => part !== undefined).join(":");

/** The cell in the reader's own terms; left out where the reason has named it already by its file alone. */
function inWords({ table, row, field }: Place): string {
  const cell = [field && `column ${field}`, row && `row ${row}`].filter(Boolean).join(", ");
  return cell ? ` (${table ? `${table}: ` : ""}${cell})` : "";
}

const comparePlaces = (a: Place, b: Place): number =>
  a.file.localeCompare(b.file, "en") || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
