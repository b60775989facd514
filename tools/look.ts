import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { look } from "./look/look.ts";
import { pictureReadme } from "./look/picture-readme.ts";
import { renewReferences } from "./look/renew-references.ts";

const USAGE = `Usage: npm run look [-- NAME… | --renew | --readme]
  NAME      only packs with this in their name, such as kazakhstan or themes/
  --dpi N   of the pages' pictures; 96 unless given
  --renew   writes the pictures anew that tests compare pages with
  --readme  writes the README's pictures anew, from the built packs
`;

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const write = (line: string): unknown => process.stdout.write(`${line}\n`);

/** What was asked for; null where it makes no sense. */
function asked() {
  const options = { dpi: { type: "string" }, renew: { type: "boolean" }, readme: { type: "boolean" } } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const dpi = Number(values.dpi ?? 96);
    return dpi >= 10 && dpi <= 600 ? { ...values, dpi, names: positionals } : null;
  } catch {
    return null;
  }
}

const wanted = asked();
if (!wanted) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else if (wanted.renew) process.exitCode = await renewReferences(at("test/look/pages"), write);
else if (wanted.readme) process.exitCode = await pictureReadme(at("dist"), at("docs"), write);
else {
  const { names, dpi } = wanted;
  process.exitCode = await look({ dist: at("dist"), out: at("dist-look"), names, dpi, write });
}
