import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { TextRun } from "../../../src/pages/set-text/text-run.ts";

/** A line as react-pdf's text engine sets it. */
export interface TextkitLine {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly bottom: number;
  /** Glyphs, and the advance of each in points. */
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
}

interface Line {
  readonly string: string;
  readonly box: { readonly x: number; readonly y: number; readonly height: number };
  readonly ascent: number;
  readonly runs: readonly {
    readonly glyphs: readonly { readonly id: number }[];
    readonly positions: readonly { readonly xAdvance: number }[];
  }[];
}

interface Textkit {
  readonly default: (engines: object) => (text: object, container: object, options: object) => readonly Line[][];
  readonly [engine: string]: unknown;
}

const ENGINES = [
  "bidi",
  "linebreaker",
  "justification",
  "textDecoration",
  "scriptItemizer",
  "wordHyphenation",
  "fontSubstitution",
];

/** The share of a space that textkit's line breaker may take away: a constant in its source. */
const SQUEEZE = "shrink: 9,";

function asTextkit(module: unknown): Textkit {
  if (!isTextkit(module)) throw new Error("textkit no longer exports its engines");
  return module;
}

const isTextkit = (module: unknown): module is Textkit =>
  typeof module === "object" && module !== null && "default" in module && ENGINES.every((name) => name in module);

/** react-pdf's own text engine: as it is, or with the squeezing of spaces taken out of its source. */
async function load(squeeze: boolean): Promise<Textkit> {
  const file = createRequire(import.meta.url).resolve("@react-pdf/textkit");
  const source = readFileSync(file, "utf8");
  if (!source.includes(SQUEEZE)) throw new Error("textkit no longer says how far spaces shrink");
  if (squeeze) return asTextkit(await import(pathToFileURL(file).href));
  const copy = fileURLToPath(new URL("../../../node_modules/.cache/textkit-without-squeezing.mjs", import.meta.url));
  mkdirSync(dirname(copy), { recursive: true });
  writeFileSync(copy, source.replace(SQUEEZE, "shrink: Infinity,"));
  return asTextkit(await import(pathToFileURL(copy).href));
}

export async function openTextkit({ squeeze }: { squeeze: boolean }) {
  const textkit = await load(squeeze);
  const layOut = textkit.default(Object.fromEntries(ENGINES.map((name) => [name, textkit[name]])));
  return (runs: readonly TextRun[], width: number, style: { leading: number; align: string }): TextkitLine[] => {
    let start = 0;
    const spans = runs.map(({ text, face, size, colour, tracking }) => {
      const span = {
        start,
        end: start + text.length,
        attributes: {
          font: [face.font],
          fontSize: size,
          color: colour,
          lineHeight: style.leading,
          align: style.align,
          characterSpacing: tracking ?? 0,
        },
      };
      start = span.end;
      return span;
    });
    const text = { string: runs.map((run) => run.text).join(""), runs: spans };
    const container = { x: 0, y: 0, width, height: Infinity };
    const options = {
      hyphenationPenalty: 10_000,
      hyphenationCallback: (word: string) => word.split("\u00AD"),
      shrinkWhitespaceFactor: { before: -0.5, after: -0.5 },
    };
    return layOut(text, container, options)
      .flat()
      .map(({ string, box, ascent, runs: set }) => ({
        text: string,
        x: box.x,
        baseline: box.y + ascent,
        bottom: box.y + box.height,
        glyphs: set.flatMap((run) => run.glyphs.map((glyph) => glyph.id)),
        advances: set.flatMap((run) => run.positions.map((position) => position.xAdvance)),
      }));
  };
}
