import Handlebars from "handlebars";
import { Kept } from "../kept.ts";
import type { PackTemplate } from "../packs/pack.ts";
import type { Problem } from "../problem.ts";
import { helpers } from "./helpers.ts";
import { parseTemplate } from "./parse-template.ts";
import { rewrite } from "./rewrite.ts";
import { runHelper, specialHelpers } from "./run-helper.ts";
import { type Templates, sourceOfBody, sourceOfFrontMatter, sourceOfPartial } from "./templates.ts";

export type Compiled = HandlebarsTemplateDelegate<unknown>;

/** A template ready to be filled again and again. */
export interface CompiledTemplate {
  readonly title: Compiled;
  readonly subtitle: Compiled | undefined;
  readonly body: Compiled;
  readonly problems: readonly Problem[];
}

const compiled = new WeakMap<Templates["partials"], WeakMap<PackTemplate, CompiledTemplate>>();

/** Compiles a template with its partials, once for as long as both stay the same. */
export function compileTemplate({ template, partials }: Templates): CompiledTemplate {
  const kept = compiled.get(partials) ?? new WeakMap<PackTemplate, CompiledTemplate>();
  compiled.set(partials, kept);
  const earlier = kept.get(template);
  if (earlier) return earlier;
  const compiler = compilerFor(partials);
  const problems: Problem[] = [...compiler.problems];
  const compile = (source: Parameters<typeof parseTemplate>[0]): Compiled => compiler.compile(source, problems);
  const made = {
    title: compile(sourceOfFrontMatter(template, "title")),
    subtitle: template.subtitle === undefined ? undefined : compile(sourceOfFrontMatter(template, "subtitle")),
    body: compile(sourceOfBody(template)),
    problems,
  };
  kept.set(template, made);
  return made;
}

interface Compiler {
  readonly problems: readonly Problem[];
  readonly compile: (source: Parameters<typeof parseTemplate>[0], problems: Problem[]) => Compiled;
}

const compilers = new WeakMap<Templates["partials"], Compiler>();

function compilerFor(partials: Templates["partials"]): Compiler {
  const earlier = compilers.get(partials);
  if (earlier) return earlier;
  // An environment of our own: the global one can be changed by anybody.
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  for (const [name, helper] of helpers) environment.registerHelper(name, runHelper(helper));
  environment.registerHelper({ ...specialHelpers });
  const knownHelpers = Object.fromEntries(Object.keys(environment.helpers).map((name) => [name, true]));

  const compile: Compiler["compile"] = (source, problems) => {
    const key = JSON.stringify(source);
    const kept = keptTemplates.get(key);
    if (kept === undefined) {
      const parsed = parseTemplate(source);
      if (parsed.kind === "failed") {
        problems.push(parsed.problem);
        return () => "";
      }
      keptTemplates.note(key, NOT_CALLED);
    }
    // Of all partials a template calls a few: the others need not be compiled.
    const make = (): Compiled => {
      if (kept !== undefined && kept !== NOT_CALLED) return environment.template(run(kept));
      const parsed = parseTemplate(source);
      if (parsed.kind === "failed") throw new Error(`${source.file} could be parsed before.`);
      const code = codeOf(parsed.program, { ...NO_BUILT_IN, ...knownHelpers });
      return environment.template(run(keptTemplates.note(key, code)));
    };
    let template: Compiled | undefined;
    return (context, options) => (template ??= make())(context, options);
  };
  const problems: Problem[] = [];
  for (const [name, partial] of partials)
    environment.registerPartial(name, compile(sourceOfPartial(partial), problems));
  const compiler = { problems, compile };
  compilers.set(partials, compiler);
  return compiler;
}

/** What is kept of a template that can be parsed, before it is called. */
const NOT_CALLED = "";

/** A template as code, from one command to the next: what `Handlebars.precompile` gives. */
export const keptTemplates = new Kept<string>(500);

const codeOf = (program: hbs.AST.Program, knownHelpers: Readonly<Record<string, boolean>>): string =>
  // It is a text of JavaScript, whatever its types say.
  Handlebars.precompile(rewrite(program, helpers), {
    knownHelpers,
    knownHelpersOnly: true,
    noEscape: true,
    preventIndent: true,
  }) as unknown as string;

/** Made by Handlebars' compiler and nobody else, in this process or in an earlier one. */
// oxlint-disable-next-line typescript/no-implied-eval -- as Handlebars itself runs what it compiles
const run = (code: string): TemplateSpecification => new Function(`return ${code}`)() as TemplateSpecification;

/** Handlebars counts its own helpers as known unless told otherwise; ours replace four of them. */
const NO_BUILT_IN = {
  helperMissing: false,
  blockHelperMissing: false,
  each: true,
  if: true,
  unless: true,
  with: true,
  log: false,
  lookup: false,
};
