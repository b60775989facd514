import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyProject } from "./copy-project.ts";

/** How many packs the countries of the project give by themselves. */
const COUNTRIES = 5;

/**
 * Writes a project of `packs` country packs in English to `to`: the country packs of `from`, over and over. Each copy has
 * other sums and says that it is made up, so that no two packs are the same; all other facts are those of `from`.
 */
export async function stretchProject(from: string, to: string, packs: number): Promise<void> {
  const country = await copyProject(from, to);
  const templates = join(to, "templates");
  const funding = await readFile(join(templates, "partials/funding.md"), "utf8");
  for (let i = 0; i < packs / COUNTRIES; i += 1) {
    const copy = country
      .replace(/^languages:.*$/m, "languages: [en]")
      .replace("file: countries/{{country.id}}", `file: countries/{{country.id}}-${i}`)
      .replace(/^title: .*$/m, `title: "{{country.name}} (made up ${i})"`)
      .replaceAll("{{> funding ", `{{> funding-${i} `);
    await writeFile(join(templates, `country-${i}.md`), copy);
    const sums = funding.replaceAll("{{amount_eur_million}}", `{{number amount_eur_million times=${1 + i / 1000}}}`);
    await writeFile(join(templates, `partials/funding-${i}.md`), sums);
  }
}
