import { evidenceOf } from "../evidence-of.ts";
import type { Helper, Param } from "../helper.ts";
import { plainWords } from "../plain-words.ts";
import { print } from "../print.ts";
import { rowPlaces } from "../row-places.ts";
import { Composed } from "../seen.ts";
import { truth } from "../truth.ts";
import { type Kind, TEXT } from "../type.ts";
import { PRINTABLE } from "./wording.ts";

const CONDITION: readonly Kind[] = [...PRINTABLE, "groups"];
const sentence = (name: string): Param => ({ name, accepts: PRINTABLE });

/**
 * `(finding (say "funding.ended") holds=(eq (count later) 0))`: a sentence that claims something of the facts beside it.
 * Where its condition no longer holds it is an error that names the sentence and the rows it was held against.
 */
export const finding: Helper = {
  signature: {
    form: "inline",
    params: [sentence("sentence")],
    named: { holds: { name: "condition", accepts: CONDITION } },
    result: () => TEXT,
  },
  run({ session, args: [claim], named, place }) {
    const condition = named["holds"];
    const claimed = claim instanceof Composed && claim.missing;
    return new Composed(() => {
      const rich = print(session, claim);
      if (truth(condition)) return rich;
      const rows = [...new Set(evidenceOf(condition).map(({ row }) => row))];
      session.problems.push({
        severity: "error",
        code: "finding-broken",
        place,
        reason: `The facts no longer bear the sentence “${plainWords(session, rich)}”.`,
        found: rows.length === 0 ? "no row" : rowPlaces(rows),
        wanted: "facts for which its condition holds",
        advice: "Correct the row, or write the sentence that the facts now bear.",
      });
      return rich;
    }, claimed);
  },
};

/** `(choose condition one other)`: the one where the condition holds, otherwise the other. */
export const choose: Helper = {
  signature: {
    form: "inline",
    params: [{ name: "condition", accepts: CONDITION }, sentence("one"), sentence("other")],
    result: () => TEXT,
  },
  run: ({ args: [condition, one, other] }) => (truth(condition) ? one : other),
};
