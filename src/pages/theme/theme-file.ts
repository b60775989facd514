import { installedFamilies } from "../installed-families.ts";
import { theme as builtIn, WEIGHTS, type FamilyName, type Paper, type PaperName } from "../theme.ts";
import type { Theme, TypeRole, TypeStyle } from "../theme.ts";
import type { Fields, Read, SettingsReader } from "./settings-reader.ts";

/** A look as the theme file writes it. Measures are in points. */
export interface ThemeFile {
  readonly paper: PaperName;
  readonly marking: string;
  readonly logo: LogoEntry;
  readonly faces: Theme["families"];
  readonly colours: Theme["colours"];
  readonly scale: Readonly<Record<TypeRole, ScaleEntry>>;
  readonly spacing: Spacing;
  readonly papers: Theme["papers"];
}

/** A drawing beside the theme file, its height in points, and what it shows in words. */
export interface LogoEntry {
  readonly file: string;
  readonly height: number;
  readonly words: string;
}

export type ScaleEntry = Omit<TypeStyle, "family"> & { readonly face: FamilyName };

export type Spacing = Omit<Theme, "papers" | "families" | "colours" | "type" | "logo" | "form">;

/** Sizes beyond which type cannot be read, or has no room on any paper. */
const LEAST_SIZE = 5;
const MOST_SIZE = 72;
/** The most that one space within a page may take: about a third of an A4. */
const MOST_SPACE = 300;
/** From A6 to A2. */
const LEAST_PAPER = 297;
const MOST_PAPER = 1684;

/** How each part of a theme file is read. */
export function themeFields({ record, number, choice, text }: SettingsReader): Fields<ThemeFile> {
  const space = number(0, MOST_SPACE);
  const spaces = <T extends object>(part: T): Fields<T> => each<T, number>(part, space) as Fields<T>;
  const margin = number(0, MOST_PAPER);
  const side = number(LEAST_PAPER, MOST_PAPER);
  const style = record<ScaleEntry>({
    face: choice<FamilyName>(["serif", "sans"]),
    weight: choice(WEIGHTS),
    size: number(LEAST_SIZE, MOST_SIZE),
    leading: number(LEAST_SIZE, 2 * MOST_SIZE),
    colour: choice(keysOf(builtIn.colours), "theme-colour"),
    tracking: number(-1, 10),
  });
  const paper = record<Paper>({ ...each(builtIn.papers.A4, margin), width: side, height: side });
  const family = choice([...installedFamilies().keys()], "theme-face");
  const colour = text(/^#[0-9A-Fa-f]{6}$/, "theme-colour", 'such as "#1B3A63"');
  const { table, sources, masthead } = builtIn;
  return {
    paper: choice(keysOf(builtIn.papers)),
    marking: text(/\S/, "theme-value", "a key of the wording, such as marking.official-use"),
    logo: record<LogoEntry>({
      file: text(/^[^/\\]+\.svg$/i, "theme-logo", "an SVG drawing beside this file, such as logo.svg"),
      height: number(6, 80),
      words: text(/\S/, "theme-logo", "what the logo shows, such as European Union"),
    }),
    faces: record<Theme["families"]>(each(builtIn.families, family)),
    colours: record<Theme["colours"]>(each(builtIn.colours, colour)),
    scale: record<ThemeFile["scale"]>(each(builtIn.type, style)),
    spacing: record<Spacing>({
      unit: number(1, 12),
      rules: record(spaces(builtIn.rules)),
      heading: record(spaces(builtIn.heading)),
      list: record(spaces(builtIn.list)),
      card: record(spaces(builtIn.card)),
      table: record({ ...spaces(table), denseFrom: number(1, 1000, "a whole number") }),
      facts: record(spaces(builtIn.facts)),
      strip: record(spaces(builtIn.strip)),
      contents: record(spaces(builtIn.contents)),
      sources: record({ ...spaces(sources), columns: number(1, 4, "a whole number") }),
      columns: record(spaces(builtIn.columns)),
      masthead: record({ ...spaces(masthead), smallBelow: margin }),
    }),
    papers: record<Theme["papers"]>(each(builtIn.papers, paper)),
  };
}

const keysOf = <T extends object>(record: T): readonly (keyof T & string)[] =>
  Object.keys(record) as (keyof T & string)[];

/** The same way to read each part of something. */
const each = <T extends object, V>(part: T, read: Read<V>): { readonly [K in keyof T]: Read<V> } =>
  Object.fromEntries(keysOf(part).map((key) => [key, read])) as { [K in keyof T]: Read<V> };
