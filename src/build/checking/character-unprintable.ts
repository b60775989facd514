import type { Place, Problem } from "../../problem.ts";

/** The error for characters that no face of a theme has; `where` goes behind them, such as `in the phrase “value.yes”`. */
export const characterUnprintable = (
  characters: readonly string[],
  families: Iterable<string>,
  place: Place,
  where = "",
): Problem => ({
  severity: "error",
  code: "character-unprintable",
  place,
  reason: `The faces of the theme, ${[...new Set(families)].join(" and ")}, cannot print ${characters.map(named).join(", ")}${where && ` ${where}`}.`,
  advice: "Write it with other characters, or let the theme name a face that has them.",
});

/** Its number tells a character apart that a screen shows as an empty box. */
const named = (character: string): string =>
  `“${character}” (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")})`;
