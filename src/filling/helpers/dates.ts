import type { PartialDate } from "../../facts/date.ts";
import type { Call, Checking, Helper, Param } from "../helper.ts";
import { isDate, printWorded } from "../print.ts";
import { Composed, FieldValue } from "../seen.ts";
import { TEXT } from "../type.ts";

const STYLE: Param = { name: "style", accepts: ["text"], optional: true, words: ["long", "short"] };
const DATE: Param = { name: "date", accepts: ["value"] };

/** `{{date x style="short"}}` */
export const date: Helper = {
  signature: { form: "inline", params: [DATE], named: { style: STYLE }, result: () => TEXT, check: checkDates },
  run({ session, args: [seen], named }) {
    if (!(seen instanceof FieldValue) || !isDate(seen.value)) return seen;
    const value: PartialDate = seen.value;
    return new Composed(() => printWorded(session, session.locale.date(value, styleOf(named)), [seen]));
  },
};

/** `{{range a b style="short"}}`; with `oneDay=true` a missing end means the day of the beginning, not “from”. */
export const range: Helper = {
  signature: {
    form: "inline",
    params: [DATE, DATE],
    named: { style: STYLE, oneDay: { name: "oneDay", accepts: ["boolean"], optional: true } },
    result: () => TEXT,
    check: checkDates,
  },
  run({ session, args, named }) {
    const [from, to] = [dateOf(args[0]), dateOf(args[1])];
    const facts = args.flatMap((seen) => (seen instanceof FieldValue && seen.value !== null ? [seen] : []));
    const end = to ?? (named["oneDay"] === true ? from : null);
    return new Composed(
      () => printWorded(session, session.locale.dateRange(from, end, styleOf(named)), facts),
      facts.length === 0,
    );
  },
};

const styleOf = (named: Call["named"]): "long" | "short" => (named["style"] === "short" ? "short" : "long");

const dateOf = (seen: unknown): PartialDate | null =>
  seen instanceof FieldValue && isDate(seen.value) ? seen.value : null;

function checkDates({ args, report }: Checking): void {
  for (const argument of args)
    if (argument.type.kind === "value" && argument.type.fields.every((field) => field.type !== "date"))
      report({
        code: "wrong-type",
        reason: "This field does not hold dates.",
        at: argument,
        found: argument.type.fields[0]?.name ?? "",
      });
}
