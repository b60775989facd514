import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyProject } from "../cli/project.ts";
import { breakFile, numbersFrom } from "./break-file.ts";
import { FILES } from "./lakes.ts";

/** Each of these runs the whole command. */
const ROUNDS = 40;

test(`${ROUNDS} builds of broken projects leave the packs of before as they were, or replace them whole`, async () => {
  const project = await copyProject("lakes");
  const contents = async (): Promise<ReadonlyMap<string, string>> => {
    const names = (await readdir(join(project.folder, "dist"), { recursive: true })).filter((name) =>
      name.endsWith(".pdf"),
    );
    const files = names
      .toSorted()
      .map(async (name) => [name, await readFile(join(project.folder, "dist", name), "latin1")] as const);
    return new Map(await Promise.all(files));
  };
  await project.run("build");
  const before = await contents();
  expect(before.size).toBe(4);
  const refused: boolean[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = numbersFrom(round + 50_000);
    const paths = [...FILES.keys()];
    const path = paths[Math.floor(next() * paths.length)]!;
    await writeFile(join(project.folder, path), breakFile(FILES.get(path)!, next));
    const { code, err } = await project.run("build");
    expect([0, 1]).toContain(code);
    expect(err).not.toMatch(/\n\s+at |mistake of the program/);
    const after = await contents();
    const isAsBefore = after.size === before.size && [...after].every(([name, file]) => before.get(name) === file);
    if (code === 1) refused.push(isAsBefore);
    await writeFile(join(project.folder, path), FILES.get(path)!);
    // What could be built is built again from what it was.
    if (code === 0) await project.run("build");
  }
  expect(refused.length).toBeGreaterThan(ROUNDS / 4);
  expect(refused).not.toContain(false);
  await project.discard();
});
