import { createRequire } from "node:module";
import { Font as FontRegister } from "@react-pdf/renderer";
import { openSync, type Font } from "fontkit";
import { setCharacters } from "./set-characters.ts";
import type { FamilyName, Weight } from "./theme.ts";

/** A face of the packs: a static TrueType font of ours, whole, with Latin, Cyrillic and the Kazakh letters. */
export interface Face {
  /** Such as `serif-600`. */
  readonly key: FaceKey;
  readonly family: string;
  readonly weight: Weight;
  /** Absolute path of the font file. */
  readonly file: string;
  readonly font: Font;
}

export type FaceKey = `${FamilyName}-${Weight}`;

/** A family or weight that the packs do not have. Nothing is ever set in a face that happens to be there instead. */
export class UnknownFace extends Error {
  override name = "UnknownFace";
}

const styles: Readonly<Record<Weight, string>> = { 400: "Regular", 600: "SemiBold", 700: "Bold" };
const weights: readonly Weight[] = [400, 600, 700];

/** Source Serif 4 and Source Sans 3, SIL Open Font License 1.1. */
const families: Readonly<Record<FamilyName, { family: string; module: string; stem: string }>> = {
  serif: { family: "Source Serif 4", module: "source-serif-4", stem: "SourceSerif4" },
  sans: { family: "Source Sans 3", module: "source-sans-3", stem: "SourceSans3" },
};

const resolve = createRequire(import.meta.url).resolve;

function open(name: FamilyName, weight: Weight): Face {
  const { family, module, stem } = families[name];
  const style = `${weight}${styles[weight]}`;
  const file = resolve(`@expo-google-fonts/${module}/${style}/${stem}_${style}.ttf`);
  const font = openSync(file);
  if (!("layout" in font)) throw new UnknownFace(`${file} is a collection of fonts, not one face.`);
  return { key: `${name}-${weight}`, family, weight, file, font };
}

const opened = new Map<FaceKey, Face>();

/** A face by family and weight, opened once in a process. */
export function faceOf(family: FamilyName, weight: Weight): Face {
  const key: FaceKey = `${family}-${weight}`;
  const found = opened.get(key) ?? open(family, weight);
  opened.set(key, found);
  return found;
}

/** Every face of ours. */
export const faces = (): readonly Face[] =>
  (["serif", "sans"] as const).flatMap((family) => weights.map((weight) => faceOf(family, weight)));

const named = new Map<string, Face>();

/** A face by its family's full name. Throws UnknownFace. */
export function faceNamed(family: string, weight: number): Face {
  if (named.size === 0) for (const face of faces()) named.set(`${face.family} ${face.weight}`, face);
  const found = named.get(`${family} ${weight}`);
  if (!found) throw new UnknownFace(`There is no face ${family} ${weight}.`);
  return found;
}

/** Code points that are never a character of a text: controls, private use, surrogates, unassigned. */
const notText = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u;

/** A sign that no face needs to have: it is taken in by the setting and leaves no mark. */
const invisible = new Set(["\u00AD", "\n", "\t", "\r"]);

/**
 * The characters of a text, once each in order of first appearance, that cannot be printed: by this face, or by any of
 * ours. Private-use characters never can, for whatever a face shows there nobody can copy out.
 */
export function unprintable(text: string, face?: Face): readonly string[] {
  const asked = face ? [face] : [faceOf("serif", 400), faceOf("sans", 400)];
  const missing = new Set<string>();
  for (const character of setCharacters(text)) {
    if (invisible.has(character)) continue;
    const code = character.codePointAt(0) ?? 0;
    if (notText.test(character) || !asked.some(({ font }) => font.hasGlyphForCodePoint(code))) missing.add(character);
  }
  return [...missing];
}

let registered = false;

/** Makes our faces known to react-pdf, with no splitting of words. Doing it again changes nothing. */
export function registerFaces(): void {
  if (registered) return;
  for (const { family, weight, file } of faces()) FontRegister.register({ family, fontWeight: weight, src: file });
  FontRegister.registerHyphenationCallback((word) => [word]);
  registered = true;
}
