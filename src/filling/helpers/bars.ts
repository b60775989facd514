import type { Row } from "../../facts/facts.ts";
import { compareValues } from "../compare-values.ts";
import { areComparable } from "../figures/comparable.ts";
import { type Drawn, fieldBehind, fieldOf } from "../figures/drawn.ts";
import { type Sketch, placeFigure } from "../figures/place-figure.ts";
import { spoken, spokenSeries, spokenValue, words } from "../figures/sentences.ts";
import { AROUND, NAME, ROWS, checkField, checkPhrases, optional } from "../figures/signature.ts";
import type { Bar, Bars } from "../graphic.ts";
import { groupRows } from "../group-rows.ts";
import type { Call, Helper } from "../helper.ts";
import { plainText } from "../plain-text.ts";
import { plainWords } from "../plain-words.ts";
import { print } from "../print.ts";
import { rowPlaces } from "../row-places.ts";
import { rowsOf } from "../rows-of.ts";
import { Composed, FieldValue } from "../seen.ts";
import type { Session } from "../session.ts";
import { TEXT } from "../type.ts";

/**
 * `{{bars rows value="amount" along="period_start" until="period_end" by="scope" subject=country}}`: a panel for each
 * value of `by`, a bar in it for each value of `along`, all on one scale. `panels` names rows that have a panel even
 * where nothing is known of them. Rows that the field's descriptor keeps apart are refused, but for what `by` and
 * `along` tell apart and what `mixing` names.
 */
export const bars: Helper = {
  signature: {
    form: "inline",
    params: [ROWS],
    named: {
      ...AROUND,
      value: NAME,
      along: NAME,
      until: optional("until", ["text"]),
      by: optional("by", ["text"]),
      panels: optional("panels", ["rows"]),
      subject: optional("subject", ["row", "boolean"]),
      mixing: optional("mixing", ["text"]),
    },
    result: () => TEXT,
    check: (checking) => {
      checkField(checking, "value", "numbers");
      checkField(checking, "until", "dates");
      for (const parameter of ["along", "by", "mixing"]) checkField(checking, parameter);
      checkPhrases(checking, ["figure.alt.bars", "figure.alt.panels", "figure.years"]);
    },
  },
  run: (call) => new Composed(() => placeFigure(call, (drawn) => sketchBars(call, drawn))),
};

/** What tells bars apart: the fields named, and the rows with the same values in them. */
interface Category {
  readonly id: string;
  readonly rows: readonly Row[];
}

function sketchBars(call: Call, drawn: Drawn): Sketch | null {
  const { session, named } = call;
  const { rows } = rowsOf(call.args[0]);
  const [first] = rows;
  const value = String(named["value"]);
  const field = first && fieldOf(session, first, value);
  if (!first || !field) return null;
  const shownApart = [named["by"], named["along"], named["until"]].flatMap((name) =>
    typeof name === "string" ? [fieldBehind(session, first, name)] : [],
  );
  const mixed = plainText(named["mixing"]).split(" ");
  const advice = 'Choose rows that agree with (where …), or say that they differ: mixing="…", and why in the subtitle.';
  if (!areComparable(call, { field, rows, except: [...shownApart, ...mixed] }, advice)) return null;

  const categories = categoriesOf(session, rows, String(named["along"]), named["until"]);
  const graphic: Bars = {
    kind: "bars",
    categories: categories.map(({ rows: [row] }) => labelOf(call, drawn, row)),
    panels: panelsOf(call, rows, drawn).map(({ label, subject, rows: own }) => ({
      label,
      subject,
      cells: categories.map((category) =>
        barOf(
          call,
          drawn,
          value,
          category.rows.filter((row) => own.includes(row)),
        ),
      ),
    })),
  };
  return { graphic, alt: altOf(session, graphic) };
}

