import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { BriefingDocument } from "../../src/document/document.ts";
import { drawingsOf } from "./drawings-of.ts";
import { openCompiler } from "./open-compiler.ts";

const here = join(process.cwd(), "bench", "pages");
const { resolve } = createRequire(join(here, "typst.ts"));
const fontPaths = ["source-serif-4", "source-sans-3"].map((name) =>
  dirname(resolve(`@expo-google-fonts/${name}/package.json`)),
);

/** Opens Typst with our faces; what it returns prints a document as a tagged PDF. */
export function openTypst(): (document: BriefingDocument) => Uint8Array {
  const compiler = openCompiler(here, fontPaths);
  return (document) => {
    const inputs = { document: JSON.stringify(document), drawings: JSON.stringify(drawingsOf(document)) };
    const bytes = compiler.pdf({ mainFilePath: join(here, "pack.typ"), inputs });
    compiler.evictCache(KEPT);
    return bytes;
  };
}

/** Compilations for which Typst keeps what it has made, as its own watching does. */
const KEPT = 10;
