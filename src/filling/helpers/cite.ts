import type { PartialDate } from "../../facts/date.ts";
import type { Row } from "../../facts/facts.ts";
import { isOlderThan, wholeYears } from "../age.ts";
import type { Citation } from "../citing.ts";
import type { Rich } from "../filled.ts";
import type { Helper } from "../helper.ts";
import { disputedMark, isDate, printWorded, sayPlainly } from "../print.ts";
import { rowsOf } from "../rows-of.ts";
import { Composed, FieldValue, ROW, isRowView } from "../seen.ts";
import type { Session } from "../session.ts";
import { TEXT } from "../type.ts";

/** `{{cite}}`: source numbers of what was printed since the last cite; `{{cite row}}`, `{{cite value}}`: of these. */
export const cite: Helper = {
  signature: {
    form: "inline",
    params: [{ name: "row or value", accepts: ["row", "value"], optional: true }],
    result: () => TEXT,
  },
  run: ({ session, args: [seen] }) => new Composed(() => printCitation(session, citationOf(session, seen))),
};

/** `{{as-of row}}`: the date of a row's facts, or a date field; with its age where it is older than its table allows. */
export const asOf: Helper = {
  signature: {
    form: "inline",
    params: [{ name: "row or date", accepts: ["row", "value"] }],
    named: { style: { name: "style", accepts: ["text"], optional: true, words: ["long", "short"] } },
    result: () => TEXT,
    check: ({ args: [argument], descriptor, report }) => {
      const tables = argument?.type.kind === "row" ? argument.type.tables : [];
      for (const table of tables)
        if (descriptor.tables.get(table)?.asOfField === undefined)
          report({
            code: "as-of-missing",
            reason: `The table ${table} does not say which field dates its rows.`,
            at: argument,
            wanted: `"briefing": { "asOf": … } for ${table} in the descriptor`,
          });
    },
  },
  run({ session, args: [given], named }) {
    const seen = isRowView(given) ? asOfValue(session, given[ROW].row) : given;
    if (!(seen instanceof FieldValue) || !isDate(seen.value)) return seen instanceof FieldValue ? seen : null;
    const date = seen.value;
    const style = named["style"] === "short" ? "short" : "long";
    return new Composed(
      () => printWorded(session, session.locale.date(date, style), [seen]) + staleMark(session, seen.row, date),
    );
  },
};

function citationOf(session: Session, seen: unknown): Citation {
  if (seen instanceof FieldValue) return session.citing.cite(seen.row, seen.field);
  const [row] = rowsOf(seen).rows;
  return row ? session.citing.cite(row) : session.citing.citePrinted();
}

/** Marks, then source numbers. */
export function printCitation(session: Session, citation: Citation): Rich {
  const { placing } = session;
  const disputed = citation.disputed ? disputedMark(session) : "";
  const weakness = (["unconfirmed", "unsourced"] as const)
    .filter((mark) => citation[mark])
    .map((mark) => placing.inline({ kind: "mark", mark, text: sayPlainly(session, `mark.${mark}`) }))
    .join("");
  const numbers = citation.numbers.length > 0 ? placing.inline({ kind: "cite", numbers: citation.numbers }) : "";
  return disputed + weakness + numbers;
}

function asOfValue(session: Session, row: Row): FieldValue | null {
  const schema = session.facts.descriptor.tables.get(row.table);
  const field = schema?.asOfField === undefined ? undefined : schema.field.get(schema.asOfField);
  if (!field) return null;
  session.ledger.note(row, field.name, false);
  return new FieldValue(row, field, row.values[field.name] ?? null);
}

/** The age of a date in words, where it is older than its row's table allows. */
export function staleMark(session: Session, row: Row, date: PartialDate): Rich {
  const staleAfter = session.facts.descriptor.tables.get(row.table)?.staleAfter;
  const now = session.asOf;
  const end = date.until ?? date;
  if (staleAfter === undefined || !now || !isOlderThan(end, staleAfter, now)) return "";
  const years = wholeYears(end, now);
  const text = session.locale
    .say("mark.stale", years)
    .map((piece) => (typeof piece === "string" ? piece : session.locale.number(years)))
    .join("");
  return session.placing.inline({ kind: "mark", mark: "stale", text });
}
