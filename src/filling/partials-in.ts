/**
 * The partials by the names under which templates of a language call them: `contents.kk` stands there in place of
 * `contents`. A language without any of its own gets what it was given, so that what is compiled of it can be kept.
 */
export function partialsIn<P>(partials: ReadonlyMap<string, P>, language: string): ReadonlyMap<string, P> {
  const byLanguage = known.get(partials) ?? new Map<string, unknown>();
  known.set(partials, byLanguage);
  const earlier = byLanguage.get(language) as ReadonlyMap<string, P> | undefined;
  if (earlier) return earlier;
  const own = [...partials].filter(([name]) => name.endsWith(`.${language}`));
  const named = own.map(([name, partial]) => [name.slice(0, -(language.length + 1)), partial] as const);
  const made = own.length === 0 ? partials : new Map([...partials, ...named]);
  byLanguage.set(language, made);
  return made;
}

const known = new WeakMap<ReadonlyMap<string, unknown>, Map<string, unknown>>();