function categoriesOf(session: Session, rows: readonly Row[], along: string, until: unknown): readonly Category[] {
  const names = [along, ...(typeof until === "string" ? [until] : [])];
  const categories = new Map<string, Row[]>();
  for (const row of rows) {
    const id = JSON.stringify(names.map((name) => row.values[fieldBehind(session, row, name)] ?? null));
    const category = categories.get(id);
    if (category) category.push(row);
    else categories.set(id, [row]);
  }
  const key = ({ rows: [row] }: Category, name: string) =>
    row ? (row.values[fieldBehind(session, row, name)] ?? null) : null;
  return [...categories]
    .map(([id, own]): Category => ({ id, rows: own }))
    .toSorted((a, b) =>
      names.reduce((order, name) => order || compareValues(session.locale, key(a, name), key(b, name)), 0),
    );
}

/** A period with its length in years, or whatever else the bars stand along. */
function labelOf(call: Call, drawn: Drawn, row: Row | undefined): Bars["categories"][number] {
  const { session, named } = call;
  const [along, until] = [String(named["along"]), named["until"]];
  const field = row && fieldOf(session, row, along);
  if (!row) return { label: "" };
  if (!field) return { label: plainWords(session, print(session, groupRows(session, [row], along, false)[0]?.key)) };
  if (field.type !== "date" || typeof until !== "string")
    return { label: plainWords(session, print(session, new FieldValue(row, field, row.values[along] ?? null))) };
  const [from, to] = [drawn.date(row, along), drawn.date(row, until)];
  const label = session.locale.dateRange(from, to ?? from, "short");
  const years = from && to ? to.year - from.year + 1 : 0;
  return years > 0
    ? { label, note: words(session, "figure.years", { count: session.locale.number(years) }, years) }
    : { label };
}

interface Panel {
  readonly label: string;
  readonly subject: boolean;
  readonly rows: readonly Row[];
}

/** The panel of the subject first, then those that `panels` names, then any other that has a value. */
function panelsOf(call: Call, rows: readonly Row[], drawn: Drawn): readonly Panel[] {
  const { session, named } = call;
  const by = named["by"];
  if (typeof by !== "string") return [{ label: "", subject: true, rows }];
  const [subject] = rowsOf(named["subject"]).rows;
  const wanted = rowsOf(named["panels"]).rows.map((row) => ({ row, label: drawn.nameOf(row) }));
  const groups = groupRows(session, rows, by, false).map(({ key, rows: own }) => {
    const [row] = rowsOf(key).rows;
    return { row, label: plainWords(session, print(session, key)), rows: own.rows };
  });
  const empty = wanted.filter(({ row }) => !groups.some((group) => group.row === row));
  const place = (row: Row | undefined): number => {
    if (row && row === subject) return -1;
    const index = wanted.findIndex((each) => each.row === row);
    return index < 0 ? wanted.length : index;
  };
  return [...groups, ...empty.map((each) => ({ ...each, rows: [] }))]
    .toSorted((a, b) => place(a.row) - place(b.row))
    .map(({ row, label, rows: own }) => ({ label, subject: row !== undefined && row === subject, rows: own }));
}

function barOf(call: Call, drawn: Drawn, name: string, rows: readonly Row[]): Bar {
  const { session, place } = call;
  const [row, ...others] = rows;
  if (row && others.length > 0)
    session.problems.push({
      severity: "error",
      code: "two-values-one-bar",
      place,
      reason: "Two rows would share one bar.",
      found: rowPlaces(rows, name),
      wanted: "one row for each panel and category",
      advice: "Leave one out with (where …).",
    });
  const value = row ? drawn.number(row, name) : null;
  if (!row || value === null) return { value: null, text: words(session, "value.missing") };
  const disputed = drawn.isDisputed(row, name) ? { disputed: true } : {};
  return { value, text: session.locale.number(value), ...disputed };
}

function altOf(session: Session, { categories, panels }: Bars): string {
  const names = session.locale.list(panels.map((panel) => panel.label));
  const [one, ...others] = panels;
  const opening = one && others.length === 0 ? "figure.alt.bars" : "figure.alt.panels";
  return spoken([
    words(session, opening, { names }),
    ...panels.map(({ label, cells }) =>
      spokenSeries(
        session,
        label,
        cells.map(({ text, disputed }, index) => spokenValue(session, categories[index]?.label ?? "", text, disputed)),
      ),
    ),
  ]);
}
