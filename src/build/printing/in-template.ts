import { locate } from "../../document/locate.ts";
import type { PackTemplate } from "../../packs/pack.ts";
import type { Problem } from "../../problem.ts";

/**
 * Problems of printing with the line of the template: that of the words that were found, where they are the template's
 * own, or else that of the heading under which they stand. What comes from cells, phrases or partials, or stands in the
 * template twice, keeps the file and the heading.
 */
export function inTemplate(
  problems: readonly Problem[],
  template: Pick<PackTemplate, "file" | "body" | "bodyLine">,
): readonly Problem[] {
  return problems.map((problem) => {
    const { place, found } = problem;
    if (place.file !== template.file || place.line !== undefined) return problem;
    const words = [found, headingOf(place.row)].find((each) => each !== undefined && standsOnce(each, template.body));
    return words === undefined ? problem : { ...problem, place: { ...place, ...locate(template, words) } };
  });
}

/** Without its number, and as it is written: on a line of its own. */
const headingOf = (row: string | undefined): string | undefined =>
  row === undefined ? undefined : `# ${row.replace(/^\d+(?:\.\d+)* /u, "")}`;

function standsOnce(words: string, body: string): boolean {
  const at = body.indexOf(words);
  return words.trim() !== "" && at >= 0 && body.indexOf(words, at + 1) < 0;
}
