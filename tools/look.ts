import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { look } from "./look/look.ts";
import { pictureReadme } from "./look/picture-readme.ts";
import { renewReferences } from "./look/renew-references.ts";

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const write = (line: string): unknown => process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dpi: { type: "string", default: "96" },
    readme: { type: "boolean", default: false },
    renew: { type: "boolean", default: false },
  },
});

if (values.renew) process.exitCode = await renewReferences(at("test/look/pages"), write);
else if (values.readme) process.exitCode = await pictureReadme(at("dist"), at("docs"), write);
else
  process.exitCode = await look({
    dist: at("dist"),
    out: at("dist-look"),
    names: positionals,
    dpi: Number(values.dpi),
    write,
  });
