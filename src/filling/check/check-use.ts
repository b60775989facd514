import type { Argument, Checking, Helper, Param } from "../helper.ts";
import { helpers } from "../helpers.ts";
import { type Expression, isExpression, isWord, pairsOf } from "../syntax.ts";
import { KIND_WORDS } from "../type.ts";
import type { Checker } from "./checker.ts";
import type { Environment } from "./environment.ts";
import { memberOf } from "./member.ts";
import { member, report } from "./report.ts";
import { typeOf } from "./type-of.ts";

/** A use of a helper: `{{cite row}}`, `{{#each rows}}` or `(count rows)`. */
export interface Use {
  readonly path: hbs.AST.PathExpression;
  readonly params: readonly hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash | undefined;
  readonly loc: hbs.AST.SourceLocation;
}

/** The helper that a use names, if there is one and it may be used in this form. */
export function helperOf(
  checker: Checker,
  env: Environment,
  use: Use,
  form: Helper["signature"]["form"],
): Helper | undefined {
  const name = use.path.original;
  const helper = isWord(use.path) ? helpers.get(name) : undefined;
  if (!helper) {
    const found = memberOf(checker.descriptor, env.here, use.path.parts[0] ?? "");
    const readsField = found.kind === "known" && found.type.kind !== "any";
    report(checker, env, use.path.loc, {
      code: "unknown-helper",
      reason: readsField
        ? "This is a field or relation, and here only a helper can stand."
        : "There is no such helper.",
      found: name,
      ...(readsField
        ? { advice: form === "block" ? `Write {{#each ${name}}} or {{#if ${name}}}.` : `Write ${name} alone.` }
        : { candidates: [...helpers].flatMap(([known, { signature }]) => (signature.form === form ? [known] : [])) }),
    });
    return undefined;
  }
  if (helper.signature.form !== form) {
    const isBlock = helper.signature.form === "block";
    report(checker, env, use.path.loc, {
      code: "wrong-form",
      reason: isBlock ? "This helper encloses something." : "This helper encloses nothing.",
      found: name,
      wanted: isBlock ? `{{#${name}}}…{{/${name}}}` : `{{${name}}} or (${name})`,
    });
    return undefined;
  }
  const { within } = helper.signature;
  if (within?.every((block) => !env.inside.has(block)))
    report(checker, env, use.path.loc, {
      code: "outside-its-block",
      reason: `${name} means something only inside ${within.map((block) => `{{#${block}}}`).join(" or ")}.`,
      found: name,
    });
  return helper;
}

/** Holds a use against the helper's signature, and types its parameters. */
export function checkUse(checker: Checker, env: Environment, use: Use, helper: Helper): Checking {
  const { signature } = helper;
  const name = use.path.original;
  const args = use.params.map((node, index) => {
    const argument = argumentOf(checker, env, node);
    const param = signature.params[index] ?? signature.rest;
    if (param) checkArgument(checker, env, argument, param);
    else
      report(checker, env, node.loc, {
        code: "too-many-parameters",
        reason: `${name} takes ${signature.params.length || "no"} parameter${signature.params.length === 1 ? "" : "s"} without a name.`,
        wanted: usageOf(name, helper),
      });
    return argument;
  });
  for (const param of signature.params.slice(args.length))
    if (param.optional !== true)
      report(checker, env, use.path.loc, {
        code: "parameter-missing",
        reason: `${name} lacks its parameter: ${param.name}.`,
        wanted: usageOf(name, helper),
      });
  const named = new Map<string, Argument>();
  for (const pair of pairsOf(use)) {
    const argument = { ...argumentOf(checker, env, pair.value), loc: pair.loc };
    named.set(pair.key, argument);
    const param = signature.named?.[pair.key] ?? signature.anyNamed;
    if (param) checkArgument(checker, env, argument, param);
    else
      report(checker, env, pair.loc, {
        code: "unknown-parameter",
        reason: `${name} has no parameter of this name.`,
        found: pair.key,
        wanted: usageOf(name, helper),
        candidates: Object.keys(signature.named ?? {}),
      });
  }
  for (const [key, param] of Object.entries(signature.named ?? {}))
    if (param.optional !== true && !named.has(key))
      report(checker, env, use.path.loc, {
        code: "parameter-missing",
        reason: `${name} lacks the parameter ${key}=.`,
        wanted: usageOf(name, helper),
      });
  const checking: Checking = {
    descriptor: checker.descriptor,
    wording: checker.wording,
    args,
    named,
    report: ({ at, ...fault }) => report(checker, env, at?.loc ?? use.loc, fault),
    member: (type, key, at) => member(checker, env, type, key, at?.loc ?? use.loc),
  };
  signature.check?.(checking);
  return checking;
}

function argumentOf(checker: Checker, env: Environment, node: hbs.AST.Node): Argument {
  const type = typeOf(checker, env, node);
  const literal = isExpression(node) ? literalOf(node) : undefined;
  return { type, loc: node.loc, ...(literal === undefined ? {} : { literal }) };
}

function literalOf(node: Expression): string | number | boolean | undefined {
  return node.type === "StringLiteral" || node.type === "NumberLiteral" || node.type === "BooleanLiteral"
    ? node.value
    : undefined;
}

function checkArgument(checker: Checker, env: Environment, argument: Argument, param: Param): void {
  const { type, literal } = argument;
  if (type.kind !== "any" && !param.accepts.includes(type.kind))
    report(checker, env, argument.loc, {
      code: "wrong-type",
      reason: `The parameter ${param.name} does not take ${KIND_WORDS[type.kind]}.`,
      found: KIND_WORDS[type.kind],
      wanted: param.accepts.map((kind) => KIND_WORDS[kind]).join(", "),
    });
  else if (param.words && typeof literal === "string" && !param.words.includes(literal))
    report(checker, env, argument.loc, {
      code: "unknown-word",
      reason: `The parameter ${param.name} does not know this word.`,
      found: literal,
      wanted: param.words.join(", "),
      candidates: param.words,
    });
}

/** How a helper is written, such as `(sort list name …)`. */
function usageOf(name: string, { signature }: Helper): string {
  const params = signature.params.map((param) => (param.optional === true ? `[${param.name}]` : param.name));
  const named = Object.entries(signature.named ?? {}).map(([key, param]) =>
    param.optional === true ? `[${key}=]` : `${key}=`,
  );
  const any = signature.anyNamed ? [`${signature.anyNamed.name}=…`] : [];
  const text = [name, ...params, ...(signature.rest ? ["…"] : []), ...named, ...any].join(" ");
  return signature.form === "block" ? `{{#${text}}}` : `(${text})`;
}
