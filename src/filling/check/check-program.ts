import type { Checking, Helper } from "../helper.ts";
import { helpers } from "../helpers.ts";
import { PRINTABLE } from "../helpers/wording.ts";
import { callsHelper } from "../rewrite.ts";
import { type Statement, isExpression, isProgram, isStatement, pairsOf } from "../syntax.ts";
import { KIND_WORDS, type Type } from "../type.ts";
import type { Checker } from "./checker.ts";
import { type Environment, entering } from "./environment.ts";
import { checkUse, helperOf } from "./check-use.ts";
import { report } from "./report.ts";
import { typeOf } from "./type-of.ts";

/** Blocks that print what is inside them as it is, so that they may stand anywhere. */
const TRANSPARENT: ReadonlySet<string> = new Set(["each", "if", "unless", "with"]);

const PRINTED_KINDS: ReadonlySet<Type["kind"]> = new Set([...PRINTABLE, "any"]);

/** Checks every statement of a template or partial in what is known around it. */
export function checkProgram(checker: Checker, env: Environment, program: hbs.AST.Program): void {
  for (const node of program.body) if (isStatement(node)) checkStatement(checker, env, node);
}

function checkStatement(checker: Checker, env: Environment, node: Statement): void {
  switch (node.type) {
    case "ContentStatement":
      if (env.only && node.value.trim() !== "") lost(checker, env, node.loc, node.value.trim().slice(0, 40));
      return;
    case "CommentStatement":
      return;
    case "MustacheStatement":
      return checkMustache(checker, env, node);
    case "BlockStatement":
      return checkBlock(checker, env, node);
    case "PartialStatement":
      return checkPartial(checker, env, node);
    case "PartialBlockStatement":
    case "Decorator":
    case "DecoratorBlock":
      report(checker, env, node.loc, {
        code: "not-supported",
        reason: "Templates here have no partials with a body and none defined in line.",
        wanted: "a file in templates/partials and {{> name}}",
      });
  }
}

function checkMustache(checker: Checker, env: Environment, node: hbs.AST.MustacheStatement): void {
  const { path } = node;
  if (!isExpression(path)) return;
  const calls = path.type === "PathExpression" && callsHelper(node, helpers);
  if (env.only && !(calls && env.only.allowed.includes(path.original)))
    lost(checker, env, node.loc, path.type === "PathExpression" ? `{{${path.original}}}` : "a value");
  let type: Type;
  if (calls) {
    const helper = helperOf(checker, env, { ...node, path }, "inline");
    if (!helper) {
      checkParameters(checker, env, node);
      return;
    }
    type = helper.signature.result(checkUse(checker, env, { ...node, path }, helper));
  } else type = typeOf(checker, env, path);
  if (!PRINTED_KINDS.has(type.kind))
    report(checker, env, node.loc, {
      code: "not-printable",
      reason: `This is ${KIND_WORDS[type.kind]}, which cannot be printed.`,
      ...(type.kind === "groups" ? { advice: "Go through the groups with #each." } : {}),
    });
}

function checkBlock(checker: Checker, env: Environment, node: hbs.AST.BlockStatement): void {
  const name = node.path.original;
  const helper = helperOf(checker, env, node, "block");
  if (!helper) {
    checkParameters(checker, env, node);
    return;
  }
  if (env.only && !TRANSPARENT.has(name) && !env.only.allowed.includes(name))
    lost(checker, env, node.loc, `{{#${name}}}`);
  const checking = checkUse(checker, env, node, helper);
  checkProgram(checker, environmentInside(env, name, helper, checking, node.program.blockParams), node.program);
  if (!isProgram(node.inverse)) return;
  if (helper.signature.otherwise === true) checkProgram(checker, env, node.inverse);
  else
    report(checker, env, node.inverse.loc, {
      code: "else-without-use",
      reason: `What follows {{else}} in {{#${name}}} is never printed.`,
      wanted: "{{#if …}}…{{else}}…{{/if}}",
    });
}

function environmentInside(
  env: Environment,
  name: string,
  { signature }: Helper,
  checking: Checking,
  names: readonly string[] | undefined,
): Environment {
  const types = signature.blockParams?.(checking) ?? [];
  const params = (names ?? []).map((param, index) => [param, types[index] ?? { kind: "any" }] as const);
  const { only, ...rest } = signature.inside ? entering(env, signature.inside(checking)) : env;
  const kept = TRANSPARENT.has(name) ? only : undefined;
  const holds = signature.holds ? { block: name, allowed: signature.holds } : kept;
  return {
    ...rest,
    blockParams: new Map([...env.blockParams, ...params]),
    inside: new Set([...env.inside, name]),
    ...(holds ? { only: holds } : {}),
  };
}

function checkPartial(checker: Checker, env: Environment, node: hbs.AST.PartialStatement): void {
  if (node.name.type !== "PathExpression") {
    report(checker, env, node.loc, {
      code: "not-supported",
      reason: "The name of a partial cannot be worked out while filling.",
      wanted: "{{> name}}",
    });
    return;
  }
  const name = node.name.original;
  const partial = checker.partials.get(name);
  if (!partial) {
    report(checker, env, node.name.loc, {
      code: "unknown-partial",
      reason: "There is no such file in templates/partials.",
      found: name,
      candidates: checker.partials.keys(),
    });
    checkParameters(checker, env, node);
    return;
  }
  checker.called.add(partial.file);
  if (env.partials.includes(name)) {
    report(checker, env, node.loc, {
      code: "partial-in-itself",
      reason: "This partial would go on calling itself.",
      found: [...env.partials, name].join(" > "),
    });
    return;
  }
  const [context] = node.params;
  const base = context ? typeOf(checker, env, context) : env.here;
  const pairs = pairsOf(node).map((pair) => [pair.key, typeOf(checker, env, pair.value)] as const);
  const here: Type = pairs.length > 0 ? { kind: "scope", names: new Map(pairs), around: base } : base;
  if (!partial.program) return;
  const { start } = node.loc;
  checkProgram(
    checker,
    {
      ...(here === env.here ? env : entering(env, here)),
      // Names after `as` are not seen in a partial.
      blockParams: new Map(),
      partials: [...env.partials, name],
      calledFrom: env.calledFrom ?? `${node.loc.source}:${start.line}`,
    },
    partial.program,
  );
}

/** The parameters of something unknown are still checked, so that all mistakes are said at once. */
function checkParameters(
  checker: Checker,
  env: Environment,
  node: { readonly params: readonly hbs.AST.Expression[]; readonly hash?: hbs.AST.Hash | undefined },
): void {
  for (const param of node.params) typeOf(checker, env, param);
  for (const pair of pairsOf(node)) typeOf(checker, env, pair.value);
}

function lost(checker: Checker, env: Environment, loc: hbs.AST.SourceLocation, found: string): void {
  const { block = "", allowed = [] } = env.only ?? {};
  report(checker, env, loc, {
    code: "would-be-lost",
    reason: `Directly inside {{#${block}}} this is never printed.`,
    found,
    wanted: allowed
      .map((name) => (helpers.get(name)?.signature.form === "block" ? `{{#${name}}}` : `{{${name}}}`))
      .join(" or "),
  });
}
