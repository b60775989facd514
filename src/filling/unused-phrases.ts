import { parseTemplate } from "./parse-template.ts";
import { isExpression, isStatement, pairsOf, isProgram } from "./syntax.ts";
import { type Partial, sourceOfBody, sourceOfFrontMatter, sourceOfPartial } from "./templates.ts";
import type { PackTemplate } from "../packs/pack.ts";

/** Phrases that the program looks up by what the data holds. */
const LOOKED_UP = /^(unit|values|tables|fields|figure)\./;

/** The keys among these that no template says; those that the program looks up are left out. */
export function unusedPhrases(
  templates: readonly PackTemplate[],
  partials: ReadonlyMap<string, Partial>,
  keys: Iterable<string>,
): readonly string[] {
  const said = new Set(templates.flatMap(({ kind, marking }) => [kind, marking]));
  const sources = [
    ...templates.flatMap((template) => [
      sourceOfBody(template),
      sourceOfFrontMatter(template, "title"),
      sourceOfFrontMatter(template, "subtitle"),
    ]),
    ...[...partials.values()].map(sourceOfPartial),
  ];
  for (const source of sources) {
    const parsed = parseTemplate(source);
    if (parsed.kind === "parsed") gather(parsed.program, said);
  }
  return [...keys].filter((key) => !said.has(key) && !LOOKED_UP.test(key));
}

function gather(node: hbs.AST.Node | undefined, said: Set<string | undefined>): void {
  if (!node) return;
  if (isProgram(node)) for (const statement of node.body) gather(statement, said);
  const isCall = (isStatement(node) && "params" in node) || (isExpression(node) && node.type === "SubExpression");
  if (!isCall) return;
  const [key] = node.params;
  const name =
    "path" in node && isExpression(node.path) && node.path.type === "PathExpression" ? node.path.original : "";
  if (name === "say" && key && isExpression(key) && key.type === "StringLiteral") said.add(key.value);
  for (const param of node.params) gather(param, said);
  for (const pair of pairsOf(node)) gather(pair.value, said);
  if (!("program" in node)) return;
  gather(node.program, said);
  // The parser leaves the inverse out where there is none, whatever its types say.
  if ("inverse" in node && isProgram(node.inverse)) gather(node.inverse, said);
}
