// node typst.mjs <sources> <out>: sets each *.typ of a folder, in this process, as one of several may.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [sources, out, part = "0/1"] = process.argv.slice(2);
const [index, of] = part.split("/").map(Number);
const faces = ["source-serif-4", "source-sans-3"].map((name) =>
  dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}/package.json`)),
);
const compiler = NodeCompiler.create({ workspace: sources, fontArgs: [{ fontPaths: faces }] });
const names = readdirSync(sources).filter((name) => name.endsWith(".typ"));
for (const name of names.filter((_, i) => i % of === index)) {
  const bytes = compiler.pdf({ mainFileContent: readFileSync(join(sources, name), "utf8") });
  compiler.evictCache(10);
  writeFileSync(join(out, name.replace(".typ", ".pdf")), bytes);
}
