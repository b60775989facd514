import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
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

it.each([
  ["words.json", "shaped", /"width":\d+/g],
  ["blocks.json", "laid out", /"x":[\d.]+/g],
])(
  "prints the same bytes with what an earlier command kept in %s, %s anew where that is damaged",
  async (name, how, measures) => {
    const kept = at(`.cache/start/${name}`);
    const pages = (out: string): Promise<Buffer> => readFile(at(`${out}/island.en.pdf`));
    for (const file of ["words.json", "blocks.json"]) await rm(at(`.cache/start/${file}`), { force: true });
    await build(`first ${how}`);
    const content = await readFile(kept, "utf8");
    // What is not asked of the blocks is asked of the words.
    if (name === "words.json") await rm(at(".cache/start/blocks.json"));
    await build(`recalled ${how}`);
    expect(await pages(`recalled ${how}`)).toEqual(await pages(`first ${how}`));
    // A measure that is another would move what is printed.
    const damaged = content.replaceAll(measures, (found) => found.replace(/[\d.]+/, "1"));
    expect(damaged).not.toBe(content);
    await writeFile(kept, damaged);
    await build(`damaged ${how}`);
    expect(await pages(`damaged ${how}`)).toEqual(await pages(`first ${how}`));
  },
);

it("goes by the blocks that an earlier command laid out", async () => {
  const kept = at(".cache/start/blocks.json");
  await rm(kept, { force: true });
  await build("laid");
  const [, body = ""] = (await readFile(kept, "utf8")).split(/\n(.*)/s);
  const moved = body.replaceAll(/"x":[\d.]+/g, '"x":1');
  await writeFile(kept, `${createHash("sha256").update(moved).digest("hex")}\n${moved}`);
  await build("moved");
  expect(await readFile(at("moved/island.en.pdf"))).not.toEqual(await readFile(at("laid/island.en.pdf")));
  await rm(kept);
});

it("finds a mistake in a template that an earlier command found right, and fills one that was changed", async () => {
  const template = at("test/cases/lakes/templates/lake.md");
  const text = await readFile(template, "utf8");
  await build("dist");
  expect(await build("dist", "--force")).toContain("4 built");
  await writeFile(template, text.replace("{{lake.name}}", "{{lake.nmae}}"));
  const { code, err } = await program.run("build", "--project", at("test/cases/lakes"), "--out", at("dist"));
  expect(code).toBe(1);
  expect(err).toContain("nmae");
  await writeFile(template, `${text}\n\nOne more line.\n`);
  expect(await build("dist")).toContain("3 built, 1 kept");
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

it("says what to install where the packages are not there yet", async () => {
  const bare = await mkdtemp(join(tmpdir(), "briefing-bare-"));
  await cp(at("bin"), join(bare, "bin"), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(bare, "bin/briefing.cjs"), "build"], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining("Run npm ci in the folder of the program first.")]);
  await rm(bare, { recursive: true });
});
