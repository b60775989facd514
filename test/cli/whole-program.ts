import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { execFile } from "node:child_process";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A compiled copy of the program in a folder of its own: whatever becomes of it is no matter to anybody else. */
export interface WholeProgram {
  readonly folder: string;
  /** Starts a command, in the folder itself, and does not wait for it. */
  start(...argv: string[]): ChildProcess;
  /** Runs a command to its end. */
  run(...argv: string[]): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
  discard(): Promise<void>;
}

export async function copyProgram(): Promise<WholeProgram> {
  const folder = await mkdtemp(join(tmpdir(), "briefing-program-"));
  await mkdir(join(folder, "test"));
  for (const name of ["bin", "src", "package.json", "package-lock.json", "tsconfig.json", "test/cases"])
    await cp(join(root, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  await promisify(execFile)(process.execPath, ["--import", "tsx", "bin/compile.ts"], { cwd: folder });
  const start = (...argv: string[]): ChildProcess =>
    // Not in the program's own folder: a command may be run from anywhere.
    spawn(process.execPath, [join(folder, "bin/briefing.cjs"), ...argv], { cwd: tmpdir() });
  return {
    folder,
    start,
    run: async (...argv) => {
      const said = { out: "", err: "" };
      const command = start(...argv);
      command.stdout?.on("data", (text) => (said.out += String(text)));
      command.stderr?.on("data", (text) => (said.err += String(text)));
      const [code] = (await once(command, "close")) as [number | null];
      return { code, ...said };
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every file below a folder with its content, in order of paths. */
export async function filesBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = paths.toSorted().map(async (path) => {
    return [path.slice(folder.length + 1), await readFile(path, "latin1")] as const;
  });
  return new Map(await Promise.all(contents));
}
