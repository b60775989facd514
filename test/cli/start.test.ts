import { readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { copyProgram, type WholeProgram } from "./whole-program.ts";

let program: WholeProgram;

beforeEach(async () => {
  program = await copyProgram();
});
afterEach(() => program.discard());

const at = (path: string): string => join(program.folder, path);

const run = async (...argv: string[]): Promise<string> => (await program.run(...argv)).out;

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

it("prints the same bytes with words that an earlier command shaped, and shapes them anew where those are damaged", async () => {
  const words = at(".cache/start/words.json");
  const pages = (out: string): Promise<Buffer> => readFile(at(`${out}/island.en.pdf`));
  await rm(words, { force: true });
  await build("shaped");
  const kept = await readFile(words, "utf8");
  await build("recalled");
  expect(await pages("recalled")).toEqual(await pages("shaped"));
  // A width that is not the face's would move what follows.
  await writeFile(words, kept.replaceAll(/"width":\d+/g, '"width":1'));
  await build("damaged");
  expect(await pages("damaged")).toEqual(await pages("shaped"));
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
