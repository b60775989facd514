import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { copyProject, type Project } from "../cli/project.ts";
import { filesBelow } from "../cli/whole-program.ts";

let project: Project;

beforeEach(async () => {
  project = await copyProject("lakes");
});
afterEach(() => project.discard());

it("reports a pack whose place is taken by a folder, and builds the others", async () => {
  await mkdir(join(project.folder, "dist/island.en.pdf"), { recursive: true });
  const { code, out, err } = await project.run("build");
  expect(code).toBe(1);
  expect(err).toBe(
    "dist/island.en.pdf: Something else of this name stands in the way.\n  Move it, or choose another folder for the packs with --out.\n",
  );
  expect(out).toContain("3 built, 0 kept, 0 removed, 1 failed");
  await project.remove("dist/island.en.pdf");
  expect((await project.run("build")).out).toContain("1 built, 3 kept, 0 removed, 0 failed");
});

it("says that the output folder is no folder", async () => {
  await writeFile(join(project.folder, "dist"), "a file");
  const { code, err } = await project.run("build");
  expect(code).toBe(1);
  expect(err).toContain("dist: Something else of this name stands in the way.");
});

it("says that a folder may not be written", async (context) => {
  const locked = await lockedFolder();
  if (!locked)
    return context.skip("no disk can be mounted here: a folder that a superuser may not write is NOT tested");
  try {
    const { code, err } = await project.run("build", "--out", join(locked.folder, "dist"));
    expect(code).toBe(1);
    expect(err).toContain("This may not be written.\n  Change the permissions of the folder, or choose another one");
  } finally {
    await locked.discard();
  }
});

/** A folder that this process may not write: a superuser may write any that is not mounted so. */
async function lockedFolder(): Promise<{ readonly folder: string; discard(): Promise<void> } | null> {
  const superuser = process.getuid?.() === 0;
  const folder = superuser ? await mount("ro") : await mkdtemp(join(tmpdir(), "briefing-locked-"));
  if (!folder) return null;
  if (!superuser) await chmod(folder, 0o500);
  return { folder, discard: () => (superuser ? unmount(folder) : rm(folder, { recursive: true })) };
}

/** What was made, whatever it was made for: a pack that was there before is printed for another reason than a new one. */
async function madeIn(dist: string): Promise<ReadonlyMap<string, string>> {
  const files = await filesBelow(dist);
  const record = files.get("record.json") ?? "";
  return new Map([...files, ["record.json", record.replaceAll(/,"why":\{[^{}]*\}/g, "")]]);
}

/** Mounts a disk in memory; null where this may not be done. */
async function mount(options: string): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), "briefing-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
}

async function unmount(folder: string): Promise<void> {
  execFileSync("umount", [folder]);
  await rm(folder, { recursive: true });
}

it("leaves the packs of before whole when the disk is full, and finishes once there is room", async (context) => {
  const disk = await mount("size=160k");
  if (!disk) return context.skip("no disk can be mounted here: a full disk is NOT tested");
  try {
    const dist = join(disk, "dist");
    expect((await project.run("build", "--out", dist)).code).toBe(0);
    const before = await filesBelow(dist);
    await writeFile(join(disk, "filler"), new Uint8Array(512 * 1024)).catch(() => {});
    await project.edit("data/lakes.csv", "Mirror Lake", "Mirror Lake of the North");
    const { code, err } = await project.run("build", "--out", dist);
    expect(code).toBe(1);
    expect(err.match(/The disk is full\./g)).toHaveLength(1);
    const after = await filesBelow(dist);
    for (const [name, content] of before) expect(after.get(name)).toBe(content);

    await rm(join(disk, "filler"));
    expect((await project.run("build", "--out", dist)).code).toBe(0);
    await project.run("build", "--out", "clean");
    expect(await madeIn(dist)).toEqual(await madeIn(join(project.folder, "clean")));
    expect(await readFile(join(dist, "index.html"), "utf8")).toContain("Mirror Lake of the North");
  } finally {
    await unmount(disk);
  }
});
