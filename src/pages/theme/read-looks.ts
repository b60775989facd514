import type { Checked, Problem } from "../../problem.ts";
import { theme as builtIn, type Theme } from "../theme.ts";
import { checkTheme } from "./check-theme.ts";
import { logoOf, type Beside } from "./logo-of.ts";
import type { Look, Looks } from "./look.ts";
import { overlay } from "./overlay.ts";
import { SettingsReader, type Told } from "./settings-reader.ts";
import { themeFields, type ThemeFile } from "./theme-file.ts";

/** The look of a project that says nothing of it. */
export const builtInLooks: Looks = { look: { theme: builtIn }, variants: new Map() };

interface File extends ThemeFile {
  readonly variants: ReadonlyMap<string, Told<ThemeFile>>;
}

/**
 * Reads a theme file. It says what differs from the built-in look, and each of its variants what differs from the look.
 * Errors: names that nothing is called, colours and faces that there are not, measures that no page can have, words that
 * could not be read on their ground, a logo that is not there or cannot be printed. The value has what could be read.
 */
export function readLooks(text: string, file: string, beside: Beside = () => undefined): Checked<Looks> {
  const reader = new SettingsReader(text, file);
  const fields = themeFields(reader);
  const variants = reader.named(reader.record<ThemeFile>(fields));
  const told = reader.root<File>({ ...fields, variants });
  const problems: Problem[] = [];
  const lay = (base: Look, part: Told<ThemeFile>, placeOf: PlaceOf, under?: Theme): Look => {
    const { value: logo, problems: inLogo } = logoOf(part.logo, { beside, placeOf, file });
    const look = lookOf(base, part, placeOf);
    const theme = logo ? { ...look.theme, logo } : look.theme;
    problems.push(...inLogo, ...checkTheme(theme, placeOf, file, under));
    return { ...look, theme };
  };
  const own = lay(builtInLooks.look, told, (path) => reader.placeOf(path));
  const found = new Map<string, Look>();
  for (const [name, differing] of told.variants ?? [])
    found.set(
      name,
      lay(own, differing, (path) => reader.placeOf(`variants.${name}.${path}`), own.theme),
    );
  return { value: { look: own, variants: found }, problems: [...reader.problems, ...problems] };
}

type PlaceOf = SettingsReader["placeOf"];

/** A look with what a file says of it put in its place. */
function lookOf(base: Look, told: Told<ThemeFile>, placeOf: PlaceOf): Look {
  const { paper, marking } = told;
  const place = placeOf("marking");
  return {
    ...base,
    theme: themeOf(base.theme, told),
    ...(paper && { paper }),
    ...(marking !== undefined && { marking, ...(place && { markingPlace: place }) }),
  };
}

function themeOf(base: Theme, { faces, colours, scale = {}, spacing, papers }: Told<ThemeFile>): Theme {
  const type = Object.entries(scale).map(([role, { face, ...style }]) => [
    role,
    { ...style, ...(face && { family: face }) },
  ]);
  const told: Told<Theme> = {
    ...spacing,
    ...(papers && { papers }),
    ...(faces && { families: faces }),
    ...(colours && { colours }),
    type: Object.fromEntries(type) as Told<Theme["type"]>,
  };
  return overlay<Theme>(base, told);
}
