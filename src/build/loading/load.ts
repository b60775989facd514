import { posix } from "node:path";
import type { PartialDate } from "../../facts/date.ts";
import type { Facts } from "../../facts/facts.ts";
import { descriptorFor } from "../../facts/audience/descriptor-for.ts";
import { unknownAudiences } from "../../facts/audience/unknown-audiences.ts";
import { forAudience } from "../../facts/for-audience.ts";
import { readDescriptor } from "../../facts/descriptor/read-descriptor.ts";
import { readFacts } from "../../facts/read-facts.ts";
import type { Descriptor } from "../../facts/descriptor.ts";
import type { Partial as PartialTemplate } from "../../filling/templates.ts";
import type { Catalogue } from "../../locales/catalogue.ts";
import type { Locale } from "../../locales/locale.ts";
import { missingPhrases } from "../../locales/missing-phrases.ts";
import { openLocale } from "../../locales/open-locale.ts";
import { readCatalogue } from "../../locales/read-catalogue.ts";
import type { Pack, PackTemplate, PrintForm } from "../../packs/pack.ts";
import { readTemplate } from "../../packs/read-template.ts";
import { selectPacks } from "../../packs/select-packs.ts";
import type { Looks } from "../../pages/theme/look.ts";
import { builtInLooks, readLooks } from "../../pages/theme/read-looks.ts";
import { lookup, type Lookup } from "../../lookup.ts";
import { isError, type Checked, type Place, type Problem } from "../../problem.ts";
import type { Table } from "../../tables/table.ts";
import { atCells } from "./at-cells.ts";
import { checkTexts } from "./check-texts.ts";
import type { EditionsSince } from "../editions/since-editions.ts";
import { factsAsOf } from "./facts-as-of.ts";
import { inLook } from "./in-look.ts";
import { oncePerCause } from "./once-per-cause.ts";
import { DESCRIPTOR, THEME, type ProjectFiles } from "./project-files.ts";
import { readTables } from "./read-tables.ts";
import { refuseExcess } from "./refuse-excess.ts";

/** A project, read and checked: which packs it asks for, and all that it takes to fill them. */
export interface Loaded {
  readonly facts: Facts;
  /** As they were read, cell by cell; by name. */
  readonly tables: ReadonlyMap<string, Table>;
  /** The facts as each audience may see them, by its name. */
  readonly seen: Lookup<string, Facts>;
  readonly partials: ReadonlyMap<string, PartialTemplate>;
  /** By language tag. */
  readonly locales: Lookup<string, Locale>;
  /** As they are written, each phrase with its place; by language tag. */
  readonly wordings: ReadonlyMap<string, Catalogue>;
  readonly packs: readonly Pack[];
  readonly looks: Looks;
  /** The newest editions, compared with the facts; absent where there can be none. */
  readonly editions?: EditionsSince;
}

export interface LoadOptions {
  /** The facts are taken as they could have been known at this date. */
  readonly asOf?: PartialDate;
  /** The packs are in this form; those that stand beside others in forms of their own are left out. */
  readonly form?: PrintForm;
}

/** Reads the files of a project. The value is as far as it got; with an error among the problems no pack should be built. */
export async function load(whole: ProjectFiles, { asOf, form }: LoadOptions = {}): Promise<Checked<Loaded>> {
  const problems: Problem[] = [];
  const keep = <T>({ value, problems: found }: Checked<T>): T => {
    problems.push(...found);
    return value;
  };
  const files = keep(refuseExcess(whole));
  const descriptor = keep(readDescriptor(textOf(files, DESCRIPTOR, problems), DESCRIPTOR));
  // Without any table, everything else would only be found to lack them.
  if (descriptor.tables.size === 0 && problems.some(isError)) return { value: nothing(descriptor), problems };
  const tables = await readTables(descriptor, files);
  const read = readFacts(descriptor, tables.value);
  const today = keep({ value: read.value, problems: [...tables.problems, ...read.problems] });
  const facts = asOf ? keep(factsAsOf(today, asOf)) : today;
  problems.push(...unknownAudiences(facts));
  const inTables = [...tables.problems, ...read.problems].filter(isError);
  const audiences = descriptor.audiences ?? [];
  const seen = lookup(audiences, (audience) => forAudience(facts, audience));
  const looks = keep(readTheme(files));
  const ofTemplates = readTemplates(files);
  const templates = keep(ofTemplates).map((template) => keep(inLook(template, looks)));
  const partials = readPartials(files);
  const catalogues = keep(readCatalogues(files));
  const texts = {
    templates,
    partials,
    catalogues,
    descriptor,
    seen: lookup(audiences, (audience) => descriptorFor(descriptor, audience)),
    theme: looks.look.theme,
  };
  problems.push(...checkTexts(texts, files));
  // Which packs a template asks for is not known while its front matter cannot be read.
  const unread = new Set(ofTemplates.problems.filter(isError).map(({ place }) => place.file));
  const spoken = templates
    .filter(({ file }) => !unread.has(file))
    .map((template) => inLanguagesThatAreWorded(template, catalogues, problems));
  const packs = selectPacks(facts, spoken, seen);
  problems.push(...(inTables.length > 0 ? restingOnNone(packs.problems, inTables) : packs.problems));
  return {
    value: {
      facts,
      tables: tables.value,
      seen,
      partials,
      locales: lookup(catalogues.keys(), (language) => openLocale(language, catalogues.get(language)!)),
      wordings: catalogues,
      packs: allInForm(packs.value, form),
      looks,
    },
    problems: atCells(oncePerCause(problems), tables.value),
  };
}

