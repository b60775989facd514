import { count } from "./count.ts";
import { isError, type Place, type Problem, type Severity } from "../problem.ts";

/** How many problems a person is shown at once; --json has them all. */
const SHOWN = 20;

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/**
 * Problems as lines of text: the gravest first, and of these the ones of a file together, in order of their places:
 *
 *     data/funding.csv:14:37: "12,4O0" is not a number (funding: column amount, row strategy-719m).
 *       Did you mean 12400 or 12.4?
 */
export function describeProblems(problems: readonly Problem[]): string {
  const ordered = sameTogether(problems).toSorted((a, b) => bySeverity(a, b) || byPlace(a.place, b.place));
  const shown = ordered.slice(0, SHOWN);
  const lines = shown.map((problem, i) => {
    const before = shown[i - 1];
    const another = before && (before.place.file !== problem.place.file || before.severity !== problem.severity);
    return `${another ? "\n" : ""}${describeProblem(problem)}\n`;
  });
  const rest = ordered.length - SHOWN;
  const further = ordered.slice(SHOWN).map(({ place }) => place);
  if (rest > 0) lines.push(`\n… and ${rest} more: ${byFile(further)}. --json lists them all.\n`);
  return lines.join("");
}

/** Notes that say the same of the same place, as of several packs, as one that names them all. */
function sameTogether(problems: readonly Problem[]): readonly Problem[] {
  const together = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { severity, code, place, reason } = problem;
    const same = JSON.stringify(severity === "note" ? [code, place, reason] : together.size);
    together.set(same, [...(together.get(same) ?? []), problem]);
  }
  return [...together.values()].map((alike) => {
    const found = alike.flatMap((each) => each.found ?? []).join(", ");
    return found === "" ? alike[0]! : { ...alike[0]!, found };
  });
}

/** Files named before the rest are only counted. */
const FILES = 5;

/** `30 in data/funding.csv, 2 in data/meetings.csv`. */
function byFile(places: readonly Place[]): string {
  const counts = new Map<string, number>();
  for (const { file } of places) counts.set(file, (counts.get(file) ?? 0) + 1);
  const named = [...counts].slice(0, FILES).map(([file, found]) => `${found} in ${file || "the project"}`);
  const rest = counts.size - FILES;
  return [...named, ...(rest > 0 ? [`the others in ${count(rest, "more file")}`] : [])].join(", ");
}

/** `Left out are 2 more errors that come of it: 2 in data/readings.csv.` */
const describeLeftOut = (places: readonly Place[]): string =>
  `Left out ${places.length === 1 ? "is 1 more error that comes" : `are ${places.length} more errors that come`} of it: ${byFile(places)}.`;

/** What was found, what is wanted, what to do and what was left out, as far as there is anything to say. */
export function describeDetails(problem: Problem): string {
  const { wanted, advice, leftOut } = problem;
  const found = foundUnsaid(problem);
  return [
    found && `Found: ${fullStop(found)}`,
    wanted && `Wanted: ${fullStop(wanted)}`,
    advice,
    leftOut && describeLeftOut(leftOut),
  ]
    .filter(Boolean)
    .join(" ");
}

export function describeProblem(problem: Problem): string {
  const { severity, place, reason } = problem;
  const label = isError(problem) ? "" : `${severity}: `;
  const at = where(place);
  const more = describeDetails(problem);
  return `${at && `${at}: `}${label}${withCell(reason, place)}${more ? `\n  ${more}` : ""}`;
}

/** `data/funding.csv:14:37`, as editors and terminals can open it; `data/facts.xlsx, sheet funding, D14` in a workbook. */
export function where({ file, line, column, sheet, cell }: Place): string {
  if (file === "") return "";
  if (sheet !== undefined) {
    const inSheet = cell ?? (line === undefined ? undefined : `row ${line}`);
    return [file, `sheet ${sheet}`, inSheet].filter((part) => part !== undefined).join(", ");
  }
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

/** The cell in the reader's own terms, before the full stop of the sentence. */
function withCell(reason: string, { table, row, field }: Place): string {
  const cell = [field && `column ${field}`, row && `row ${row}`].filter(Boolean).join(", ");
  if (!cell) return reason;
  const [sentence, stop] = /[.?]$/.test(reason) ? [reason.slice(0, -1), reason.slice(-1)] : [reason, ""];
  return `${sentence} (${table ? `${table}: ` : ""}${cell})${stop}`;
}

/** Longest excerpt of a cell worth repeating, and of the list that a note gives. */
const EXCERPT = 80;
const LIST = 200;

/** What stood there, on one line, where the sentence does not quote it already. */
function foundUnsaid({ severity, reason, found }: Problem): string {
  const text = (found ?? "").replaceAll(/\s+/g, " ").trim();
  if (text === "" || reason.includes(text)) return "";
  if (severity === "note") return text.length > LIST ? `${text.slice(0, text.lastIndexOf(",", LIST))} and more` : text;
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text;
}

const fullStop = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);

const bySeverity = (a: Problem, b: Problem): number => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

const byPlace = (a: Place, b: Place): number =>
  a.file.localeCompare(b.file, "en") || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
