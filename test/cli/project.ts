import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/run.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a command said and returned. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A copy of a project in a folder of its own, on which commands are run. */
export interface Project {
  readonly folder: string;
  run(...argv: string[]): Promise<Ran>;
  /** Runs with `--json` and reads what it wrote. */
  json<T>(...argv: string[]): Promise<T>;
  /** Replaces the first `from` of a file. */
  edit(path: string, from: string, to: string): Promise<void>;
  write(path: string, content: string): Promise<void>;
  remove(path: string): Promise<void>;
  read(path: string): Promise<Buffer>;
  /** Files below dist with the moments of their last change. */
  changes(): Promise<ReadonlyMap<string, number>>;
  discard(): Promise<void>;
}

/** The lakes of test/cases, or the real packs. */
export async function copyProject(which: "lakes" | "real"): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), `briefing-${which}-`));
  const from = which === "lakes" ? join(root, "test/cases/lakes") : root;
  for (const name of ["data", "templates"]) await cp(join(from, name), join(folder, name), { recursive: true });
  const at = (path: string): string => join(folder, path);
  const runHere = async (...argv: string[]): Promise<Ran> => {
    const said = { out: "", err: "" };
    const code = await run({
      argv,
      version: "1.2.3",
      starter: join(root, "starter"),
      cwd: folder,
      stdout: { write: (text) => (said.out += text) },
      stderr: { write: (text) => (said.err += text) },
      clock: () => 0,
      today: () => ({ year: 2026, month: 11, day: 21 }),
    });
    return { code, ...said };
  };
  return {
    folder,
    run: runHere,
    json: async (...argv) => JSON.parse((await runHere(...argv, "--json")).out),
    edit: async (path, before, after) => {
      const text = await readFile(at(path), "utf8");
      if (!text.includes(before)) throw new Error(`${path} does not hold ${before}`);
      await writeFile(at(path), text.replace(before, after));
    },
    write: (path, content) => writeFile(at(path), content),
    remove: (path) => rm(at(path), { recursive: true }),
    read: (path) => readFile(at(path)),
    changes: async () => {
      const names = await readdir(at("dist"), { recursive: true });
      const moments = names.toSorted().map(async (name) => {
        const found = await stat(at(join("dist", name)));
        return found.isFile() ? [[name, found.mtimeMs] as const] : [];
      });
      return new Map((await Promise.all(moments)).flat());
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}
