import type { Row } from "../../facts/facts.ts";
import { areComparable } from "../figures/comparable.ts";
import { type Drawn, fieldOf } from "../figures/drawn.ts";
import { type Entry, entriesOf } from "../figures/entry.ts";
import { type Sketch, placeFigure } from "../figures/place-figure.ts";
import { spoken, spokenValue, words } from "../figures/sentences.ts";
import { AROUND, NAME, ROWS, checkField, checkPhrases, optional } from "../figures/signature.ts";
import type { Rivals } from "../graphic.ts";
import type { Call, Helper } from "../helper.ts";
import { rowsType } from "./lists.ts";
import { rowPlaces } from "../row-places.ts";
import { plainText } from "../plain-text.ts";
import { rowsOf } from "../rows-of.ts";
import { truth } from "../truth.ts";
import { NOTHING, itemOf } from "../type.ts";

/** Sums of parts may miss the whole by this much: the data is rounded. */
const ROUNDING = 0.5;

/**
 * `{{#rivals rows value="amount"}}{{draw-as preferred=condition}}label{{#under}}note{{/under}}{{/rivals}}`: figures that
 * sources give for one thing, from one zero. `parts` of `draw-as` divide a bar, if they add up to it; `from` and `until`
 * name the fields that date them.
 */
export const rivals: Helper = {
  signature: {
    form: "block",
    params: [ROWS],
    named: {
      ...AROUND,
      value: NAME,
      from: optional("from", ["text"]),
      until: optional("until", ["text"]),
      mixing: optional("mixing", ["text"]),
    },
    inside: ({ args }) => itemOf(rowsType(args[0])),
    blockParams: ({ args }) => [itemOf(rowsType(args[0]))],
    result: () => NOTHING,
    check: (checking) => {
      checkField(checking, "value", "numbers");
      checkField(checking, "from", "dates");
      checkField(checking, "until", "dates");
      checkField(checking, "mixing");
      checkPhrases(checking, ["figure.alt.rivals", "figure.alt.preferred", "figure.part"]);
    },
  },
  run: (call) => placeFigure(call, (drawn) => sketchRivals(call, drawn)),
};

function sketchRivals(call: Call, drawn: Drawn): Sketch | null {
  const { session, named } = call;
  const list = rowsOf(call.args[0]);
  const [first] = list.rows;
  const name = String(named["value"]);
  const field = first && fieldOf(session, first, name);
  if (!field) return null;
  const except = plainText(named["mixing"]).split(" ");
  const advice = 'Leave out what is not about the same thing, or say in what the figures differ: mixing="…".';
  if (!areComparable(call, { field, rows: list.rows, except }, advice)) return null;
  const bars = entriesOf(call, list).flatMap((entry) => barOf(call, drawn, name, entry));
  return bars.length === 0 ? null : { graphic: { kind: "rivals", bars }, alt: altOf(call, bars) };
}

/** A figure that is not known is no rival. */
function barOf(call: Call, drawn: Drawn, name: string, { row, label, note, as }: Entry): Rivals["bars"] {
  const value = drawn.number(row, name);
  if (value === null) return [];
  const parts = partsOf(call, drawn, name, { whole: row, value, rows: rowsOf(as["parts"]).rows });
  return [
    {
      label,
      ...(note === undefined ? {} : { note }),
      value,
      text: call.session.locale.number(value),
      preferred: truth(as["preferred"]),
      ...(drawn.isDisputed(row, name) ? { disputed: true } : {}),
      ...(parts.length > 0 ? { parts } : {}),
    },
  ];
}

interface Divided {
  readonly whole: Row;
  readonly value: number;
  readonly rows: readonly Row[];
}

function partsOf(call: Call, drawn: Drawn, name: string, { whole, value, rows }: Divided) {
  const { session, named, place } = call;
  const parts = rows.map((row) => {
    const part = drawn.number(row, name) ?? 0;
    const period = session.locale.dateRange(
      dateOf(drawn, row, named["from"]),
      dateOf(drawn, row, named["until"]),
      "short",
    );
    const number = session.locale.number(part);
    return { value: part, text: period === "" ? number : words(session, "figure.part", { value: number, period }) };
  });
  const sum = parts.reduce((total, part) => total + part.value, 0);
  if (parts.length > 0 && Math.abs(sum - value) > ROUNDING)
    session.problems.push({
      severity: "error",
      code: "parts-unlike-whole",
      place,
      reason: `The parts of a bar add up to ${sum}, not to ${value}.`,
      found: rowPlaces([whole, ...rows], name),
      wanted: "parts that make up the whole, or none",
    });
  return parts;
}

const dateOf = (drawn: Drawn, row: Row, name: unknown) => (typeof name === "string" ? drawn.date(row, name) : null);

function altOf({ session }: Call, bars: Rivals["bars"]): string {
  return spoken([
    words(session, "figure.alt.rivals", { count: session.locale.number(bars.length) }, bars.length),
    ...bars.map(({ label, note, text, preferred, disputed, parts = [] }) => {
      const name = [label, ...(note === undefined ? [] : [note])].join(", ");
      const value = [text, ...parts.map((part) => part.text)].join(", ");
      const said = spokenValue(session, name, value, disputed);
      return words(session, preferred ? "figure.alt.preferred" : "figure.alt.values", { values: said });
    }),
  ]);
}
