import { createHash } from "node:crypto";
import type { Descriptor } from "../../facts/descriptor.ts";
import { checkTemplates, type Wordings } from "../../filling/check-templates.ts";
import type { Partial as PartialTemplate } from "../../filling/templates.ts";
import { Kept } from "../../kept.ts";
import type { Catalogue } from "../../locales/catalogue.ts";
import { phraseBlanks } from "../../locales/phrase-blanks.ts";
import type { Lookup } from "../../lookup.ts";
import type { PackTemplate } from "../../packs/pack.ts";
import type { Theme } from "../../pages/theme.ts";
import type { Problem } from "../../problem.ts";
import { checkWordings } from "./check-wordings.ts";
import { DESCRIPTOR, type ProjectFiles } from "./project-files.ts";

/** What templates and wordings are checked against each other with; all of it is read from the texts of a project. */
export interface Texts {
  readonly templates: readonly PackTemplate[];
  readonly partials: ReadonlyMap<string, PartialTemplate>;
  readonly catalogues: ReadonlyMap<string, Catalogue>;
  readonly descriptor: Descriptor;
  /** The descriptor as each audience may see it. */
  readonly seen: Lookup<string, Descriptor>;
  readonly theme: Theme;
}

/** What was found in the texts of the last few projects, from one command to the next. */
export const keptChecks = new Kept<readonly Problem[]>(20);

/** What is wrong with templates, partials and wordings, whatever the facts; found once for as long as all stay the same. */
export function checkTexts(texts: Texts, files: ProjectFiles): readonly Problem[] {
  const key = digestOf(files);
  return keptChecks.get(key) ?? keptChecks.note(key, check(texts));
}

function check({ templates, partials, catalogues, descriptor, seen, theme }: Texts): readonly Problem[] {
  return [
    ...checkTemplates(templates, partials, descriptor, wordingsOf(catalogues), seen),
    ...checkWordings(catalogues, templates, partials, descriptor, theme),
  ];
}

/** The phrases of each language that has a wording that could be read, with the names of their blanks. */
const wordingsOf = (catalogues: ReadonlyMap<string, Catalogue>): Wordings =>
  new Map(
    [...catalogues].flatMap(([language, catalogue]) =>
      catalogue.incomplete ? [] : [[language, phraseBlanks(catalogue)] as const],
    ),
  );

/** SHA-256 of the descriptor and of all that stands beside the templates. */
function digestOf(files: ProjectFiles): string {
  const hash = createHash("sha256");
  for (const [path, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (path === DESCRIPTOR || path.startsWith("templates/")) hash.update(`${path} ${bytes.length}\n`).update(bytes);
  return hash.digest("hex");
}
