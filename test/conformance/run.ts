import { parseArgs } from "node:util";
import { conformance, JUDGES } from "./conformance.ts";

/** `run.ts [folder] [--without pdfinfo]`: poppler takes half a minute over the structure of ten pages. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: "string", multiple: true, default: [] } },
});
const asked = JUDGES.filter(({ name }) => !values.without.some((each) => name.startsWith(each)));
process.exitCode = await conformance(positionals[0] ?? "dist", (line) => process.stdout.write(`${line}\n`), asked);
