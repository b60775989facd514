import { locate } from "../../document/locate.ts";
import type { PackTemplate } from "../../packs/pack.ts";
import type { Problem } from "../../problem.ts";
import { atOrigin, type Origin } from "../checking/origin-of-words.ts";

/**
 * Problems of printing at the place where their words were written: at the line of the template where they are its own, else
 * where `originOf` finds them, in a cell, a phrase or a partial; else at the heading under which they stand. What stands
 * in several places keeps the file and the heading.
 */
export function inTemplate(
  problems: readonly Problem[],
  template: Pick<PackTemplate, "file" | "body" | "bodyLine">,
  originOf: (words: string) => Origin | undefined = () => undefined,
): readonly Problem[] {
  return problems.map((problem) => {
    const { place, found } = problem;
    if (place.file !== template.file || place.line !== undefined) return problem;
    const at = (words: string): Problem => ({ ...problem, place: { ...place, ...locate(template, words) } });
    if (found !== undefined && standsOnce(found, template.body)) return at(found);
    const origin = found === undefined ? undefined : originOf(found);
    if (origin) return atOrigin(problem, origin);
    const heading = headingOf(place.row);
    return heading !== undefined && standsOnce(heading, template.body) ? at(heading) : problem;
  });
}

/** Without its number, and as it is written: on a line of its own. */
const headingOf = (row: string | undefined): string | undefined =>
  row === undefined ? undefined : `# ${row.replace(/^\d+(?:\.\d+)* /u, "")}`;

function standsOnce(words: string, body: string): boolean {
  const at = body.indexOf(words);
  return words.trim() !== "" && at >= 0 && body.indexOf(words, at + 1) < 0;
}