function textOf(files: ProjectFiles, path: string, problems: Problem[]): string {
  const bytes = files.get(path);
  if (bytes) return decode(bytes);
  problems.push({
    severity: "error",
    code: "file-missing",
    place: { file: path },
    reason: "There is no such file, and without it no table is known.",
    advice: "Run the command in the folder that holds data/ and templates/, or name it with --project.",
  });
  // A project without tables, so that their absence is not reported as well.
  return '{ "resources": [] }';
}

const nothing = (descriptor: Descriptor): Loaded => ({
  facts: readFacts(descriptor, new Map()).value,
  tables: new Map(),
  seen: new Map(),
  partials: new Map(),
  locales: new Map(),
  wordings: new Map(),
  packs: [],
  looks: builtInLooks,
});

function readTemplates(files: ProjectFiles): Checked<readonly PackTemplate[]> {
  const read = within(files, /^templates\/[^/]+\.md$/).map(([path, bytes]) => readTemplate(decode(bytes), path));
  return { value: read.map(({ value }) => value), problems: read.flatMap(({ problems }) => problems) };
}

function readTheme(files: ProjectFiles): Checked<Looks> {
  const bytes = files.get(THEME);
  const beside = (name: string): string | undefined => {
    const found = files.get(posix.join(posix.dirname(THEME), name));
    return found && decode(found);
  };
  return bytes ? readLooks(decode(bytes), THEME, beside) : { value: builtInLooks, problems: [] };
}

function readPartials(files: ProjectFiles): Loaded["partials"] {
  const found = within(files, /^templates\/partials\/[^/]+\.md$/);
  return new Map(found.map(([file, bytes]) => [nameOf(file), { file, text: decode(bytes) }]));
}

function readCatalogues(files: ProjectFiles): Checked<ReadonlyMap<string, Catalogue>> {
  const read = within(files, /^templates\/wording\/[^/]+\.ya?ml$/).map(([path, bytes]) =>
    readCatalogue(decode(bytes), path),
  );
  return {
    value: new Map(read.map(({ value }) => [value.language, value])),
    problems: read.flatMap(({ value, problems }) => [...problems, ...missingPhrases(value)]),
  };
}

/** Leaves out the languages that have no wording, each with an error. */
function inLanguagesThatAreWorded(
  template: PackTemplate,
  catalogues: ReadonlyMap<string, Catalogue>,
  problems: Problem[],
): PackTemplate {
  for (const language of template.languages.filter((each) => !catalogues.has(each))) {
    problems.push({
      severity: "error",
      code: "wording-missing",
      place: template.places?.["languages"] ?? { file: template.file },
      reason: `There is no wording for the language ${language}.`,
      wanted: `templates/wording/${language}.yaml`,
      about: [`wording.${language}`],
      advice: `Wordings there are: ${[...catalogues.keys()].join(", ") || "none"}.`,
    });
  }
  return { ...template, languages: template.languages.filter((each) => catalogues.has(each)) };
}

/** Packs in another form than their own: what this form does not say stays. */
const allInForm = (packs: readonly Pack[], form: PrintForm | undefined): readonly Pack[] =>
  form ? packs.filter(({ beside }) => !beside).map((pack) => ({ ...pack, form: { ...pack.form, ...form } })) : packs;

const within = (files: ProjectFiles, path: RegExp): [string, Uint8Array][] =>
  [...files].filter(([name]) => path.test(name));

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf("."));

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/**
 * What was found of packs that does not rest on mistakes in tables: a path made of a row, or under a header, in error is
 * no news, and a note that counts the entries of rows would say what is not so.
 */
function restingOnNone(ofPacks: readonly Problem[], inTables: readonly Problem[]): readonly Problem[] {
  const wrong = new Set(inTables.map(({ place }) => (place.row === undefined ? place.table : rowOf(place))));
  return ofPacks.filter(({ place, ...problem }) => {
    const isNews = place.table === undefined || !(wrong.has(place.table) || wrong.has(rowOf(place)));
    return problem.severity === "error" && isNews;
  });
}

const rowOf = ({ table, row }: Pick<Place, "table" | "row">): string => `${table}/${row}`;
