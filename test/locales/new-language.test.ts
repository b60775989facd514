import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../src/problem.ts";
import { copyProject, type Project } from "../cli/project.ts";
import { readPdf, type ReadPdf } from "../cli/read-pdf.ts";

/** German, as a translator would write it. */
const GERMAN = String.raw`language: de
formats: de-DE
phrases:
  value: { missing: k. A., "yes": ja, "no": nein }
  date: { from: "ab\_{date}", until: "bis\_{date}" }
  mark:
    disputed: Quellen widersprechen sich
    stale: { one: "{count}\_Jahr alt", other: "{count}\_Jahre alt" }
    unconfirmed: nur eine schwache Quelle
    unsourced: keine Quelle genannt
  legend:
    disputed: Quellen widersprechen sich
    stale: womöglich veraltet
    unconfirmed: eine schwache Quelle
    unsourced: keine Quelle
    missing: "k. A.: keine Angabe"
  table: { label: "Tabelle\_{number}", continued: "{label}, Fortsetzung" }
  index:
    pages: { one: "{count}\_Seite", other: "{count}\_Seiten" }
  attachment: { facts: Die Angaben dieser Mappe, sources: Die Quellen der Angaben }
  page: { number: "Seite\_{page} von\_{pages}" }
  edition: { facts-to: "Stand\_{date}", language: Deutsch }
  see: { section: "Abschnitt\_{number}", table: "Tabelle\_{number}" }
  unit: { sq km: "{number}\_km²", m: "{number}\_m" }
  lake: { kind: "Ein {kind} von" }
  heading: { lakes: Seen, depths: Tiefen, sources: Quellen }
  column: { lake: See, area: km² }
  island: { title: Seen nach Namen }
  depths: { title: "Tiefe an der \"tiefsten\" Stelle" }
  values:
    lakes:
      kind: { glacial: Gletschersee, crater: Kratersee }
`;

/** The headings of this partial stand in it in English. */
const DEPTHS = `{{#table rows id="depths" title=(say "depths.title")}}
{{#column "Gemessen" head=true}}{{measured}}{{cite}}{{/column}}
{{#column "m" align="decimal"}}{{metres}}{{/column}}
{{/table}}
`;

/** Puts German into the lakes by files alone: wording, names of one lake and of the countries, a partial. */
async function addGerman(project: Project): Promise<void> {
  await project.write("templates/wording/de.yaml", GERMAN);
  await project.write("templates/partials/depths.de.md", DEPTHS);
  await project.edit("templates/lake.md", "languages: [en]", "languages: [en, { de: mirror }]");
  await project.edit(
    "data/lakes.csv",
    String(await project.read("data/lakes.csv")),
    `id,name,name_de,area,kind,country,code,surveyor,source_ids
mirror,Mirror Lake,Spiegelsee,12.5,glacial,Kazakhstan,KZ,Ada,survey
cauldron,"Cauldron, the Great",,3,crater,Kyrgyzstan,KG,Ben,survey;atlas
`,
  );
  await project.edit(
    "data/datapackage.json",
    `{ "name": "name", "type": "string", "constraints": { "required": true } },`,
    `{ "name": "name", "type": "string", "briefing": { "localized": { "de": "name_de" } } },
          { "name": "name_de", "type": "string" },
          { "name": "code", "type": "string" },`,
  );
  await project.edit(
    "data/datapackage.json",
    `{ "name": "country", "title": "Country", "type": "string" }`,
    `{ "name": "country", "type": "string", "briefing": { "names": { "kind": "region", "codes": "code" } } }`,
  );
  await project.edit(
    "data/datapackage.json",
    `{ "name": "title", "type": "string", "constraints": { "required": true } },`,
    `{ "name": "title", "type": "string", "briefing": { "languageField": "language" } },
          { "name": "language", "type": "string" },`,
  );
  await project.edit("data/datapackage.json", `"language": "en",`, `"language": "en", "titles": { "de": "Die Seen" },`);
}

let project: Project;
beforeAll(async () => {
  project = await copyProject("lakes");
  await addGerman(project);
});
afterAll(() => project.discard());

