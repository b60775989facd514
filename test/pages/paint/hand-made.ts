import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";
import type { Attributes, Laid, LaidElement, LaidNode, LaidRun, LaidText, Role } from "../../../src/pages/laid.ts";
import type { PaintItem, PaintPage, PaintPlan } from "../../../src/pages/paint/plan.ts";

/** Small Laid values, set by hand: one face, lines 14 points high, no line breaking. */

const FILES = {
  serif: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  sans: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
};

const locate = createRequire(import.meta.url).resolve;
export const FACES: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries(FILES).map(([key, file]) => [key, readFileSync(locate(file))]),
);
const fonts = new Map([...FACES].map(([key, bytes]) => [key, open(bytes)]));

function open(bytes: Uint8Array): fontkit.Font {
  const font = fontkit.create(Buffer.from(bytes));
  if (!("layout" in font)) throw new Error("a collection of faces, not one");
  return font;
}

export const LINE = 14;

interface RunOptions {
  readonly face?: string;
  readonly colour?: string;
  readonly element?: { readonly role: Role; readonly attributes: Attributes };
  readonly features?: string[];
  /** What is to be copied out, where it is not what was set. */
  readonly reads?: string;
}

export function run(text: string, options: RunOptions = {}): LaidRun {
  const { face = "serif", colour = "#16202B", element, features, reads = text } = options;
  const font = fonts.get(face) ?? open(new Uint8Array());
  const { glyphs, positions } = font.layout(text, features);
  const size = 10;
  const thousand = 1000 / font.unitsPerEm;
  let operators = "<";
  let width = 0;
  glyphs.forEach((glyph, i) => {
    const advance = positions[i]?.xAdvance ?? 0;
    operators += glyph.id.toString(16).padStart(4, "0");
    if (advance !== glyph.advanceWidth) operators += `>${(glyph.advanceWidth - advance) * thousand}<`;
    width += advance;
  });
  return {
    face,
    size,
    colour,
    text: reads,
    operators: `${operators}>`,
    glyphs: glyphs.map(({ id }) => id),
    width: (width * size * thousand) / 1000,
    ...(element ? { element } : {}),
  };
}

/** Lines under each other, from `top` down. */
export function lines(rows: readonly (readonly LaidRun[])[], x = 0, top = 0): LaidText {
  return {
    kind: "text",
    lines: rows.map((runs, i) => ({
      x,
      top: top + i * LINE,
      bottom: top + (i + 1) * LINE,
      baseline: top + i * LINE + 10,
      runs,
    })),
  };
}

export const text = (value: string, x = 0, top = 0): LaidText => lines([[run(value)]], x, top);

export function element(role: Role, children: readonly LaidNode[], attributes?: Attributes): LaidElement {
  return { kind: "element", role, children, ...(attributes ? { attributes } : {}) };
}

export function laid(nodes: readonly LaidNode[], height = LINE): Laid {
  return { width: 400, height, nodes, breaks: [] };
}

export function item(key: string, block: Laid, y: number, more: Partial<PaintItem> = {}): PaintItem {
  return { key, laid: block, x: 50, y, path: [], ...more };
}

export const page = (...items: PaintItem[]): PaintPage => ({ width: 595.28, height: 841.89, items, artifacts: [] });

export function plan(pages: readonly PaintPage[], more: Partial<PaintPlan> = {}): PaintPlan {
  return {
    title: "Kazakhstan and the European Union",
    language: "en",
    date: "2026-11-21T00:00:00Z",
    pages,
    outline: [],
    attachments: [],
    faces: FACES,
    conformance: true,
    place: { file: "templates/country.md" },
    ...more,
  };
}
