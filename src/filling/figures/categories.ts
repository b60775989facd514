import type { Row } from "../../facts/facts.ts";
import { compareValues } from "../compare-values.ts";
import { groupRows } from "../group-rows.ts";
import type { Call } from "../helper.ts";
import { plainWords } from "../plain-words.ts";
import { print } from "../print.ts";
import { FieldValue } from "../seen.ts";
import type { Session } from "../session.ts";
import { type Drawn, fieldBehind, fieldOf } from "./drawn.ts";
import { words } from "./sentences.ts";

/** Rows that share a bar's place in every panel, such as those of one period. */
export interface Category {
  readonly label: string;
  readonly note?: string;
  readonly rows: readonly Row[];
}

/** The rows by what `along` and `until` name: dates in their order, anything else in the order of the list. */
export function categoriesOf(call: Call, rows: readonly Row[], drawn: Drawn): readonly Category[] {
  const { session, named } = call;
  const names = [named["along"], named["until"]].filter((name) => typeof name === "string");
  const categories = new Map<string, Row[]>();
  for (const row of rows) {
    const id = JSON.stringify(names.map((name) => row.values[fieldBehind(session, row, name)] ?? null));
    const category = categories.get(id);
    if (category) category.push(row);
    else categories.set(id, [row]);
  }
  return [...categories.values()]
    .toSorted(([a], [b]) => (a && b ? inTime(session, names, a, b) : 0))
    .flatMap((own) => (own[0] ? [{ ...labelOf(call, drawn, own[0]), rows: own }] : []));
}

function inTime(session: Session, names: readonly string[], a: Row, b: Row): number {
  return names.reduce((order, name) => {
    if (order !== 0 || fieldOf(session, a, name)?.type !== "date") return order;
    return compareValues(session.locale, a.values[name] ?? null, b.values[name] ?? null);
  }, 0);
}

/** A period with its length in years, or whatever else the bars stand along. */
function labelOf({ session, named }: Call, drawn: Drawn, row: Row): Omit<Category, "rows"> {
  const [along, until] = [String(named["along"]), named["until"]];
  const field = fieldOf(session, row, along);
  const plain = (seen: unknown): string => plainWords(session, print(session, seen));
  if (!field) return { label: plain(groupRows(session, [row], along, false)[0]?.key) };
  if (field.type !== "date" || typeof until !== "string")
    return { label: plain(new FieldValue(row, field, row.values[along] ?? null)) };
  const [from, to] = [drawn.date(row, along), drawn.date(row, until)];
  const label = session.locale.dateRange(from, to ?? from, "short");
  if (!from || !to) return { label };
  const years = to.year - from.year + 1;
  return { label, note: words(session, "figure.years", { count: session.locale.number(years) }, years) };
}
