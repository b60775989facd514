import type { Theme } from "../theme.ts";

/** So far, in points, the text moves away from the holes: with A4's margin of 18 mm it then stands 23 mm from the edge. */
const BINDING = 14;

/** A theme for papers that are to be punched: the measure stays, so no line breaks differently. */
export const punchedTheme = (theme: Theme): Theme => ({ ...theme, form: { ...theme.form, binding: BINDING } });
