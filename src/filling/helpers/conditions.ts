import { evidenceOf } from "../evidence-of.ts";
import type { Helper, Param } from "../helper.ts";
import { meets, orderAgainst, plain } from "../match.ts";
import { Matcher, Verdict } from "../seen.ts";
import { truth } from "../truth.ts";
import { BOOLEAN, type Kind } from "../type.ts";

const ANYTHING: readonly Kind[] = ["row", "rows", "value", "group", "groups", "text", "number", "boolean"];
const thing = (name: string): Param => ({ name, accepts: ANYTHING });

/** `(eq a b)`: the same value or row; a list equals what it holds; a missing value equals nothing. */
export const eq: Helper = {
  signature: { form: "inline", params: [thing("one"), thing("other")], result: () => BOOLEAN },
  run: ({ args }) => new Verdict(meets(plain(args[0]), plain(args[1])), args.flatMap(evidenceOf)),
};

/** `(says a b)`: the words of b stand in a, whatever its case, spaces and signs: "The Diplomat" in thediplomat.com. */
export const says: Helper = {
  signature: { form: "inline", params: [thing("text"), thing("part")], result: () => BOOLEAN },
  run({ args }) {
    const [text, part] = args.map((arg) => lettersOf(plain(arg)));
    return new Verdict(!!part && !!text?.includes(part), args.flatMap(evidenceOf));
  },
};

const lettersOf = (value: unknown): string =>
  typeof value === "string"
    ? value
        .toLowerCase()
        .replace(/^the /u, "")
        .replace(/[^\p{L}\p{N}]+/gu, "")
    : "";

export const not: Helper = {
  signature: { form: "inline", params: [thing("condition")], result: () => BOOLEAN },
  run: ({ args }) => new Verdict(!truth(args[0]), args.flatMap(evidenceOf)),
};

export const and: Helper = {
  signature: { form: "inline", params: [thing("condition")], rest: thing("condition"), result: () => BOOLEAN },
  run: ({ args }) => decided(args, args.every(truth)),
};

export const or: Helper = {
  signature: { form: "inline", params: [thing("condition")], rest: thing("condition"), result: () => BOOLEAN },
  run: ({ args }) => decided(args, args.some(truth)),
};

/** `(more a b)`: a is more, or later, than b; false where one is missing. */
export const more = comparing((order) => order > 0);

/** `(less a b)`: a is less, or earlier, than b; false where one is missing. */
export const less = comparing((order) => order < 0);

/** For `where`: one of these. */
export const any = matching("any", thing("value"));
/** For `where`: none of these; also true of a missing value. */
export const none = matching("none", thing("value"));
/** For `where`: this much or more; a date may be a text such as "2020". */
export const from = matching("from");
/** For `where`: this much or less. */
export const until = matching("until");
/** For `where`: no value, no row. */
export const missingValue: Helper = {
  ...matching("missing"),
  signature: { ...matching("missing").signature, params: [] },
};
/** For `where`: any value, any row. */
export const present: Helper = { ...matching("present"), signature: { ...matching("present").signature, params: [] } };

/** Of several conditions those count that made the verdict what it is. */
const decided = (conditions: readonly unknown[], holds: boolean): Verdict =>
  new Verdict(holds, conditions.filter((condition) => truth(condition) === holds).flatMap(evidenceOf));

function matching(kind: Matcher["kind"], rest?: Param): Helper {
  return {
    signature: {
      form: "inline",
      params: [thing("value")],
      ...(rest ? { rest } : {}),
      result: ({ args }) => ({ kind: "matcher", wanted: args.map((argument) => argument.type) }),
    },
    run: ({ args }) => new Matcher(kind, args),
  };
}

function comparing(holds: (order: number) => boolean): Helper {
  const number: Param = { name: "value", accepts: ["value", "number", "text"] };
  return {
    signature: { form: "inline", params: [number, number], result: () => BOOLEAN },
    run: ({ session, args }) =>
      new Verdict(holds(orderAgainst(session, plain(args[0]), args[1])), args.flatMap(evidenceOf)),
  };
}
