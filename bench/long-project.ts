import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyProject } from "./copy-project.ts";

const HEAD = `---
each: countries
as: country
file: long/{{country.id}}
title: "{{country.name}}"
kind: kind.country
languages: [{ en: kazakhstan }]
---
`;

/** The partial with which a country pack ends, whatever it is given. */
const CLOSING = /^\{\{> closing\b.*\}\}$/m;

/**
 * Writes a project whose one pack holds the sections of a country pack of `from` so many times over, and its sources
 * once: blocks come again, as they do in a batch; pages, contents and structure grow.
 */
export async function longProject(from: string, to: string, times: number): Promise<void> {
  const country = await copyProject(from, to);
  const [closing] = CLOSING.exec(country) ?? [];
  if (closing === undefined) throw new Error("The country pack does not end with its closing partial.");
  const sections = country
    .slice(country.indexOf("\n## "), country.indexOf(closing))
    .replaceAll(/ \{#[a-z-]+\}$/gm, "")
    .replaceAll(/ id="[a-z-]+"/g, "");
  await writeFile(join(to, "templates/long.md"), `${HEAD}${sections.repeat(times)}\n${closing}\n`);
}
