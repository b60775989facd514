import type { Graphic } from "../filling/graphic.ts";

/** Whether a figure shows something on which sources differ. */
export function hasDispute(graphic: Graphic): boolean {
  switch (graphic.kind) {
    case "bars":
      return graphic.panels.some(({ cells }) => cells.some(({ disputed }) => disputed));
    case "rivals":
      return graphic.bars.some(({ disputed }) => disputed);
    case "track":
      return graphic.tracks.some(({ states }) => states.some((state) => state.kind !== "none" && state.disputed));
    case "timeline":
      return graphic.entries.some(({ disputed }) => disputed);
    case "lines":
    case "locator":
      return false;
  }
}

/** Whether a figure shows that something is not known. */
export function hasGap(graphic: Graphic): boolean {
  switch (graphic.kind) {
    case "bars":
      return graphic.panels.some(({ cells }) => cells.some(({ value }) => value === null));
    case "track":
      return graphic.tracks.some(({ states }) => states.some(({ kind }) => kind === "passed"));
    case "rivals":
    case "lines":
    case "timeline":
    case "locator":
      return false;
  }
}
