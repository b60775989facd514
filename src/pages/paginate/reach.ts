import { balance } from "./balance.ts";
import type { Stack } from "./stack.ts";
import type { Strip } from "./strips-of.ts";

/** Is told of a page that could end before strip `end`, and the height of what then stands on it, notes included. */
export type Reached = (end: number, height: number) => void;

export interface Room {
  readonly height: number;
  readonly aboveNotes: number;
}

/**
 * Tells of every page that could start with strip `start`: those that fit, or the one strip that fits on no page, so that it is
 * not lost. A page reaches no farther than the next forced break. Inside a flow of columns only pages that are nearly
 * full are worth the balancing.
 */
export function reach(strips: readonly Strip[], stack: Stack, start: number, room: Room, reached: Reached): void {
  let any = false;
  const notes = new Notes(room.aboveNotes);
  let above = repeatAt(strips, start)?.laid.height ?? 0;
  let flow: Flow | undefined;
  let passed: { readonly end: number; readonly height: number } | undefined;
  for (let i = start; i < strips.length; i++) {
    const strip = strips[i];
    if (!strip) break;
    const height = strip.to - strip.from;
    const gap = i === start ? 0 : (strips[i - 1]?.after ?? 0) + strip.before;
    const { columns } = strip.block;
    if (flow && columns?.key !== flow.key) {
      above += balance(stack, flow.start, i, flow.count).height;
      flow = undefined;
    }
    if (!columns) above += gap + height;
    else if (flow) flow.length += gap + height;
    else {
      flow = { key: columns.key, count: columns.count, start: i, length: height };
      above += gap;
    }
    notes.add(strip);
    const least = above + notes.height + (flow ? flow.length / flow.count : 0);
    const ends = strip.breakForced || strips[i + 1]?.block.columns?.key !== columns?.key;
    if (flow && !ends && least < room.height * NEARLY_FULL) {
      passed = { end: i + 1, height: least };
      continue;
    }
    const page = above + notes.height + (flow ? balance(stack, flow.start, i + 1, flow.count).height : 0);
    const fits = page <= room.height + ROUNDING;
    if (!fits && (any || passed)) break;
    reached(i + 1, page);
    any = true;
    if (!fits || strip.breakForced) break;
  }
  if (!any && passed) reached(passed.end, passed.height);
}

interface Flow {
  readonly key: string;
  readonly count: number;
  readonly start: number;
  /** Of all its strips below each other. */
  length: number;
}

const NEARLY_FULL = 0.8;

/** The notes at a page's foot, each once. */
class Notes {
  height = 0;
  readonly #above: number;
  #keys: Set<string> | undefined;

  constructor(above: number) {
    this.#above = above;
  }

  add({ block: { notes } }: Strip): void {
    if (!notes) return;
    const keys = (this.#keys ??= new Set());
    for (const { key, laid } of notes) {
      if (keys.has(key)) continue;
      this.height += laid.height + (keys.size === 0 ? this.#above : 0);
      keys.add(key);
    }
  }
}

/** Points lost in adding up heights. */
export const ROUNDING = 0.001;

/** The head of a table that started on an earlier page. */
export function repeatAt(strips: readonly Strip[], start: number): NonNullable<Strip["block"]["repeat"]> | undefined {
  const block = strips[start]?.block;
  const before = strips[start - 1]?.block;
  return before === block || before?.repeat?.key === block?.repeat?.key ? block?.repeat : undefined;
}