describe("a language that is added by files alone", () => {
  let german: ReadPdf;
  beforeAll(async () => {
    await project.run("build", "mirror", "--lang", "de");
    german = await readPdf(join(project.folder, "dist/lakes/mirror.de.pdf"));
  });

  it("has its words, names, numbers and dates in the pack", () => {
    expect(german.title).toBe("Spiegelsee");
    expect(german.text).toContain("Die Seen");
    expect(german.text).toContain("Ein Gletschersee von 12,5 km², Kasachstan.");
    expect(german.text).toContain("Tiefe an der „tiefsten“ Stelle");
    expect(german.text).toContain("30. Juni 2024");
    expect(german.text).toMatch(/Gemessen/);
    expect(german.text).toContain("Seite 1 von 1");
  });

  it("has a list of its own, and is left out by --lang", async () => {
    expect(await project.run("build", "--lang", "en")).toMatchObject({ code: 0 });
    const [english, index] = [await project.read("dist/index.html"), await project.read("dist/index.de.html")].map(
      String,
    );
    expect(english).toContain('<a href="index.de.html" hreflang="de" lang="de">Deutsch</a>');
    expect(english).not.toContain("Spiegelsee");
    expect(index).toContain('<html lang="de">');
    expect(index).toContain("<span>1\u00A0Seite</span>");
  });

  it("is refused with the languages there are where no pack is in it", async () => {
    const { code, err } = await project.run("build", "--lang", "fr");
    expect(code).toBe(1);
    expect(err).toContain("No pack is in this language.");
    expect(err).toContain("en, de");
  });
});

describe("what is not translated", () => {
  interface Checked {
    readonly problems: readonly Problem[];
    readonly untranslated: readonly { readonly language: string; readonly row: string; readonly field: string }[];
  }

  it("is noted, is listed for programs, and is an error at its cell under --strict", async () => {
    const all = await project.json<Checked>("check");
    expect(all.problems.filter(({ code }) => code === "untranslated")).toEqual([]);
    expect(all.untranslated).toEqual([]);

    await project.edit("templates/lake.md", "{ de: mirror }", "{ de: [mirror, cauldron] }");
    const { problems, untranslated } = await project.json<Checked>("check");
    expect(problems.find(({ code }) => code === "untranslated")).toMatchObject({
      severity: "note",
      reason: "The packs in German print 1 cell that has no text in it; English stands in for it.",
      found: "lakes.name: 1 of 2 rows",
    });
    expect(untranslated).toMatchObject([{ language: "de", table: "lakes", row: "cauldron", field: "name", line: 3 }]);

    const { code, out } = await project.run("check", "--strict");
    expect(code).toBe(1);
    expect(out).toContain("data/lakes.csv:3: The text of this cell is not there in German; English stands in for it");
    expect(out).toContain("(lakes: column name, row cauldron)");
    expect((await project.run("check", "--strict", "--lang", "en")).code).toBe(0);
  });
});

const errors = async (): Promise<readonly string[]> => {
  const { problems } = await project.json<{ readonly problems: readonly Problem[] }>("check");
  const found = problems.filter(({ severity }) => severity === "error");
  return found.map(({ code, place, found: what }) => `${place.file}:${place.line} ${code} ${what ?? ""}`.trim());
};
const lineOf = (text: string): number => GERMAN.split("\n").findIndex((line) => line.includes(text)) + 1;

describe("a fault in a wording comes back with its place", () => {
  it.each([
    ["a missing plural form", `{ one: "{count}\\_Jahr alt", other`, `{ other`, "plural-form-missing other"],
    ["a blank that nothing fills", `"Seite\\_{page}`, `"{seite} Seite\\_{page}`, "blank-unknown {seite}"],
    ["a character that no face has", "Gletschersee", "Gletscherსee", "character-unprintable"],
    ["a phrase of the program left out", "  see: {", "  sehen: {", "phrase-missing"],
  ])("%s", async (_, right, wrong, expected) => {
    await project.edit("templates/wording/de.yaml", right, wrong);
    const found = await errors();
    await project.edit("templates/wording/de.yaml", wrong, right);
    const line = expected.startsWith("phrase-missing") ? "undefined" : lineOf(right);
    expect(found).toContain(`templates/wording/de.yaml:${line} ${expected}`);
  });

  it("a phrase that no template says is a note", async () => {
    await project.edit("templates/wording/de.yaml", "  island: {", "  unsaid: Nichts\n  island: {");
    const { problems } = await project.json<{ readonly problems: readonly Problem[] }>("check");
    await project.edit("templates/wording/de.yaml", "  unsaid: Nichts\n", "");
    expect(problems).toContainEqual(expect.objectContaining({ code: "phrase-unused", found: "unsaid" }));
  });

  it("so does a letter in a cell that no face has", async () => {
    await project.edit("data/lakes.csv", "Spiegelsee", "Spiegelსee");
    const found = await errors();
    await project.edit("data/lakes.csv", "Spiegelსee", "Spiegelsee");
    expect(found).toContain("data/lakes.csv:2 character-unprintable Spiegelსee");
  });
});
