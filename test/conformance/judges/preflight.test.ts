import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { painted } from "../../pages/paint/read-back.ts";
import { samplePlan } from "../../pages/paint/sample.ts";
import { readPdf } from "../reader/reading.ts";
import { preflight } from "./preflight.ts";

/** Not needed: it judges where it is installed. */
const isInstalled = (await preflight.version()) !== undefined;

async function saidOf(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "preflight-"));
  const path = join(folder, "sample.pdf");
  await writeFile(path, bytes);
  const said = await preflight.judge({ path, bytes, reading: readPdf(bytes) });
  await rm(folder, { recursive: true });
  return said;
}

describe("PDFBox Preflight", { skip: !isInstalled }, () => {
  it("finds nothing in a painted file", async () => {
    expect(await saidOf(painted(samplePlan()))).toEqual([]);
  });

  it("finds a title that the metadata do not share", async () => {
    const text = Buffer.from(painted(samplePlan())).toString("latin1");
    const spoilt = text.replace(/(<dc:title>.*?<rdf:li[^>]*>)./s, "$1_");
    expect(spoilt).not.toBe(text);
    expect((await saidOf(Buffer.from(spoilt, "latin1"))).join("\n")).toMatch(/^7\.2\t/m);
  });
});
