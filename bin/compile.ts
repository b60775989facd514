import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { digest } from "../src/build/planning/digest.ts";
import { programDigest } from "../src/build/planning/program-digest.ts";

/**
 * Compiles the program into one file, so that a command starts in a fraction of the time: one file to read in place of
 * some thousand, and V8's code cache for it. Run by the install; where it fails, commands run from the source.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, ".cache", "start");

/** A package that loads further files beside itself is told where it lies, since its code is elsewhere now. */
const whereItLies: Plugin = {
  name: "where-it-lies",
  setup(building) {
    building.onLoad({ filter: /node_modules[\\/]pdfkit[\\/].*\.mjs$/ }, async ({ path }) => {
      const url = `new URL(${JSON.stringify(relative(folder, path).replaceAll("\\", "/"))}, __url).href`;
      return { contents: (await readFile(path, "utf8")).replaceAll("import.meta.url", url), loader: "js" };
    });
  },
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ["bin/start.ts"],
  outfile: join(folder, "briefing.cjs"),
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  jsx: "automatic",
  // The other form of some packages asks for its parts in a way that cannot be followed.
  mainFields: ["module", "main"],
  // Only sheets need the one and workbooks the other, and a command that does not should not have to read them.
  external: ["@cantoo/pdf-lib", "hucre"],
  // Not its names: those of classes are said in messages.
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [whereItLies],
  metafile: true,
  banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  define: {
    "import.meta.url": "__url",
    "process.env.NODE_ENV": '"production"',
    COMPILED_FROM: JSON.stringify(await programDigest()),
  },
  logLevel: "error",
});
await writeFile(join(folder, "stamp.json"), JSON.stringify(await stamp(Object.keys(metafile.inputs))));
await warm();

/** What tells at a start whether the source is still what was compiled; packages are as the lock file has them. */
async function stamp(inputs: readonly string[]): Promise<unknown> {
  const own = inputs.filter((name) => !name.includes("node_modules/") && !name.includes(":"));
  const files = [...own, "package.json", "package-lock.json"].map(async (name) => {
    const file = join(root, name);
    const { size, mtimeMs } = await stat(file);
    return [name, size, mtimeMs, digest(await readFile(file))];
  });
  return { node: process.version, files: await Promise.all(files) };
}

/** Prints a pack once, so that the code cache holds what printing needs. */
async function warm(): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), "briefing-"));
  const project = join(root, "test", "cases", "lakes");
  const argv = [join(root, "bin", "briefing.cjs"), "build", "--project", project, "--out", out];
  spawnSync(process.execPath, argv, { env: { ...process.env, BRIEFING_NOTE_CACHE: "yes" } });
  await rm(out, { recursive: true, force: true });
}
