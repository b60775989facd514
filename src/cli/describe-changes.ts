import type { ChangesReport } from "../build/editions/changes.ts";
import type { ReportedChange, ReportedFact } from "../build/editions/report-changes.ts";
import { count } from "./count.ts";

const FIRST = "First edition: no changes to report. Freeze one with briefing edition NAME.\n";

const KINDS = ["added", "changed", "withdrawn"] as const;

/** Packs named before the rest are only counted; Markdown and --json name them all. */
const NAMED = 4;

/**
 * Changes as plain lines:
 *
 *     changed funding/strategy-719m: EU budget for carrying out the 2007 Strategy (data/funding.csv:2)
 *       Amount: 719 [kz-text-2012] is now 720 [kz-text-2012]
 *       in 3 packs: countries/kazakhstan.en, …
 */
export function changesAsText({ since, changes }: ChangesReport): string {
  if (since === null) return FIRST;
  const lines = inOrder(changes).flatMap((change) => [
    `${change.kind} ${change.row}: ${change.label}${placeOf(change)}`,
    ...factsOf(change).map((fact) => `  ${fact.title}: ${valueOf(fact.old, fact.oldSources)} is now ${newOf(fact)}`),
    `  ${packsOf(change.packs, NAMED)}`,
  ]);
  return [...lines, summaryOf(since, changes)].map((line) => `${line}\n`).join("");
}

/** Changes as Markdown, under a heading for each kind. */
export function changesAsMarkdown({ since, changes }: ChangesReport): string {
  if (since === null) return FIRST;
  const sections = KINDS.flatMap((kind) => {
    const some = changes.filter((change) => change.kind === kind);
    return some.length === 0 ? [] : [`\n## ${kind[0]?.toUpperCase()}${kind.slice(1)}\n`, ...some.map(itemOf)];
  });
  return [`# What changed since edition ${since}`, "", summaryOf(since, changes), ...sections]
    .map((line) => `${line}\n`)
    .join("");
}

const itemOf = (change: ReportedChange): string =>
  [
    `- **${plain(change.label)}** (\`${change.row}\`${placeOf(change).replace(" (", ", ").replace(")", "")})`,
    ...factsOf(change).map(
      (fact) => `  - ${plain(fact.title)}: ${plain(valueOf(fact.old, fact.oldSources))} is now ${plain(newOf(fact))}`,
    ),
    `  - ${packsOf(change.packs, Number.POSITIVE_INFINITY)}`,
  ].join("\n");

/** Of a row that came or went it is enough to know that. */
const factsOf = ({ kind, facts }: ReportedChange): readonly ReportedFact[] => (kind === "changed" ? facts : []);

const newOf = (fact: ReportedFact): string => valueOf(fact.new, fact.newSources);

const valueOf = (value: string | null, sources: readonly string[]): string =>
  value === null ? "empty" : `${value}${sources.length > 0 ? ` [${sources.join(", ")}]` : ""}`;

const placeOf = ({ file, line }: ReportedChange): string => (file === undefined ? "" : ` (${file}:${line})`);

function packsOf(packs: readonly string[], most: number): string {
  if (packs.length === 0) return "in no pack";
  const rest = packs.length - most;
  return `in ${count(packs.length, "pack")}: ${packs.slice(0, most).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function summaryOf(since: string, changes: readonly ReportedChange[]): string {
  if (changes.length === 0) return `No fact changed since edition ${since}.`;
  const numbers = KINDS.map((kind) => `${changes.filter((change) => change.kind === kind).length} ${kind}`);
  const packs = new Set(changes.flatMap((change) => change.packs));
  return `Since edition ${since}: ${numbers.join(", ")}; ${count(packs.size, "pack")} reached.`;
}

const inOrder = (changes: readonly ReportedChange[]): readonly ReportedChange[] =>
  KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind));

/** A cell is text, whatever it holds (CommonMark 0.31.2, 2.4: any ASCII punctuation may be escaped). */
const plain = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|]/g, String.raw`\$&`).replaceAll(/\s+/g, " ");
