import type { PartialDate } from "../../facts/date.ts";
import type { Call, Checking, Helper, Param } from "../helper.ts";
import { isDate, joinList, print, printWorded } from "../print.ts";
import { rowsOf } from "../rows-of.ts";
import { Composed, FieldValue, ROW } from "../seen.ts";
import { truth } from "../truth.ts";
import { type Kind, TEXT } from "../type.ts";
import { readFrom, viewRow } from "../view-row.ts";
import { checkName } from "./lists.ts";

export const PRINTABLE: readonly Kind[] = ["row", "rows", "value", "group", "text", "number", "boolean"];
const STYLE: Param = { name: "style", accepts: ["text"], optional: true, words: ["long", "short"] };
const DATE: Param = { name: "date", accepts: ["value"] };
const NUMERIC: Param = { name: "number", accepts: ["value", "number"] };

/** `{{say "key" blank=value count=n}}`: a phrase of the wording, its blanks filled; `count` chooses the plural form. */
export const say: Helper = {
  signature: {
    form: "inline",
    params: [{ name: "key", accepts: ["text"] }],
    anyNamed: { name: "blank", accepts: PRINTABLE },
    result: () => TEXT,
    check: checkPhrase,
  },
  run({ session, args, named, place }) {
    const key = String(args[0] instanceof FieldValue ? args[0].value : args[0]);
    if (!session.locale.has(key)) {
      session.problems.push({
        severity: "error",
        code: "unknown-phrase",
        place,
        reason: "The wording has no such phrase.",
        found: key,
      });
      return null;
    }
    const count = numberOf(named["count"]);
    return new Composed(() =>
      session.locale
        .say(key, count)
        .map((piece) => (typeof piece === "string" ? session.placing.text(piece) : print(session, named[piece.blank])))
        .join(""),
    );
  },
};

/** `(text "Five of " (count rows))`: one thing printed after the other; missing where all its values are. */
export const text: Helper = {
  signature: {
    form: "inline",
    params: [{ name: "part", accepts: PRINTABLE }],
    rest: { name: "part", accepts: PRINTABLE },
    result: () => TEXT,
  },
  run: ({ session, args }) =>
    new Composed(
      () => args.map((part) => print(session, part)).join(""),
      args.every((part) => typeof part === "string" || (typeof part !== "number" && !truth(part))) &&
        args.some((part) => typeof part !== "string"),
    ),
};

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
    const facts = seen instanceof FieldValue ? [seen] : [];
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
    const facts = seen instanceof FieldValue ? [seen] : [];
    return new Composed(() => printWorded(session, session.locale.number(scaled, decimals), facts));
  },
};

/** `{{list rows "field"}}`: the rows' names, or what a field of each holds, in words; missing values are left out. */
export const list: Helper = {
  signature: {
    form: "inline",
    params: [
      { name: "list", accepts: ["rows", "row", "group", "value"] },
      { name: "field", accepts: ["text"], optional: true },
    ],
    result: () => TEXT,
    check: (checking) => void checkName(checking, checking.args[1]),
  },
  run({ session, args: [seen, field] }: Call) {
    if (typeof field !== "string") return seen;
    const values = rowsOf(seen)
      .rows.map((row) => readFrom(session, viewRow(session, row)[ROW], field))
      .filter(truth);
    return new Composed(
      () =>
        joinList(
          session,
          values.map((value) => print(session, value)),
        ),
      values.length === 0,
    );
  },
};

/** A number with its unit: by the phrase `unit.<unit>` where the wording has one, otherwise the one after the other. */
function withUnit(locale: Call["session"]["locale"], value: number, unit: string): string {
  const written = locale.number(value);
  const key = `unit.${unit}`;
  if (!locale.has(key)) return unit === "" ? written : `${written}\u00A0${unit}`;
  return locale
    .say(key, value)
    .map((piece) => (typeof piece === "string" ? piece : written))
    .join("");
}

const styleOf = (named: Call["named"]): "long" | "short" => (named["style"] === "short" ? "short" : "long");

const dateOf = (seen: unknown): PartialDate | null =>
  seen instanceof FieldValue && isDate(seen.value) ? seen.value : null;

function numberOf(seen: unknown): number | undefined {
  const value = seen instanceof FieldValue ? seen.value : seen;
  return typeof value === "number" ? value : undefined;
}

function checkPhrase({ args: [key], named, wording, report }: Checking): void {
  if (typeof key?.literal !== "string") {
    if (key) report({ code: "key-expected", reason: "The key of a phrase stands in quotation marks.", at: key });
    return;
  }
  const lacking = wording.lacking(key.literal);
  if (lacking.length > 0) {
    report({
      code: "unknown-phrase",
      reason: `The wording has no such phrase (${lacking.join(", ")}).`,
      at: key,
      found: key.literal,
      candidates: wording.keys(),
    });
    return;
  }
  const blanks = wording.blanks(key.literal);
  for (const blank of blanks)
    if (!named.has(blank))
      report({ code: "blank-unfilled", reason: "A blank of the phrase is not filled.", at: key, wanted: `${blank}=…` });
  for (const [name, argument] of named)
    if (!blanks.includes(name) && name !== "count")
      report({
        code: "unknown-blank",
        reason: `The phrase “${key.literal}” has no such blank.`,
        at: argument,
        found: name,
        candidates: blanks,
      });
}

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
  for (const field of argument.type.fields)
    if (field.unit === undefined)
      report({
        code: "unit-missing",
        reason: `The field ${field.name} has no unit.`,
        at: argument,
        wanted: "unit=… here, or a unit for the field in the descriptor",
      });
    else if (wording.lacking(`unit.${field.unit}`).length > 0)
      report({
        code: "unknown-phrase",
        reason: "The wording does not say how a number is written with this unit.",
        at: argument,
        found: field.unit,
        wanted: `a phrase unit: { ${field.unit}: "{number} ${field.unit}" }`,
      });
}
