import { helpers } from "../helpers.ts";
import { standsAlone } from "../rewrite.ts";
import { isExpression } from "../syntax.ts";
import { ANY, BOOLEAN, NUMBER, type Type } from "../type.ts";
import { checkUse, helperOf } from "./check-use.ts";
import type { Checker } from "./checker.ts";
import type { Environment } from "./environment.ts";
import { memberOf, namesOf } from "./member.ts";
import { member, report } from "./report.ts";

/** Names with @ that `#each` and the list of sources give. */
const DATA: ReadonlyMap<string, Type> = new Map([
  ["index", NUMBER],
  ["number", NUMBER],
  ["first", BOOLEAN],
  ["last", BOOLEAN],
]);

/** The type of an expression; what is wrong in it is reported on the way. */
export function typeOf(checker: Checker, env: Environment, node: hbs.AST.Node): Type {
  if (!isExpression(node)) return ANY;
  switch (node.type) {
    case "PathExpression":
      return typeOfPath(checker, env, node);
    case "SubExpression": {
      const helper = helperOf(checker, env, node, "inline");
      return helper ? helper.signature.result(checkUse(checker, env, node, helper)) : ANY;
    }
    case "StringLiteral":
      return { kind: "text", literal: node.value };
    case "NumberLiteral":
      return NUMBER;
    case "BooleanLiteral":
      return BOOLEAN;
    case "UndefinedLiteral":
    case "NullLiteral":
      return ANY;
  }
}

function typeOfPath(checker: Checker, env: Environment, path: hbs.AST.PathExpression): Type {
  const [first, ...rest] = path.parts;
  let type: Type;
  if (path.data) {
    const data = first === "root" ? env.root : first === undefined ? undefined : DATA.get(first);
    if (!data)
      report(checker, env, path.loc, {
        code: "unknown-name",
        reason: "No such name begins with @.",
        found: path.original,
        candidates: [...DATA.keys(), "root"].map((name) => `@${name}`),
      });
    type = data ?? ANY;
  } else {
    const start = path.depth === 0 ? env.here : env.around[path.depth - 1];
    if (!start)
      report(checker, env, path.loc, {
        code: "nothing-around",
        reason: "There is nothing that far outside.",
        found: path.original,
      });
    const scoped = /^(\.|this\b)/.test(path.original);
    const param = first === undefined || scoped ? undefined : env.blockParams.get(first);
    if (first === undefined) return start ?? ANY;
    type = param ?? firstMember(checker, env, start ?? ANY, first, path);
  }
  for (const part of rest) type = member(checker, env, type, part, path.loc);
  return type;
}

/** A name that is not known here, but further out, is most often a forgotten `../`. */
function firstMember(checker: Checker, env: Environment, type: Type, name: string, path: hbs.AST.PathExpression): Type {
  const found = memberOf(checker.descriptor, type, name);
  if (found.kind === "known") return found.type;
  const depth = env.around.findIndex((outer) => namesOf(checker.descriptor, outer).includes(name));
  const { candidates, ...fault } = found.fault;
  const bare = [...helpers].flatMap(([word, helper]) => (standsAlone(helper) ? [word] : []));
  report(checker, env, path.loc, {
    ...fault,
    ...(depth >= 0 && path.depth === 0
      ? { advice: `Did you mean ${"../".repeat(depth + 1)}${name}?` }
      : { candidates: [...(candidates ?? []), ...env.blockParams.keys(), ...bare] }),
  });
  return ANY;
}
