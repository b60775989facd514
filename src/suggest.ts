import { distance } from "fastest-levenshtein";

/** Says which known name somebody may have meant; undefined where none is near. */
export type Suggest = (found: string) => string | undefined;

/** Comparisons after which only case and punctuation are forgiven: a whole column of wrong keys must not take minutes. */
const PATIENCE = 5_000_000;

/**
 * A suggestion among `known` names: one that differs only in case, blanks or hyphens, else the nearest by Levenshtein
 * distance, of at most a third of its letters, or two of them that changed places. The names are asked for once, at the
 * first mistake, and a mistake made a thousand times is looked up once.
 */
export function suggestFrom(known: () => Iterable<string>): Suggest {
  const answers = new Map<string, string | undefined>();
  let patience = PATIENCE;
  let names: ReadonlyMap<string, string> | undefined;
  return (found) => {
    names ??= new Map(Array.from(known(), (name) => [simplify(name), name]));
    if (answers.has(found)) return answers.get(found);
    let answer = names.get(simplify(found));
    if (answer === undefined && patience > 0) {
      patience -= names.size;
      answer = nearestOf(found, names.values());
    }
    answers.set(found, answer);
    return answer;
  };
}

/** The one of `names` that somebody may have meant, as `suggestFrom` finds it. */
export const nearest = (found: string, names: Iterable<string>): string | undefined => suggestFrom(() => names)(found);

/** `Did you mean "name"?` */
export function didYouMean(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `Did you mean "${name}"?`;
}

function nearestOf(found: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(found.length > 3 ? 2 : 1, Math.floor(found.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - found.length) >= least) continue;
    const far = distance(found, name);
    if (far < least) [best, least] = [name, far];
  }
  return best;
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[\s_\-–]+/gu, "");
}
