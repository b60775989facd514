/**
 * A line that rests on many sources names three of them: with more, the numbers outweigh the line and the list of sources
 * outgrows the pack; three are enough to show that a fact does not hang on one.
 */
export const MOST_SOURCES_PER_CITE = 3;

/**
 * Picks the sources that a cite names. Each group holds the sources of one thing the line rests on, in the order of the
 * data: first one for each group, then further ones, strong sources always before weak.
 */
export function chooseSources(
  groups: readonly (readonly string[])[],
  weak: ReadonlySet<string>,
  most = MOST_SOURCES_PER_CITE,
): readonly string[] {
  const ordered = groups.map((group) => [
    ...group.filter((source) => !weak.has(source)),
    ...group.filter((source) => weak.has(source)),
  ]);
  const chosen = new Set<string>();
  for (const group of ordered) {
    const first = group[0];
    if (chosen.size < most && first !== undefined && !group.some((source) => chosen.has(source))) chosen.add(first);
  }
  const deepest = Math.max(0, ...ordered.map((group) => group.length));
  for (let depth = 0; depth < deepest; depth++)
    for (const group of ordered) {
      const source = group[depth];
      if (chosen.size < most && source !== undefined) chosen.add(source);
    }
  return [...chosen];
}
