import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { load } from "../../src/build/loading/load.ts";
import { prepare } from "../../src/build/prepare.ts";
import { readProjectFiles } from "../../src/build/loading/project-files.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { copyProject, type Project } from "../cli/project.ts";
import { readPdf } from "../cli/read-pdf.ts";

const SECRET = "Said in confidence by the keeper of the boats";

/** The lakes, with depths for surveyors alone, a field and a row that visitors may not see, and a leaflet for visitors. */
async function keepBack(project: Project): Promise<void> {
  const descriptor = "data/datapackage.json";
  await project.edit(descriptor, '"language": "en", ', '"language": "en", "audiences": ["surveyors", "visitors"], ');
  await project.edit(
    descriptor,
    '"title": "Surveyor, printed in no pack", "type": "string" }',
    '"title": "Surveyor", "type": "string", "briefing": { "audiences": ["surveyors"] } }, { "name": "audience", "type": "string" }',
  );
  await project.edit(
    descriptor,
    '"label": "name", "sources": "source_ids"',
    '"label": "name", "sources": "source_ids", "audiencesField": "audience"',
  );
  await project.edit(descriptor, '"staleAfter": 5', '"staleAfter": 5, "audiences": ["surveyors"]');
  await project.write(
    "data/lakes.csv",
    [
      "id,name,area,kind,country,surveyor,audience,source_ids",
      `mirror,Mirror Lake,12.5,glacial,Island,${SECRET},,atlas`,
      "cauldron,Cauldron Lake,3,crater,Island,,surveyors,atlas",
      "",
    ].join("\n"),
  );
  await project.write("data/depths.csv", "id,lake_id,metres,measured,source_ids\none,mirror,41,2020,atlas\n");
  await project.write(
    "templates/leaflet.md",
    leaflet(
      '{{#each (all "lakes")}}\n- {{name}}: {{amount area}}{{cite}}\n{{/each}}\n\n{{count (all "lakes")}} in all.{{cite}}',
    ),
  );
}

const leaflet = (body: string): string =>
  `---\nfile: leaflet\ntitle: Leaflet\naudience: visitors\nlanguages: [en]\n---\n${body}\n\n{{#sources}}{{title}}{{/sources}}\n`;

let project: Project;
beforeEach(async () => {
  project = await copyProject("lakes");
  await keepBack(project);
});
afterEach(() => project.discard());

const attached = async (): Promise<string> => {
  const loading = getDocument({ data: new Uint8Array(await project.read("dist/leaflet.en.pdf")) });
  const files = (await (await loading.promise).getAttachments()) as Record<string, { content: Uint8Array }>;
  await loading.destroy();
  return Object.values(files)
    .map(({ content }) => new TextDecoder().decode(content))
    .join("\n");
};

