import { distance } from "fastest-levenshtein";

/** Says which known name somebody may have meant; undefined where none is near. */
export type Suggest = (found: string) => string | undefined;

/**
 * A suggestion among `known` names: one that differs only in case, blanks or punctuation, else the nearest by
 * Levenshtein distance, of at most a third of its letters. The names are asked for once, at the first mistake, and a
 * mistake made a thousand times is looked up once.
 */
export function suggestFrom(known: () => Iterable<string>): Suggest {
  const answers = new Map<string, string | undefined>();
  let names: readonly string[] | undefined;
  return (found) => {
    names ??= [...known()];
    if (!answers.has(found)) answers.set(found, nearest(found, names));
    return answers.get(found);
  };
}

/** `Did you mean "name"?` */
export function didYouMean(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `Did you mean "${name}"?`;
}

function nearest(found: string, names: readonly string[]): string | undefined {
  const plain = simplify(found);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(found.length / 3)) + 1;
  for (const name of names) {
    if (simplify(name) === plain && plain !== "") return name;
    if (Math.abs(name.length - found.length) >= least) continue;
    const far = distance(found, name);
    if (far < least) [best, least] = [name, far];
  }
  return best;
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[\s_\-–]+/gu, "");
}
