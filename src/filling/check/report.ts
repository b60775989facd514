import { placeOf } from "../parse-template.ts";
import type { Type } from "../type.ts";
import { ANY } from "../type.ts";
import type { Checker } from "./checker.ts";
import type { Environment } from "./environment.ts";
import type { Fault } from "./findings.ts";
import { memberOf } from "./member.ts";

/** Reports a fault at a place in a template, naming the call where the place is in a partial. */
export function report(checker: Checker, env: Environment, loc: hbs.AST.SourceLocation, fault: Fault): void {
  const called = env.calledFrom === undefined ? "" : ` (In the call from ${env.calledFrom}.)`;
  checker.findings.fault(placeOf(loc.source, loc), { ...fault, reason: fault.reason + called });
}

/** The type of what stands under a name, with a report where nothing does. */
export function member(
  checker: Checker,
  env: Environment,
  type: Type,
  name: string,
  loc: hbs.AST.SourceLocation,
): Type {
  const found = memberOf(checker.descriptor, type, name);
  if (found.kind === "known") return found.type;
  report(checker, env, loc, found.fault);
  return ANY;
}
