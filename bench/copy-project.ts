import { cp, mkdir, readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Copies a project's tables, partials and English wording, without its templates; gives the text of the country's. */
export async function copyProject(from: string, to: string): Promise<string> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (const name of ["data", "templates"]) await cp(join(from, name), join(to, name), { recursive: true });
  const templates = join(to, "templates");
  const country = await readFile(join(templates, "country.md"), "utf8");
  for (const name of await readdir(templates)) if (name.endsWith(".md")) await rm(join(templates, name));
  const wordings = await readdir(join(templates, "wording"));
  for (const name of wordings.filter((each) => each !== "en.yaml")) await rm(join(templates, "wording", name));
  return country;
}
