import type { PartialDate } from "../../facts/date.ts";
import type { Row } from "../../facts/facts.ts";
import { compareValues } from "../compare-values.ts";
import type { Rich } from "../filled.ts";
import { staleMark } from "../helpers/cite.ts";
import type { Session } from "../session.ts";
import { phrase } from "./sentences.ts";

/**
 * The dates of the facts that a figure shows, as a range, with the age of the newest where even that is stale. Nothing
 * for tables whose rows have no date of their own.
 */
export function asOfLine(session: Session, rows: readonly Row[]): Rich {
  const dated = rows.filter((row) => asOfFieldOf(session, row) !== undefined);
  if (dated.length === 0) return "";
  for (const row of dated) session.ledger.note(row, asOfFieldOf(session, row) ?? "", true);
  const known = dated
    .flatMap((row) => (row.asOf ? [{ row, date: row.asOf }] : []))
    .toSorted((a, b) => compareValues(session.locale, a.date, b.date));
  const [oldest, newest] = [known[0], known.at(-1)];
  if (!oldest || !newest) return phrase(session, "figure.as-of-missing", {});
  const dates =
    session.placing.text(session.locale.dateRange(oldest.date, endOf(newest.date), "long")) +
    staleMark(session, newest.row, newest.date);
  const missing = dated.length - known.length;
  if (missing === 0) return phrase(session, "figure.as-of", { dates });
  const number = (count: number): Rich => session.placing.text(session.locale.number(count));
  return phrase(
    session,
    "figure.as-of-partly",
    { dates, missing: number(missing), all: number(dated.length) },
    missing,
  );
}

const asOfFieldOf = ({ facts }: Session, row: Row): string | undefined =>
  facts.descriptor.tables.get(row.table)?.asOfField;

const endOf = (date: PartialDate): PartialDate => date.until ?? date;
