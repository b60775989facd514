import type { ExplainedFact, Explanation } from "../build/explaining/explain.ts";
import type { PackOfRow, RowExplanation } from "../build/explaining/explain-row.ts";
import { where } from "./describe-problem.ts";
import { describeReason } from "./describe-reason.ts";

/** A pack's facts, a line each; `whole` tells of each also its words, its readings and its sources. */
export function describeExplanation({ id, why, facts, sources }: Explanation, whole: boolean): string {
  const head = [`${id}: ${why ? `to be built, ${describeReason(why)}` : "up to date"}`, ""];
  if (whole && facts.length === 0) return `${id}: no fact holds this text\n`;
  const lines = facts.flatMap((fact) => [lineOf(fact), ...(whole ? detailsOf(fact) : [])]);
  const legend = facts.every(({ printed }) => printed) ? [] : ["", "· read to decide or to order, not printed"];
  const cited = whole ? [] : ["", ...sources.map(({ number, key, label }) => `${number} ${key}: ${label}`)];
  return [...head, ...lines, ...legend, ...cited].map((line) => `${line}\n`).join("");
}

function lineOf({ fact, value, sources, printed, ...at }: ExplainedFact): string {
  const cited = sources.length > 0 ? ` [${sources.map(({ key }) => key).join(", ")}]` : "";
  return `${printed ? " " : "·"} ${fact} = ${value}${cited}  ${where(at)}`;
}

function detailsOf({ words, sections, pages, readings, sources }: ExplainedFact): string[] {
  return [
    ...(words.length > 0 ? [`    printed as ${words.map((each) => `“${each}”`).join(", ")}`] : []),
    ...(sections.length > 0 ? [`    in ${placesOf({ sections, pages })}`] : []),
    ...readings.map(({ label, value, published, preferred, sources: given, ...at }) => {
      const when = published === null ? "" : `, ${published}`;
      return `    ${preferred ? "reading chosen" : "other reading"}: ${label || value}${when} [${given.join(", ")}]  ${where(at)}`;
    }),
    ...sources.map(({ key, label }) => `    source ${key}: ${label}`),
  ];
}

/** The packs that a row stands in, a line each. */
export function describeRow({ row, label, packs, ...at }: RowExplanation): string {
  const printed = packs.filter(({ facts }) => facts.length > 0);
  const read = packs.filter(({ facts }) => facts.length === 0).map(({ id }) => id);
  const lines = [
    `${row}: ${label}  ${where(at)}`,
    ...(packs.length === 0 ? ["  in no pack"] : []),
    ...printed.map(({ id, ...each }) => `  ${id}: ${placesOf(each)}`),
    ...(read.length > 0 ? [`· read to decide or to order, not printed: ${read.join(", ")}`] : []),
  ];
  return lines.map((each) => `${each}\n`).join("");
}

/** `Money; Meetings, pages 3 and 6`; a fact that is only in words without a place, such as alternative text, has none. */
function placesOf({ sections, pages }: Pick<PackOfRow, "sections" | "pages">): string {
  const numbers = pages.length > 1 ? `${pages.slice(0, -1).join(", ")} and ${pages.at(-1)}` : pages.join("");
  const onPages = pages.length === 0 ? [] : [`${pages.length > 1 ? "pages" : "page"} ${numbers}`];
  return [...(sections.length > 0 ? [sections.join("; ")] : []), ...onPages].join(", ") || "no words of its own";
}
