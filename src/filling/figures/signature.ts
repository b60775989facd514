import { aboutPhrases } from "../check/about-phrases.ts";
import type { Checking, Param } from "../helper.ts";
import { ROWS, rowsType } from "../helpers/lists.ts";
import { PRINTABLE } from "../helpers/wording.ts";
import { type Type, itemOf } from "../type.ts";

export const optional = (name: string, accepts: Param["accepts"]): Param => ({ name, accepts, optional: true });

/** The name of a field or relation of the rows listed first. */
export const NAME: Param = { name: "field", accepts: ["text"] };

/** What every figure takes besides its list: the words around it. */
export const AROUND: Readonly<Record<string, Param>> = {
  title: optional("title", PRINTABLE),
  subtitle: optional("subtitle", PRINTABLE),
  note: optional("note", PRINTABLE),
  source: optional("source", PRINTABLE),
  id: optional("id", ["text", "value"]),
};

export { ROWS };

const EVERY_FIGURE = ["figure.label", "figure.sources", "figure.source", "figure.alt.value", "figure.alt.series"];
const DATED = ["figure.as-of", "figure.as-of-partly", "figure.as-of-missing"];

/** Checks the phrases that a figure says by itself, those of every figure and its own. */
export function checkPhrases({ wording, report }: Checking, own: readonly string[]): void {
  for (const key of [...EVERY_FIGURE, ...DATED, "figure.alt.disputed", "figure.alt.values", ...own]) {
    const lacking = wording.lacking(key);
    if (lacking.length > 0)
      report({
        code: "unknown-phrase",
        reason: `A figure needs a phrase that the wording has not got (${lacking.join(", ")}).`,
        at: undefined,
        found: key,
        about: aboutPhrases(key, lacking),
      });
  }
}

type Holds = "numbers" | "dates" | "texts";

const TYPES: Readonly<Record<Holds, readonly string[]>> = {
  numbers: ["number", "integer"],
  dates: ["date"],
  texts: ["text"],
};

/** Checks that a named parameter names a field that holds numbers, or dates, in the rows listed first. */
export function checkField(checking: Checking, parameter: string, holds?: Holds, of?: Type): void {
  const argument = checking.named.get(parameter);
  if (typeof argument?.literal !== "string") return;
  for (const name of argument.literal.split(" ")) {
    const type = checking.member(of ?? itemOf(rowsType(checking.args[0])), name, argument);
    if (!holds || type.kind === "any") continue;
    const wrong =
      type.kind === "value"
        ? type.fields.find((field) => !TYPES[holds].includes(field.type))
        : { name, type: type.kind };
    if (wrong)
      checking.report({
        code: "wrong-type",
        reason: `The field ${name} does not hold ${holds}, so it cannot be drawn as such.`,
        at: argument,
        found: wrong.type,
        wanted: `a field of ${holds}`,
      });
  }
}
