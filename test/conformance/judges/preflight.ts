import { fileURLToPath } from "node:url";
import type { Judge } from "./judge.ts";
import { runTool } from "./run-tool.ts";

/**
 * Preflight knows part 1 of PDF/A. What that forbids, or asks for, and part 3 does not, is no finding: streams of
 * cross-references and embedded files (ISO 19005-3, 6.1.4 and 6.8), fonts without a CIDSet (6.2.11.4.2), and being part 3.
 */
const ONLY_IN_PART_1 = [
  /^1\.4\t.*cross reference streams/,
  /^1\.4\.7\t.*EmbeddedFile/,
  /^1\.2\.9\t.*EmbeddedFile/,
  /^3\.1\.11\t.*CIDSet entry is missing/,
  /^7\.11\.2\t.*part must be 1/,
];

const program = fileURLToPath(new URL("Preflight.java", import.meta.url));

/** Where Debian puts libpdfbox2-java, and what it needs of libjaxb-api-java and libactivation-java. */
const preflightOf = (...files: readonly string[]) =>
  runTool(
    "java",
    "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
    "-cp",
    "/usr/share/java/*",
    program,
    ...files,
  );

/** Apache PDFBox Preflight, an archive validator that shares no code with us. */
export const preflight: Judge = {
  name: "PDFBox Preflight",
  about: "PDF/A: form, fonts, colours, annotations, metadata",
  async version() {
    const { code, stdout } = await preflightOf();
    return code === 0 ? stdout.trim() : undefined;
  },
  async judge({ path }) {
    const { code, stdout, stderr } = await preflightOf(path);
    if (code !== 0) return [stderr.split("\n", 1)[0] ?? "It fails."];
    const said = stdout.split("\n").filter((line) => line !== "");
    return said.filter((line) => !ONLY_IN_PART_1.some((known) => known.test(line)));
  },
};
