import { aboutPhrases } from "../check/about-phrases.ts";
import type { Call, Checking, Helper, Param } from "../helper.ts";
import { printWorded } from "../print.ts";
import { Composed, type Fact, FieldValue, Reckoned } from "../seen.ts";
import { TEXT } from "../type.ts";

const NUMERIC: Param = { name: "number", accepts: ["value", "number"] };

/** `{{amount x}}`: a number with the unit of its field, or with another `unit`, as the wording has it. */
export const amount: Helper = {
  signature: {
    form: "inline",
    params: [NUMERIC],
    named: { unit: { name: "unit", accepts: ["text", "value"], optional: true } },
    result: () => TEXT,
    check: checkUnit,
  },
  run({ session, args: [seen], named }) {
    const value = numberOf(seen);
    if (value === undefined) return seen;
    const facts = factsOf(seen);
    const given = named["unit"];
    const unit = given instanceof FieldValue ? given.value : (given ?? facts[0]?.field.unit);
    return new Composed(() => {
      if (given instanceof FieldValue) session.ledger.note(given.row, given.field.name, true);
      return printWorded(session, withUnit(session.locale, value, typeof unit === "string" ? unit : ""), facts);
    });
  },
};

/** `{{number x decimals=1 times=0.001}}`: a number without its unit, scaled where the unit stands elsewhere. */
export const number: Helper = {
  signature: {
    form: "inline",
    params: [NUMERIC],
    named: {
      decimals: { name: "decimals", accepts: ["number"], optional: true },
      times: { name: "times", accepts: ["number"], optional: true },
    },
    result: () => TEXT,
    check: checkNumbers,
  },
  run({ session, args: [seen], named }) {
    const value = numberOf(seen);
    if (value === undefined) return seen;
    const scaled = typeof named["times"] === "number" ? value * named["times"] : value;
    const decimals = typeof named["decimals"] === "number" ? named["decimals"] : undefined;
    const facts = factsOf(seen);
    return new Composed(() => printWorded(session, session.locale.number(scaled, decimals), facts));
  },
};

/** A number with its unit: by the phrase `unit.<unit>` where the wording has one, otherwise the one after the other. */
export function withUnit(locale: Call["session"]["locale"], value: number, unit: string): string {
  const written = locale.number(value);
  const key = `unit.${unit}`;
  if (!locale.has(key)) return unit === "" ? written : `${written}\u00A0${unit}`;
  return locale
    .say(key, value)
    .map((piece) => (typeof piece === "string" ? piece : written))
    .join("");
}

/** The facts that a number is, or is worked out from. */
function factsOf(seen: unknown): readonly Fact[] {
  if (seen instanceof FieldValue) return [seen];
  if (!(seen instanceof Reckoned)) return [];
  const { rows, field } = seen;
  return field ? rows.map((row) => ({ row, field })) : [];
}

/** A number as data, if this is one. */
export function numberOf(seen: unknown): number | undefined {
  const value = seen instanceof FieldValue || seen instanceof Reckoned ? seen.value : seen;
  return typeof value === "number" ? value : undefined;
}

function checkNumbers({ args: [argument], report }: Checking): void {
  if (argument?.type.kind !== "value") return;
  if (argument.type.fields.every((field) => field.type !== "number" && field.type !== "integer"))
    report({
      code: "wrong-type",
      reason: "This field does not hold numbers.",
      at: argument,
      found: argument.type.fields[0]?.name ?? "",
    });
}

function checkUnit(checking: Checking): void {
  const { args, named, wording, report } = checking;
  const [argument] = args;
  checkNumbers(checking);
  if (argument?.type.kind !== "value" || named.has("unit")) return;
  for (const field of argument.type.fields) {
    const lacking = wording.lacking(`unit.${field.unit}`);
    if (field.unit === undefined)
      report({
        code: "unit-missing",
        reason: `The field ${field.name} has no unit.`,
        at: argument,
        wanted: "unit=… here, or a unit for the field in the descriptor",
      });
    else if (lacking.length > 0)
      report({
        code: "unknown-phrase",
        reason: "The wording does not say how a number is written with this unit.",
        at: argument,
        found: field.unit,
        wanted: `a phrase unit: { ${field.unit}: "{number} ${field.unit}" }`,
        about: aboutPhrases(`unit.${field.unit}`, lacking),
      });
  }
}
