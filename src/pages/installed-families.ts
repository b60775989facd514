import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Weight } from "./theme.ts";

/** A family of faces that packs can be set in. */
export interface Family {
  /** In full, such as `Source Serif 4`. */
  readonly name: string;
  /** Such as `source-serif-4`. */
  readonly id: string;
  /** Absolute path of a static TrueType file for each weight that the packs use. */
  readonly files: Readonly<Record<Weight, string>>;
}

const styles: Readonly<Record<Weight, string>> = { 400: "400Regular", 600: "600SemiBold", 700: "700Bold" };

const { resolve } = createRequire(import.meta.url);

let installed: ReadonlyMap<string, Family> | undefined;

/**
 * The families that are installed, by name: packages `@expo-google-fonts/*` beside ours that hold an upright face in each
 * of the three weights. Looked for once in a process; no font is opened for it.
 */
export function installedFamilies(): ReadonlyMap<string, Family> {
  installed ??= new Map(familiesOnShelf().map((family) => [family.name, family]));
  return installed;
}

function familiesOnShelf(): readonly Family[] {
  const own = resolve("@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf");
  const shelf = dirname(dirname(dirname(own)));
  return readdirSync(shelf)
    .toSorted()
    .flatMap((id) => familyIn(join(shelf, id), id));
}

function familyIn(folder: string, id: string): readonly Family[] {
  const metadata = join(folder, "metadata.json");
  if (!existsSync(metadata)) return [];
  const { family: name } = JSON.parse(readFileSync(metadata, "utf8")) as { family: string };
  const [regular, strong, bold] = ([400, 600, 700] as const).map((weight) => fileIn(join(folder, styles[weight])));
  return regular && strong && bold ? [{ name, id, files: { 400: regular, 600: strong, 700: bold } }] : [];
}

function fileIn(folder: string): string | undefined {
  const name = existsSync(folder) ? readdirSync(folder).find((each) => each.endsWith(".ttf")) : undefined;
  return name === undefined ? undefined : join(folder, name);
}
