// node typst.mjs <sources> <out> [<part>/<parts>]: sets each *.json of a folder, in this process, as one of several may.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [sources, out, part = "0/1"] = process.argv.slice(2);
const [index, of] = part.split("/").map(Number);
const bench = dirname(dirname(fileURLToPath(import.meta.url)));
const { resolve } = createRequire(import.meta.url);
const { NodeCompiler } = createRequire(join(bench, "../node_modules/.cache/typst/"))(
  "@myriaddreamin/typst-ts-node-compiler",
);
const faces = ["source-serif-4", "source-sans-3"].map((name) =>
  dirname(resolve(`@expo-google-fonts/${name}/package.json`)),
);
const compiler = NodeCompiler.create({ workspace: join(bench, "pages"), fontArgs: [{ fontPaths: faces }] });
const names = readdirSync(sources).filter((name) => name.endsWith(".json"));
for (const name of names.filter((_, i) => i % of === index)) {
  const inputs = JSON.parse(readFileSync(join(sources, name), "utf8"));
  const bytes = compiler.pdf({ mainFilePath: join(bench, "pages/pack.typ"), inputs });
  compiler.evictCache(10);
  writeFileSync(join(out, name.replace(".json", ".pdf")), bytes);
}
