import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { survey } from "../src/build/survey.ts";
import { drawingsOf } from "./pages/drawings-of.ts";
import { htmlSource } from "./peers/html-source.ts";

/**
 * Writes what a project's packs say as the peers take it, numbered: finished documents with finished drawings as JSON for
 * Typst, and as HTML. Loading, filling and drawing is not measured on their side.
 */
export async function writeSources(project: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const { value } = await survey(project, { patterns: [], look: "galley", keep: 0 });
  for (const [i, { id }] of value.packs.entries()) {
    const { document } = value.jobOf(id);
    const drawings = drawingsOf(document);
    const inputs = { document: JSON.stringify(document), drawings: JSON.stringify(drawings) };
    await writeFile(join(to, `${i}.json`), JSON.stringify(inputs));
    await writeFile(join(to, `${i}.html`), htmlSource(document, drawings));
  }
}
