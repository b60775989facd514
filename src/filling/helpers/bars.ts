import type { Row } from "../../facts/facts.ts";
import { categoriesOf } from "../figures/categories.ts";
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
import { Composed } from "../seen.ts";
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

  const categories = categoriesOf(call, rows, drawn);
  const graphic: Bars = {
    kind: "bars",
    categories: categories.map(({ label, note }) => (note === undefined ? { label } : { label, note })),
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
