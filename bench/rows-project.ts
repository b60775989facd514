import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyProject } from "./copy-project.ts";

/** A made-up table: for each of its rows there is a pack. */
const requests = {
  name: "requests",
  path: "requests.csv",
  schema: {
    fields: [
      { name: "id", type: "string", constraints: { required: true } },
      { name: "country_id", type: "string", briefing: { reference: { tables: ["countries"], as: "country" } } },
      { name: "times", type: "number" },
    ],
    primaryKey: ["id"],
  },
  briefing: { label: "id" },
};

/**
 * Writes a project of `packs` country packs in English to `to`, one for each row of one table, of a single template: as
 * a project grows with its user. Each says another number in each row of its table of money, so that no two packs are the same.
 */
export async function rowsProject(from: string, to: string, packs: number): Promise<void> {
  const country = await copyProject(from, to);
  const [data, templates] = [join(to, "data"), join(to, "templates")];
  const countries = (await readFile(join(data, "countries.csv"), "utf8"))
    .split("\n")
    .flatMap((line) => /^[a-z]+(?=,[A-Z]{2},)/.exec(line)?.[0] ?? []);
  const rows = Array.from({ length: packs }, (_, i) => {
    const of = countries[i % countries.length];
    return `${of}-${i},${of},${1 + Math.floor(i / countries.length) / 1000}`;
  });
  await writeFile(join(data, "requests.csv"), `id,country_id,times\n${rows.join("\n")}\n`);
  const descriptor = JSON.parse(await readFile(join(data, "datapackage.json"), "utf8")) as { resources: unknown[] };
  descriptor.resources.push(requests);
  await writeFile(join(data, "datapackage.json"), JSON.stringify(descriptor));

  const template = ofRequest(country.replace("each: countries\nas: country\n", "each: requests\nas: request\n"))
    .replace(/^languages:.*$/m, "languages: [en]")
    .replace(/^file: .*$/m, "file: packs/{{request.id}}")
    .replace(/^title: .*$/m, 'title: "{{request.country.name}} (made up {{request.times}})"')
    .replaceAll("{{> funding ", "{{> funding times=request.times ");
  await writeFile(join(templates, "country.md"), template);
  const partials = join(templates, "partials");
  for (const name of await readdir(partials)) {
    const file = join(partials, name);
    const text = await readFile(file, "utf8");
    if (name.startsWith("country-")) await writeFile(file, ofRequest(text));
    if (name === "funding.md") await writeFile(file, text.replaceAll("{{name}}", "{{name}} {{../times}}"));
  }
}

/** The country that the row asks for, in place of the one that each pack was of. */
const ofRequest = (text: string): string =>
  text.replaceAll(/(?<![\w/"-]|(?<!@root)\.)country(?=[.\s)}])/g, "request.country");
