/** Which pages stand on one side of a sheet that is to be folded; pages are counted from 1, null is a blank one. */
export interface FoldedSide {
  /** Counted from 0; the sheets of a signature are folded into each other. */
  readonly signature: number;
  /** Counted from 0 within its signature, the outermost sheet first. */
  readonly sheet: number;
  readonly side: "front" | "back";
  readonly left: number | null;
  readonly right: number | null;
}

/**
 * The order in which pages are printed so that they read from 1 to `pages` once the sheets of each signature are laid
 * on each other, folded and put one signature after the other. Fronts and backs alternate, as a printer wants them that
 * turns the sheet on its short edge. Blank pages fill up to four pages a sheet, at the end; the last signature is no
 * thicker than it has to be. `sheetsPerSignature` is a whole number from 1, or null for a single signature.
 */
export function bookletOrder(pages: number, sheetsPerSignature: number | null): readonly FoldedSide[] {
  const sheets = Math.ceil(pages / 4);
  const thickness = Math.min(sheetsPerSignature ?? sheets, sheets);
  const orBlank = (page: number): number | null => (page <= pages ? page : null);
  return Array.from({ length: sheets }, (_, index): readonly FoldedSide[] => {
    const signature = Math.floor(index / thickness);
    const before = signature * thickness;
    const sheet = index - before;
    // A sheet holds two pages from the front of its signature and two from the end.
    const ahead = 4 * before + 2 * sheet;
    const behind = 4 * Math.min(before + thickness, sheets) - 2 * sheet;
    return [
      { signature, sheet, side: "front", left: orBlank(behind), right: orBlank(ahead + 1) },
      { signature, sheet, side: "back", left: orBlank(ahead + 2), right: orBlank(behind - 1) },
    ];
  }).flat();
}