describe("what is withheld from an audience", () => {
  it("is in none of its packs, counts as nothing, and is not attached", async () => {
    const { code, out } = await project.run("build", "leaflet");
    expect([code, out]).toEqual([0, expect.stringContaining("built leaflet.en.pdf")]);
    const { text } = await readPdf(`${project.folder}/dist/leaflet.en.pdf`);
    expect(text).toContain("Mirror Lake");
    expect(text).toContain("1 in all");
    expect(text).not.toContain("Cauldron");
    const facts = await attached();
    expect(facts).toContain("mirror,area");
    expect(facts).not.toMatch(/Cauldron|cauldron|surveyor|depths|confidence/);
  });

  it("is proved by check, with what is withheld", async () => {
    const { code, out } = await project.run("check");
    expect(code).toBe(0);
    expect(out).toContain(
      "audience visitors: 1 pack holds nothing that is withheld from it (1 table, 1 field, 1 row).",
    );
  });

  it.each([
    ["a field", '{{#each (all "lakes")}}{{surveyor}}{{/each}}'],
    ["a field, to decide", '{{#each (where (all "lakes") surveyor=(present))}}{{name}}{{/each}}'],
    ["a field, to order by", '{{#each (sort (all "lakes") "surveyor")}}{{name}}{{/each}}'],
    ["a table", '{{count (all "depths")}}'],
    ["a row of a table", '{{#with (find "depths" "one")}}{{metres}}{{/with}}'],
    ["a table, by a relation", '{{#each (all "lakes")}}{{count depths}}{{/each}}'],
    ["a table, by a partial", '{{#each (all "lakes")}}{{> depths rows=depths}}{{/each}}'],
  ])("cannot be asked for: %s is an error with its place, and nothing is built", async (_, body) => {
    await project.write("templates/leaflet.md", leaflet(body));
    const { code, out } = await project.run("check");
    expect(code).toBe(1);
    expect(out).toMatch(/templates\/leaflet\.md:7:\d+: .*withheld from the audience visitors/);
    expect((await project.run("build", "leaflet")).code).toBe(1);
    await expect(project.read("dist/leaflet.en.pdf")).rejects.toThrow("ENOENT");
  });

  it("cannot be repeated by a template in its own words", async () => {
    await project.write("templates/leaflet.md", leaflet(`It is **${SECRET.toLowerCase()}**.`));
    const { code, out } = await project.run("check");
    expect(code).toBe(1);
    expect(out).toMatch(
      /data\/lakes\.csv:2: The pack leaflet\.en, made for the audience visitors, repeats what is withheld/,
    );
  });

  it("is there for packs without an audience, and for those who may see it", async () => {
    await project.write(
      "templates/leaflet.md",
      leaflet('{{#each (all "lakes")}}{{surveyor}}{{/each}}').replace("visitors", "surveyors"),
    );
    expect((await project.run("check")).code).toBe(0);
  });

  it("makes no pack of a row or table that the audience may not see", async () => {
    await project.edit("templates/lake.md", "languages:", "audience: visitors\nlanguages:");
    await project.edit("templates/lake.md", "{{> depths rows=lake.depths}}", "{{lake.name}}");
    const { packs } = await project.json<{ packs: { id: string }[] }>("list");
    expect(packs.map(({ id }) => id)).toEqual(["island.en", "lakes/mirror.en", "leaflet.en"]);
    await project.edit("templates/lake.md", "each: lakes", "each: depths");
    expect((await project.run("check")).out).toContain("The table is withheld from the audience visitors.");
  });
});

describe("a pack filled from more than its audience may see", () => {
  it("is found out by what it read, each cell with its place", async () => {
    const { value: loaded } = await load(await readProjectFiles(project.folder));
    const pack = loaded.packs.find(({ id }) => id === "leaflet.en")!;
    const made = (seen: Facts) =>
      prepare(pack, { ...loaded, seen: new Map([["visitors", seen]]) }, { program: "", look: "galley" }).problems;
    expect(made(loaded.seen.get("visitors")!)).toEqual([]);
    const places = made(loaded.facts).map(({ code, place }) => `${code} ${place.file}:${place.line} ${place.field}`);
    expect(places).toContain("withheld data/lakes.csv:3 area");
    expect(places).toContain("withheld data/lakes.csv:3 name");
  });
});

describe("a name of an audience that there is not", () => {
  it.each([
    [
      "templates/leaflet.md",
      "audience: visitors",
      "audience: visitor",
      "templates/leaflet.md:4:11: There is no such audience.",
    ],
    [
      "data/datapackage.json",
      '"audiences": ["surveyors"] } }',
      '"audiences": ["surveyers"] } }',
      'There is no audience "surveyers".',
    ],
    ["data/lakes.csv", ",surveyors,atlas", ",surveyers,atlas", 'data/lakes.csv:3: There is no audience "surveyers"'],
  ])("in %s is an error with what was meant", async (file, from, to, said) => {
    await project.edit(file, from, to);
    const { code, out } = await project.run("check");
    expect(code).toBe(1);
    expect(out).toContain(said);
    expect(out).toMatch(/Did you mean "?(visitors|surveyors)/);
  });

  it("cannot be given to a field that every row needs", async () => {
    await project.edit(
      "data/datapackage.json",
      '{ "name": "name", "type": "string", "constraints": { "required": true } }',
      '{ "name": "name", "type": "string", "briefing": { "audiences": ["surveyors"] } }',
    );
    expect((await project.run("check")).out).toContain('The field "name" cannot be withheld');
  });
});
