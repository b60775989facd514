import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import type { SetFace } from "../../src/pages/set-text/text-run.ts";

const { resolve } = createRequire(import.meta.url);

const open = (key: string, file: string): SetFace => {
  const font = create(readFileSync(resolve(`@expo-google-fonts/${file}`)));
  if (font.type !== "TTF" || !("layout" in font)) throw new Error(`${file} is not a TrueType face`);
  return { key, font };
};

/** The faces of the look, opened. */
export const faces = {
  serif: open("serif-400", "source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
  serifStrong: open("serif-600", "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
  sans: open("sans-400", "source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  sansStrong: open("sans-600", "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
} as const;
