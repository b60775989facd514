import type { Descriptor } from "../facts/descriptor.ts";
import type { Lookup } from "../lookup.ts";
import type { PackTemplate } from "../packs/pack.ts";
import type { Problem } from "../problem.ts";
import { aboutPhrases } from "./check/about-phrases.ts";
import { checkProgram } from "./check/check-program.ts";
import type { ParsedPartial } from "./check/checker.ts";
import { rootEnvironment } from "./check/environment.ts";
import { Findings } from "./check/findings.ts";
import { PLACE_CLOSE, PLACE_OPEN } from "./filled.ts";
import type { Wording } from "./helper.ts";
import { partialsIn } from "./partials-in.ts";
import { type Source, parseTemplate } from "./parse-template.ts";
import { type Partial, sourceOfBody, sourceOfFrontMatter, sourceOfPartial } from "./templates.ts";
import { ANY, type Type } from "./type.ts";

/** The phrases of each language, by key, with the names of their blanks. */
export type Wordings = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * Checks templates and partials against the tables before anything is filled: every name, helper, parameter, partial and
 * phrase, also those in branches that today's facts never reach. Partials are checked in each of their calls. Places are
 * those in the files; a template without an error fills without one, whatever the facts. `seen` has the descriptor as each
 * audience may see it, against which templates for that audience are held.
 */
export function checkTemplates(
  templates: readonly PackTemplate[],
  partials: ReadonlyMap<string, Partial>,
  whole: Descriptor,
  wordings: Wordings,
  seen: Lookup<string, Descriptor> = new Map(),
): readonly Problem[] {
  const findings = new Findings();
  const called = new Set<string>();
  const parse = (source: Source): hbs.AST.Program | undefined => {
    refusePrivateCharacters(source, findings);
    const parsed = parseTemplate(source);
    if (parsed.kind === "parsed") return parsed.program;
    findings.add(parsed.problem);
    return undefined;
  };
  const parsed = new Map<string, ParsedPartial>();
  for (const [name, partial] of partials) parsed.set(name, { ...partial, program: parse(sourceOfPartial(partial)) });

  for (const template of templates) {
    const descriptor = seen.get(template.audience ?? "") ?? whole;
    const wording = wordingOf(template.languages, wordings);
    const env = rootEnvironment(rootType(template, descriptor));
    const sources = [
      sourceOfFrontMatter(template, "title"),
      sourceOfFrontMatter(template, "subtitle"),
      sourceOfBody(template),
    ];
    const programs = sources.flatMap((source) => parse(source) ?? []);
    // Once for all languages that share their partials.
    const sets = new Map(template.languages.map((language) => [partialsIn(parsed, language), [] as string[]]));
    for (const language of template.languages) sets.get(partialsIn(parsed, language))?.push(language);
    for (const [own, languages] of sets) {
      const checker = { descriptor, partials: own, findings, wording: wordingOf(languages, wordings), called };
      for (const program of programs) checkProgram(checker, env, program);
    }
    for (const key of ["kind", "marking"] as const) checkKey(template, key, wording, findings);
  }
  // A partial that nobody calls has no names around it, but its helpers, tables and phrases can still be checked.
  for (const [name, { program, file }] of parsed) {
    if (called.has(file)) continue;
    const wording = wordingOf([...wordings.keys()], wordings);
    const checker = { descriptor: whole, partials: parsed, findings, wording, called: new Set<string>() };
    if (program) checkProgram(checker, { ...rootEnvironment(ANY), around: [ANY, ANY, ANY] }, program);
    findings.add({
      severity: "note",
      code: "partial-unused",
      place: { file },
      reason: "No template calls this partial.",
      found: name,
    });
  }
  return findings.problems;
}

function rootType({ each, as }: PackTemplate, descriptor: Descriptor): Type {
  if (each === undefined && as === undefined) return { kind: "scope", names: new Map() };
  // Either alone is reported where the front matter is read.
  if (as === undefined) return ANY;
  // That the table is unknown is said when packs are selected.
  const type: Type = each !== undefined && descriptor.tables.has(each) ? { kind: "row", tables: [each] } : ANY;
  return { kind: "scope", names: new Map([[as, type]]) };
}

function wordingOf(languages: readonly string[], wordings: Wordings): Wording {
  const spoken = languages.flatMap((language) => {
    const phrases = wordings.get(language);
    return phrases ? [{ language, phrases }] : [];
  });
  return {
    blanks: (key) => [...new Set(spoken.flatMap(({ phrases }) => phrases.get(key) ?? []))],
    lacking: (key) => spoken.flatMap(({ language, phrases }) => (phrases.has(key) ? [] : [language])),
    keys: () => new Set(spoken.flatMap(({ phrases }) => [...phrases.keys()])),
    isPartial: spoken.length < languages.length,
  };
}

function checkKey(template: PackTemplate, key: "kind" | "marking", wording: Wording, findings: Findings): void {
  const phrase = template[key];
  if (phrase === undefined) return;
  const lacking = wording.lacking(phrase);
  if (lacking.length > 0)
    findings.fault(template.places?.[key] ?? { file: template.file }, {
      code: "unknown-phrase",
      reason: `${key}: should be a key of the wording, which has no such phrase (${lacking.join(", ")}).`,
      found: phrase,
      candidates: wording.keys(),
      about: aboutPhrases(phrase, lacking),
      advice: `Add it to ${lacking.map((language) => `templates/wording/${language}.yaml`).join(" and ")}.`,
    });
}

function refusePrivateCharacters({ file, text, line }: Source, findings: Findings): void {
  text.split("\n").forEach((content, index) => {
    const column = content.search(PRIVATE);
    if (column >= 0)
      findings.fault(
        { file, line: line + index, column: column + 1 },
        {
          code: "private-character",
          reason: "The template holds a character from a private range, which no font can print.",
          found: "U+E000 or U+E001",
          advice: "Delete the character; it is often invisible in an editor.",
        },
      );
  });
}

const PRIVATE = new RegExp(`[${PLACE_OPEN}${PLACE_CLOSE}]`);
