import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyProject, type Project } from "./project.ts";

const folder = fileURLToPath(new URL("../cases/invented-meeting", import.meta.url));

/** The real packs, and an invented meeting to come of which every part is filled. */
export async function withInventedMeeting(): Promise<Project> {
  const project = await copyProject("real");
  const names = await readdir(folder);
  for (const name of names.filter((each) => each.endsWith(".csv"))) {
    const table = `data/${name}`;
    const [header, ...rows] = (await readFile(join(folder, name), "utf8")).split("\n");
    const before = await project.read(table);
    if (!before.toString().startsWith(`${header}\n`)) throw new Error(`${name} has other columns than the table`);
    await project.write(table, `${before.toString()}${rows.join("\n")}`);
  }
  const sources: unknown[] = JSON.parse((await project.read("data/sources.json")).toString());
  sources.push(...JSON.parse(await readFile(join(folder, "sources.json"), "utf8")));
  await project.write("data/sources.json", JSON.stringify(sources, null, 2));
  return project;
}
