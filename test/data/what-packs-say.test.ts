import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyProject, type Project } from "../cli/project.ts";
import { readPdf } from "../cli/read-pdf.ts";

let project: Project;
beforeAll(async () => {
  project = await copyProject("real");
}, 60_000);
afterAll(() => project.discard());

/** The words of one pack as they are read aloud, with plain spaces. */
async function words(pack: string): Promise<string> {
  expect((await project.run("build", pack)).code).toBe(0);
  const { text } = await readPdf(join(project.folder, `dist/${pack}.pdf`));
  return text.replaceAll("\u00A0", " ");
}

it("says of each raw material what is known of it, though several share one note", async () => {
  expect(await words("countries/kazakhstan.en")).toContain(
    "Tungsten: first in world reserves; chromium: second in world reserves.",
  );
  const region = await words("regions/central-asia.en");
  expect(region).toContain("The Commission President spoke of 40 per cent");
  expect(region.match(/30\.07/g)).toHaveLength(1);
});

it("calls a theme a country’s priority only where a paper of that country does", async () => {
  const transport = await words("themes/transport-connectivity.en");
  expect(transport).toContain("No country’s paper on record names the theme as a priority.");
  expect(transport).not.toContain("It is a priority of");
  expect(await words("themes/environment-water.en")).toContain("It is a priority of");
});

it("shows how far each agreement has come before it says what each covers", async () => {
  const text = await words("countries/turkmenistan.en");
  expect(text.indexOf("Stages of each agreement")).toBeLessThan(text.indexOf("What it covers"));
});
