import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const node = promisify(execFile);

let program: string;

/** A copy of the program, so that compiling it is no matter to anybody else. */
beforeEach(async () => {
  program = await mkdtemp(join(tmpdir(), "briefing-program-"));
  for (const name of ["bin", "src", "package.json", "package-lock.json", "tsconfig.json", "test/cases"])
    await cp(join(root, name), join(program, name), { recursive: true, preserveTimestamps: true });
  await symlink(join(root, "node_modules"), join(program, "node_modules"), "dir");
  await node(process.execPath, ["--import", "tsx", "bin/compile.ts"], { cwd: program });
});
afterEach(() => rm(program, { recursive: true, force: true }));

const at = (path: string): string => join(program, path);

/** From another folder than the program's, as a desk officer may. */
const run = async (...argv: string[]): Promise<string> =>
  (await node(process.execPath, [at("bin/briefing.cjs"), ...argv], { cwd: tmpdir() })).stdout;

const build = (out: string, ...options: string[]): Promise<string> =>
  run("build", "--project", at("test/cases/lakes"), "--out", at(out), ...options);

it("prints the same bytes as the source does, in one thread or two", async () => {
  await build("compiled");
  await build("threads", "--jobs", "2");
  await rm(at(".cache/start/stamp.json"));
  await build("source");
  for (const name of ["record.json", "index.html", "island.en.pdf", "lakes/mirror.en.pdf"]) {
    const bytes = await readFile(at(`source/${name}`));
    expect(await readFile(at(`compiled/${name}`))).toEqual(bytes);
    expect(await readFile(at(`threads/${name}`))).toEqual(bytes);
  }
});

it("does without a code cache that is damaged", async () => {
  await writeFile(at(".cache/start/briefing.cache"), "not a cache");
  expect(await build("damaged-cache")).toContain("4 built");
});

it("runs what was compiled while the source is the same, touched or not, and the source once it is another", async () => {
  await writeFile(at(".cache/start/briefing.cjs"), 'console.log("compiled");');
  expect(await run("--help")).toBe("compiled\n");
  await utimes(at("src/cli/run.ts"), new Date(), new Date());
  expect(await run("--help")).toBe("compiled\n");
  const source = await readFile(at("src/cli/run.ts"), "utf8");
  await writeFile(at("src/cli/run.ts"), `${source}\n// Changed.\n`);
  expect(await run("--help")).toContain("Usage: briefing");
  await writeFile(at("src/cli/run.ts"), source);
  expect(await run("--help")).toBe("compiled\n");
});
