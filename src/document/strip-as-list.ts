import type { Inline, List, Strip } from "./document.ts";
import { headedList } from "./headed-list.ts";

/** Figures that stand out, one below the other. */
export const stripAsList = ({ cells }: Strip): List =>
  headedList(
    cells.map(({ value, unit = [], label, note = [] }) => [
      [...value, ...spaced(unit)],
      [...label, ...spaced(note)],
    ]),
  );

const spaced = (content: readonly Inline[]): readonly Inline[] =>
  content.length > 0 ? [{ kind: "text", text: " " }, ...content] : [];
