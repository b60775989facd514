import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { digest } from "./digest.ts";

/**
 * A digest of the program's own code and of the versions of its packages, so that packs are printed again after an
 * update. The clock, the machine and the folder do not enter. Read once: what runs is what was there when it began.
 */
export const programDigest = (): Promise<string> => (known ??= compiledFrom ?? readDigest());

/** Written in when the program is compiled, since its source may not be at hand then. */
declare const COMPILED_FROM: string | undefined;
const compiledFrom = typeof COMPILED_FROM === "string" ? Promise.resolve(COMPILED_FROM) : undefined;

let known: Promise<string> | undefined;

async function readDigest(): Promise<string> {
  const src = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  const names = (await readdir(src, { recursive: true })).filter((name) => /\.tsx?$/.test(name)).toSorted();
  const files = [...names.map((name) => join(src, name)), join(dirname(src), "package.json")];
  const contents = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return digest(contents.join("\0"));
}
