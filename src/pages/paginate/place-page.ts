import { balance } from "./balance.ts";
import type { ColumnFlow, FootNote, Piece, PlacedPage, TextArea } from "./galley-block.ts";
import { repeatAt } from "./reach.ts";
import type { Stack } from "./stack.ts";
import type { Strip } from "./strips-of.ts";

/** The page of the strips from `start` to before `end`: what `reach` found to fit, put in its place. */
export function placePage(
  strips: readonly Strip[],
  stack: Stack,
  { start, end }: { readonly start: number; readonly end: number },
  area: TextArea,
): PlacedPage {
  const pieces: Piece[] = [];
  let y = area.top;
  const head = repeatAt(strips, start);
  if (head) {
    const { laid, path, key } = head;
    pieces.push({ key, laid, path, x: area.left, y, from: 0, to: laid.height, repeat: true });
    y += laid.height;
  }
  let i = start;
  while (i < end) {
    if (i > start) y += gapAbove(strips, i);
    const flow = strips[i]?.block.columns;
    const next = flow ? flowEnd(strips, i, end, flow) : i + 1;
    const { starts, height } = balance(stack, i, next, flow?.count ?? 1);
    for (const [column, from] of starts.entries()) {
      const x = area.left + column * ((flow?.width ?? 0) + (flow?.gap ?? 0));
      let below = y;
      for (let k = from; k < (starts[column + 1] ?? next); k++) {
        if (k > from) below += gapAbove(strips, k);
        below += place(pieces, strips[k], x, below);
      }
    }
    y += height;
    i = next;
  }
  return { pieces: [...pieces, ...notesOf(strips, start, end, area)] };
}

const gapAbove = (strips: readonly Strip[], i: number): number =>
  (strips[i - 1]?.after ?? 0) + (strips[i]?.before ?? 0);

function flowEnd(strips: readonly Strip[], start: number, end: number, { key }: ColumnFlow): number {
  let i = start;
  while (i < end && strips[i]?.block.columns?.key === key) i++;
  return i;
}

/** Adds a strip, or lengthens the piece it goes on with; gives its height. */
function place(pieces: Piece[], strip: Strip | undefined, x: number, y: number): number {
  if (!strip) return 0;
  const { block, from, to } = strip;
  const left = x + (block.x ?? 0);
  const last = pieces.at(-1);
  if (last && last.key === block.key && !last.repeat && last.to === from && last.x === left) {
    pieces[pieces.length - 1] = { ...last, to };
  } else {
    const { key, laid, path, ids } = block;
    pieces.push({
      key,
      laid,
      path,
      ...(ids && from === 0 && { ids }),
      x: left,
      y,
      from,
      to,
      repeat: block.again === true,
    });
  }
  return to - from;
}

function notesOf(strips: readonly Strip[], start: number, end: number, area: TextArea): Piece[] {
  const notes = new Map<string, FootNote>();
  for (const { block } of strips.slice(start, end)) for (const note of block.notes ?? []) notes.set(note.key, note);
  let y = area.top + area.height;
  for (const { laid } of notes.values()) y -= laid.height;
  return [...notes.values()].map(({ key, laid, path }) => {
    const piece = { key, laid, path, x: area.left, y, from: 0, to: laid.height, repeat: false };
    y += laid.height;
    return piece;
  });
}
