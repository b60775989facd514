import type { Canvas, Shape } from "./drawing.ts";
import { text } from "./shapes.ts";
import { LINE, wrapLabel } from "./wrap-label.ts";

/** A label and its note at the left of a row, wrapped where they are wider than their share of the canvas. */
export interface SideLabel {
  /** Height of a row that holds them. */
  readonly height: number;
  /** Shapes in a row whose top is at `y`. */
  readonly at: (y: number) => Shape[];
}

interface Labelled {
  readonly label: string;
  readonly note?: string;
}

interface Layout {
  /** The most that labels take of the canvas' width, from 0 to 1. */
  readonly share: number;
  /** Between the longest label and what it names. */
  readonly gutter: number;
  /** Of a row with one line for the label and one for the note. */
  readonly row: number;
  /** From a row's top to the baseline of its label. */
  readonly baseline: number;
}

const NAME = { size: 8.6, weight: 600 } as const;
const NOTE = { size: 7.6, weight: 400 } as const;

/** Labels of rows one below the other, and where what they name begins. */
export function sideLabels(
  rows: readonly Labelled[],
  { width, measure }: Canvas,
  { share, gutter, row, baseline }: Layout,
): { readonly left: number; readonly labels: readonly SideLabel[] } {
  const widest = Math.max(
    ...rows.map(({ label, note = "" }) =>
      Math.max(measure(label, NAME.size, NAME.weight), measure(note, NOTE.size, NOTE.weight)),
    ),
  );
  const left = Math.min(widest + gutter, width * share);
  const labels = rows.map(({ label, note }): SideLabel => {
    const names = wrapLabel(label, left - gutter, { measure, ...NAME });
    const notes = note === undefined ? [] : wrapLabel(note, left - gutter, { measure, ...NOTE });
    return {
      height: row + LINE * Math.max(0, names.length + notes.length - 2),
      at: (y) => [
        ...names.map((line, i) => text(0, y + baseline + LINE * i, line, { weight: NAME.weight })),
        ...notes.map((line, i) =>
          text(0, y + baseline + LINE * (names.length + i), line, { size: NOTE.size, ink: "grey" }),
        ),
      ],
    };
  });
  return { left, labels };
}
