import type { Row } from "../../facts/facts.ts";
import { areComparable } from "../figures/comparable.ts";
import { type Drawn, fieldBehind, fieldOf } from "../figures/drawn.ts";
import { type Sketch, placeFigure } from "../figures/place-figure.ts";
import { spoken, spokenSeries, spokenValue, words } from "../figures/sentences.ts";
import { AROUND, NAME, ROWS, checkField, checkPhrases, optional } from "../figures/signature.ts";
import type { Lines } from "../graphic.ts";
import { groupRows } from "../group-rows.ts";
import type { Call, Helper } from "../helper.ts";
import { plainText } from "../plain-text.ts";
import { plainWords } from "../plain-words.ts";
import { print } from "../print.ts";
import { rowsOf } from "../rows-of.ts";
import { Composed } from "../seen.ts";
import { TEXT } from "../type.ts";

/** More lines cannot be told apart in greys. */
const MOST_LINES = 3;

/**
 * `{{lines rows value="value" along="as_of" by="scope" subject=country}}`: values over the years, a line for each value
 * of `by`. Rows without a date or a value are left out, and a single value is no line.
 */
export const lines: Helper = {
  signature: {
    form: "inline",
    params: [ROWS],
    named: {
      ...AROUND,
      value: NAME,
      along: NAME,
      by: optional("by", ["text"]),
      subject: optional("subject", ["row", "boolean"]),
      mixing: optional("mixing", ["text"]),
    },
    result: () => TEXT,
    check: (checking) => {
      checkField(checking, "value", "numbers");
      checkField(checking, "along", "dates");
      for (const parameter of ["by", "mixing"]) checkField(checking, parameter);
      checkPhrases(checking, ["figure.alt.lines"]);
    },
  },
  run: (call) => new Composed(() => placeFigure(call, (drawn) => sketchLines(call, drawn))),
};

function sketchLines(call: Call, drawn: Drawn): Sketch | null {
  const { session, named, place } = call;
  const { rows } = rowsOf(call.args[0]);
  const [first] = rows;
  const [value, along, by] = [String(named["value"]), String(named["along"]), named["by"]];
  const field = first && fieldOf(session, first, value);
  if (!first || !field) return null;
  const except = [along, ...(typeof by === "string" ? [fieldBehind(session, first, by)] : [])];
  const mixed = plainText(named["mixing"]).split(" ");
  const advice = 'Choose rows that agree with (where …), or tell them apart with by="…".';
  if (!areComparable(call, { field, rows, except: [...except, ...mixed] }, advice)) return null;

  const [subject] = rowsOf(named["subject"]).rows;
  const groups = typeof by === "string" ? groupRows(session, rows, by, false) : [{ key: null, rows: { rows } }];
  const series = groups
    .map(({ key, rows: own }) => ({
      label: key === null ? "" : plainWords(session, print(session, key)),
      subject: groups.length === 1 || (subject !== undefined && rowsOf(key).rows[0] === subject),
      points: own.rows.flatMap((row) => pointOf(call, drawn, row, { value, along })).toSorted((a, b) => a.x - b.x),
    }))
    .filter(({ points }) => points.length > 1);
  if (series.length > MOST_LINES)
    session.problems.push({
      severity: "error",
      code: "too-many-lines",
      place,
      reason: "So many lines cannot be told apart.",
      found: `${series.length} lines`,
      wanted: `${MOST_LINES} at most`,
      advice: "Choose fewer with (where …), or draw {{bars …}} in panels.",
    });
  return series.length === 0 ? null : { graphic: { kind: "lines", series }, alt: altOf(call, series) };
}

type Point = Lines["series"][number]["points"][number];

function pointOf({ session }: Call, drawn: Drawn, row: Row, names: { value: string; along: string }): readonly Point[] {
  if (typeof row.values[names.value] !== "number" || (row.values[names.along] ?? null) === null) return [];
  const [value, date] = [drawn.number(row, names.value), drawn.date(row, names.along)];
  if (value === null || !date) return [];
  const x = date.year + ((date.month ?? 1) - 1) / 12;
  return [{ x, label: String(date.year), value, text: session.locale.number(value) }];
}

function altOf({ session }: Call, series: Lines["series"]): string {
  const names = session.locale.list(series.map(({ label }) => label));
  return spoken([
    words(session, "figure.alt.lines", { names }, series.length),
    ...series.map(({ label, points }) =>
      spokenSeries(
        session,
        label,
        points.map((point) => spokenValue(session, point.label, point.text)),
      ),
    ),
  ]);
}
