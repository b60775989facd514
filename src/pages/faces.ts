import { openSync, type Font } from "fontkit";
import { installedFamilies } from "./installed-families.ts";
import { setCharacters } from "./set-characters.ts";
import { WEIGHTS, type Weight } from "./theme.ts";

/** A face of an installed family: a static TrueType font, whole. */
export interface Face {
  /** Such as `source-serif-4-600`; fit to be a name in PDF. */
  readonly key: string;
  readonly family: string;
  readonly weight: Weight;
  /** Absolute path of the font file. */
  readonly file: string;
  /** Read when it is first asked for: text that was set before needs the file alone. */
  readonly font: Font;
}

/** A family that is not installed, or a weight that no pack uses. Nothing is set in a face that happens to be there instead. */
export class UnknownFace extends Error {
  override name = "UnknownFace";
}

/** By family and weight. */
const opened = new Map<string, Map<number, Face>>();

/** A face by its family's full name, opened once in a process. Throws UnknownFace. */
export function faceNamed(family: string, weight: number): Face {
  let weights = opened.get(family);
  if (!weights) opened.set(family, (weights = new Map()));
  let face = weights.get(weight);
  if (!face) weights.set(weight, (face = open(family, weight)));
  return face;
}

function open(name: string, wanted: number): Face {
  const family = installedFamilies().get(name);
  const weight = WEIGHTS.find((each) => each === wanted);
  if (!family || weight === undefined) throw new UnknownFace(`There is no face ${name} ${wanted}.`);
  const file = family.files[weight];
  let font: Font | undefined;
  return {
    key: `${family.id}-${weight}`,
    family: name,
    weight,
    file,
    get font() {
      return (font ??= read(file));
    },
  };
}

function read(file: string): Font {
  const font = openSync(file);
  if (!("layout" in font)) throw new UnknownFace(`${file} is a collection of fonts, not one face.`);
  return font;
}

/** Every face that text was set in so far. */
export const openedFaces = (): readonly Face[] => [...opened.values()].flatMap((weights) => [...weights.values()]);

/** Code points that are never a character of a text: controls, private use, surrogates, unassigned. */
const notText = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u;

/** A sign that no face needs to have: it is taken in by the setting and leaves no mark. */
const invisible = new Set(["\u00AD", "\n", "\t", "\r"]);

/**
 * The characters of a text, once each in order of first appearance, that none of these families can print. Private-use
 * characters never can be, for whatever a face shows there nobody can copy out.
 */
export function unprintable(text: string, families: Iterable<string>): readonly string[] {
  const asked = [...families];
  const known = printableBy(asked);
  const missing = new Set<string>();
  for (const character of setCharacters(text)) {
    if (known.has(character)) continue;
    if (isPrintable(character, asked)) known.add(character);
    else missing.add(character);
  }
  return [...missing];
}

function isPrintable(character: string, families: readonly string[]): boolean {
  if (invisible.has(character)) return true;
  const code = character.codePointAt(0) ?? 0;
  return !notText.test(character) && families.some((family) => faceNamed(family, 400).font.hasGlyphForCodePoint(code));
}

const printable = new Map<string, Set<string>>();

/** The characters that these families were found to print: every text of every pack asks for much the same. */
function printableBy(families: readonly string[]): Set<string> {
  const key = families.join("\n");
  const known = printable.get(key) ?? new Set();
  printable.set(key, known);
  return known;
}
