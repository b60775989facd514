/** What a column of a table asks for, in points, with the gutter after it. */
export interface ColumnNeed {
  /** Of its longest word. */
  readonly minimum: number;
  /** Of its longest cell. */
  readonly ideal: number;
  /** A share of the width, relative to the other columns that state one; content decides where it is absent. */
  readonly share?: number;
  /** False for a column that gains nothing from more room than its ideal, such as one of figures. */
  readonly grows: boolean;
}

/**
 * Shares a table's width out among its columns; the widths add up to the measure. No column is narrower than its longest
 * word unless all of these together exceed the measure: then each gives way in proportion. Columns that state a share
 * divide what the others leave.
 */
export function columnWidths(needs: readonly ColumnNeed[], measure: number): readonly number[] {
  const minima = needs.map(({ minimum }) => minimum);
  if (sum(minima) >= measure) return minima.map((minimum) => (minimum / sum(minima)) * measure);
  if (needs.every(({ share }) => share !== undefined)) return divide(needs, minima, measure);
  const stated = needs.filter(({ share }) => share !== undefined);
  const byContent = needs.filter(({ share }) => share === undefined);
  const kept = sum(stated.map(({ minimum }) => minimum));
  const wanted = sum(byContent.map(({ ideal }) => ideal));
  const room = stated.length > 0 ? Math.min(wanted, measure - kept) : measure;
  const content = byContentOnly(byContent, room);
  const shares = divide(stated, stated.map(({ minimum }) => minimum), measure - sum(content)); // prettier-ignore
  let [nextShare, nextContent] = [0, 0];
  return needs.map(({ share }) => (share === undefined ? content[nextContent++] : shares[nextShare++]) ?? 0);
}

/** Divides the measure by share; a column whose share is too narrow takes its minimum first. */
function divide(needs: readonly ColumnNeed[], minima: readonly number[], measure: number): readonly number[] {
  const settled = new Map<number, number>();
  for (;;) {
    const open = needs.map((_, index) => index).filter((index) => !settled.has(index));
    const room = measure - sum([...settled.values()]);
    const total = sum(open.map((index) => needs[index]?.share ?? 0));
    const width = (index: number): number => ((needs[index]?.share ?? 0) / total) * room;
    const narrow = open.filter((index) => width(index) < (minima[index] ?? 0));
    if (narrow.length === 0) return needs.map((_, index) => settled.get(index) ?? width(index));
    for (const index of narrow) settled.set(index, minima[index] ?? 0);
  }
}

/**
 * Widths from content. With room to spare the growing columns take it in proportion to their content. Without, columns
 * that ask for no more than a fair part get their ideal, and the long ones divide the rest above their minima.
 */
function byContentOnly(needs: readonly ColumnNeed[], measure: number): readonly number[] {
  const ideals = needs.map(({ ideal, minimum }) => Math.max(ideal, minimum));
  const spare = measure - sum(ideals);
  if (spare >= 0) {
    const growing = needs.some(({ grows }) => grows) ? needs.map(({ grows }) => grows) : needs.map(() => true);
    const total = sum(ideals.filter((_, index) => growing[index]));
    const part = (ideal: number): number => (total > 0 ? ideal / total : 1 / needs.length);
    return ideals.map((ideal, index) => (growing[index] ? ideal + spare * part(ideal) : ideal));
  }
  const settled = new Map<number, number>();
  for (;;) {
    const open = needs.map((_, index) => index).filter((index) => !settled.has(index));
    const room = measure - sum([...settled.values()]);
    const reserved = sum(open.map((index) => needs[index]?.minimum ?? 0));
    const modest = open.filter((index) => {
      const ideal = ideals[index] ?? 0;
      const beyond = ideal - (needs[index]?.minimum ?? 0);
      return ideal <= room / open.length && beyond <= room - reserved;
    });
    const next = modest[0];
    if (next !== undefined) {
      settled.set(next, ideals[next] ?? 0);
      continue;
    }
    const wish = (index: number): number => (ideals[index] ?? 0) - (needs[index]?.minimum ?? 0);
    const wishes = sum(open.map(wish));
    return needs.map(
      (need, index) =>
        settled.get(index) ?? need.minimum + (wishes > 0 ? ((room - reserved) * wish(index)) / wishes : 0),
    );
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
