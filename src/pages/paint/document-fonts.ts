import type { Place, Problem } from "../../problem.ts";
import type { LaidRun } from "../laid.ts";
import { openFace, type Refusal } from "./face.ts";
import type { UsedFace } from "./fonts.ts";

/** The faces of one document, opened as they are named; notes which glyphs are shown. */
export class DocumentFonts {
  readonly #sources: ReadonlyMap<string, Uint8Array>;
  readonly #faces = new Map<string, UsedFace | null>();
  readonly #problems: Problem[];

  /** Problems with faces are added to `problems`, each once. */
  constructor(sources: ReadonlyMap<string, Uint8Array>, problems: Problem[]) {
    this.#sources = sources;
    this.#problems = problems;
  }

  /** The faces that are used, in the order of their keys, so that the order of first use does not show in the bytes. */
  get used(): readonly UsedFace[] {
    return [...this.#faces.values()].filter((face) => face !== null).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /**
   * Notes that `glyphs` are shown. Null where there is no such face; `place` is who asked, `text` what the glyphs are to
   * say.
   */
  use(key: string, glyphs: readonly number[], place: Place, text?: string): UsedFace | null {
    let face = this.#faces.get(key);
    if (face === undefined) {
      face = this.#open(key, place);
      this.#faces.set(key, face);
    }
    if (!face) return null;
    const { used } = face;
    let missing = false;
    for (const glyph of glyphs) {
      used[glyph] = 1;
      if (glyph === 0 || glyph >= used.length) missing = true;
    }
    if (missing) this.#problems.push(withoutGlyph(face, place, text));
    return face;
  }

  #open(key: string, place: Place): UsedFace | null {
    const source = this.#sources.get(key);
    const face = source === undefined || !KEY.test(key) ? "unknown" : openFace(source);
    if (typeof face !== "string") return { key, face, used: new Uint8Array(face.sfnt.glyphCount) };
    this.#problems.push({ severity: "error", place, found: key, ...REASONS[face] });
    return null;
  }
}

/**
 * Whether a run's glyphs alone are read as its text. All spaces count as one, and all hyphens: the faces draw them with
 * one glyph, and readers do not tell them apart.
 */
export function readsAsItself(run: LaidRun, { face }: UsedFace): boolean {
  let at = 0;
  for (const glyph of run.glyphs) {
    const text = face.textOf(glyph);
    if (!run.text.startsWith(text, at) && !isSameSign(text, run.text.charAt(at))) return false;
    at += text.length;
  }
  return at === run.text.length;
}

const isSameSign = (one: string, other: string): boolean =>
  SPACE.test(one) ? SPACE.test(other) : HYPHEN.test(one) && HYPHEN.test(other);

const withoutGlyph = ({ face }: UsedFace, place: Place, text: string | undefined): Problem => ({
  severity: "error",
  code: "character-without-glyph",
  place,
  reason: `The typeface ${face.sfnt.postScriptName} has no shape for a character that is set in it.`,
  ...(text === undefined ? {} : { found: text }),
  advice: "Write it with other characters, or set it in a face that has them.",
});

const SPACE = /^[ \u00A0\u2000-\u200A\u202F]$/;
const HYPHEN = /^[-\u2010\u2011]$/;
const KEY = /^[A-Za-z0-9-]+$/;

const REASONS = {
  unknown: {
    code: "face-unknown",
    reason: "No typeface goes by this name.",
    advice: "Name one of the faces of the look.",
  },
  "not-truetype": {
    code: "face-not-truetype",
    reason: "This typeface is not a TrueType file with outlines, and no other kind can be embedded.",
    advice: "Use the face's .ttf file.",
  },
  "embedding-forbidden": {
    code: "face-not-embeddable",
    reason: "The licence in this typeface's file does not allow parts of it to be embedded in documents.",
    advice: "Choose a face whose licence does, such as one under the Open Font License.",
  },
} satisfies Record<Refusal | "unknown", Pick<Problem, "code" | "reason" | "advice">>;
