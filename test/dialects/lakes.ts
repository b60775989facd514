import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loaded } from "../../src/build/loading/load.ts";
import { prepare } from "../../src/build/prepare.ts";
import { print } from "../../src/build/printing/print.ts";
import type { ProjectFiles } from "../../src/build/loading/project-files.ts";

const project = fileURLToPath(new URL("../cases/lakes", import.meta.url));

/** The lakes, an invented project. */
export const FILES: ProjectFiles = new Map(
  readdirSync(project, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(project, path).replaceAll("\\", "/"), new Uint8Array(readFileSync(path))]),
);

/** All that was read, but for the files and lines in which it stood. */
export function factsOf({ facts }: Loaded): string {
  const tables = Array.from(facts.tables, ([name, rows]) => [
    name,
    rows.map(({ line: _line, file: _file, sheet: _sheet, ...row }) => row),
  ]);
  const { readings, disputes, newest } = facts;
  return JSON.stringify({ tables, readings: [...readings], disputes, newest });
}

/** The digests of the finished files of all packs. */
export async function packsOf(loaded: Loaded): Promise<readonly string[]> {
  const digests: string[] = [];
  for (const pack of loaded.packs) {
    const { job } = prepare(pack, loaded, { program: "", look: "" }).value;
    const { value } = await print(job, "galley");
    digests.push(
      `${pack.id} ${createHash("sha256")
        .update(value?.bytes ?? "")
        .digest("hex")}`,
    );
  }
  return digests;
}
