import type { Place } from "../../problem.ts";
import type { PaperName, Theme } from "../theme.ts";

/** How packs look, and what stands where a template does not say it itself. */
export interface Look {
  readonly theme: Theme;
  readonly paper?: PaperName;
  /** A key of the wording. */
  readonly marking?: string;
  /** Where the marking is named. */
  readonly markingPlace?: Place;
}

/** The look of a project, and its variants by name: a template chooses one with `variant:`. */
export interface Looks {
  readonly look: Look;
  readonly variants: ReadonlyMap<string, Look>;
}
