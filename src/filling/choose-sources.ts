/**
 * A line that rests on many things names three of their sources: with more, the numbers outweigh the line and the list of
 * sources outgrows the pack.
 */
export const MOST_SOURCES_PER_CITE = 3;

/** Sources of a weak kind bear each other out only together. */
const WEAK_SOURCES = 2;

/**
 * Picks the sources that a cite names. Each group holds the sources of one thing the line rests on, in the order of the
 * data: its first strong source, or where there is none the first two weak ones. What a group shares with an earlier one
 * is not named twice.
 */
export function chooseSources(
  groups: readonly (readonly string[])[],
  weak: ReadonlySet<string>,
  most = MOST_SOURCES_PER_CITE,
): readonly string[] {
  const chosen = new Set<string>();
  for (const group of groups) {
    const strong = group.filter((source) => !weak.has(source));
    if (strong.some((source) => chosen.has(source))) continue;
    for (const source of strong.length > 0 ? strong.slice(0, 1) : group.slice(0, WEAK_SOURCES)) chosen.add(source);
  }
  return [...chosen].slice(0, most);
}
