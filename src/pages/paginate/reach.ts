import { balance } from "./balance.ts";
import type { Strip } from "./strips-of.ts";

/** A page that could end before strip `end`, and the height of what then stands on it, notes included. */
export interface Reach {
  readonly end: number;
  readonly height: number;
}

export interface Room {
  readonly height: number;
  readonly aboveNotes: number;
}

/**
 * Every page that could start with strip `start`: those that fit, or the one strip that fits on no page, so that it is
 * not lost. A page reaches no farther than the next forced break.
 */
export function reach(strips: readonly Strip[], start: number, room: Room): readonly Reach[] {
  const reached: Reach[] = [];
  const notes = new Set<string>();
  let notesHeight = 0;
  let flowStart: number | undefined;
  let y = repeatAt(strips, start)?.laid.height ?? 0;
  for (let i = start; i < strips.length; i++) {
    const strip = strips[i];
    if (!strip) break;
    const flow = strip.block.columns;
    const gap = i === start ? 0 : (strips[i - 1]?.after ?? 0) + strip.before;
    if (flow === undefined) {
      if (flowStart !== undefined) y += flowHeight(strips, flowStart, i);
      flowStart = undefined;
      y += gap + strip.to - strip.from;
    } else if (flowStart === undefined || strips[flowStart]?.block.columns?.key !== flow.key) {
      if (flowStart !== undefined) y += flowHeight(strips, flowStart, i);
      flowStart = i;
      y += gap;
    }
    for (const note of strip.block.notes ?? []) {
      if (notes.has(note.key)) continue;
      notesHeight += note.laid.height + (notes.size === 0 ? room.aboveNotes : 0);
      notes.add(note.key);
    }
    const height = y + notesHeight + (flowStart === undefined ? 0 : flowHeight(strips, flowStart, i + 1));
    if (height > room.height + ROUNDING && reached.length > 0) break;
    reached.push({ end: i + 1, height });
    if (height > room.height + ROUNDING || strip.breakForced) break;
  }
  return reached;
}

/** Points lost in adding up heights. */
export const ROUNDING = 0.001;

/** The head of a table that started on an earlier page. */
export function repeatAt(strips: readonly Strip[], start: number): NonNullable<Strip["block"]["repeat"]> | undefined {
  const block = strips[start]?.block;
  const before = strips[start - 1]?.block;
  return before === block || before?.repeat?.key === block?.repeat?.key ? block?.repeat : undefined;
}

const flowHeight = (strips: readonly Strip[], start: number, end: number): number =>
  balance(strips, start, end, strips[start]?.block.columns?.count ?? 1).height;
