import { decoded } from "./filters.ts";
import { fontProgram, type FontProgram } from "./font-program.ts";
import { toUnicode } from "./to-unicode.ts";
import { Unreadable } from "./unreadable.ts";
import type { Dict, Stream, Value } from "./values.ts";

/** A font as a page uses it. Only composite fonts are read to the glyph; of others `kind` says what they are. */
export interface Font {
  readonly dict: Dict;
  readonly name: string;
  readonly kind: string;
  readonly descendant: Dict | undefined;
  readonly descriptor: Dict | undefined;
  /** The embedded font program; its absence is either `unembedded` or `unread`. */
  readonly program: FontProgram | undefined;
  readonly state: "read" | "unembedded" | "unread";
  /** Why an embedded program could not be read. */
  readonly trouble: string | undefined;
  readonly hasToUnicode: boolean;
  readonly codes: (bytes: Uint8Array) => readonly number[];
  readonly unicode: (code: number) => string | undefined;
  /** Advance in thousandths of the size, as the font dictionary gives it. */
  readonly width: (code: number) => number;
  readonly glyph: (code: number) => number;
}

export function readFont(dict: Dict): Font {
  const kind = dict.name("Subtype") ?? "?";
  const composite = kind === "Type0";
  const descendant = composite ? dict.dicts("DescendantFonts")[0] : undefined;
  const descriptor = (descendant ?? dict).dict("FontDescriptor");
  const map = dict.stream("ToUnicode");
  const characters = map ? toUnicode(decoded(map)) : new Map<number, string>();
  const widths = descendant ? compositeWidths(descendant) : simpleWidths(dict);
  const glyphs = descendant?.stream("CIDToGIDMap");
  const glyphBytes = glyphs && decoded(glyphs);
  return {
    dict,
    name: dict.name("BaseFont") ?? "?",
    kind,
    descendant,
    descriptor,
    ...readProgram(descriptor),
    hasToUnicode: map !== undefined,
    codes: (bytes) => (composite ? pairs(bytes) : [...bytes]),
    unicode: (code) => characters.get(code),
    width: (code) => widths.get(code) ?? descendant?.number("DW") ?? (composite ? 1000 : 0),
    glyph: (code) => (glyphBytes ? ((glyphBytes[2 * code] ?? 0) << 8) | (glyphBytes[2 * code + 1] ?? 0) : code),
  };
}

function readProgram(descriptor: Dict | undefined): Pick<Font, "program" | "state" | "trouble"> {
  const files = ["FontFile", "FontFile2", "FontFile3"].map((key) => descriptor?.stream(key));
  const file: Stream | undefined = files.find((stream) => stream !== undefined);
  if (!file) return { program: undefined, state: "unembedded", trouble: undefined };
  try {
    if (!files[1]) throw new Unreadable("Only TrueType font programs are known to this checker.");
    return { program: fontProgram(decoded(file)), state: "read", trouble: undefined };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { program: undefined, state: "unread", trouble: error.message };
  }
}

function pairs(bytes: Uint8Array): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at < bytes.length; at += 2) codes.push(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  return codes;
}

function simpleWidths(dict: Dict): ReadonlyMap<number, number> {
  const first = dict.number("FirstChar") ?? 0;
  return new Map((dict.numbers("Widths") ?? []).map((width, index) => [first + index, width]));
}

/** The W array of a CIDFont (9.7.4.3): `first [w …]` and `first last w`. */
function compositeWidths(descendant: Dict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const list = descendant.list("W") ?? [];
  for (let at = 0; at < list.length;) {
    const first = Number(list[at]);
    const second = list[at + 1];
    if (Array.isArray(second)) {
      (second as readonly Value[]).forEach((width, index) => widths.set(first + index, Number(width)));
      at += 2;
    } else {
      for (let code = first; code <= Number(second); code++) widths.set(code, Number(list[at + 2]));
      at += 3;
    }
  }
  return widths;
}
