import type { PartialDate } from "../facts/date.ts";
import type { FieldSchema } from "../facts/descriptor.ts";
import type { FactId, Row, Value } from "../facts/facts.ts";
import { factId } from "./fact-id.ts";
import { PLACE_CLOSE, PLACE_OPEN, type Rich } from "./filled.ts";
import {
  Composed,
  type Fact,
  FieldValue,
  Group,
  ROW,
  Reckoned,
  RowList,
  type SeenRow,
  Verdict,
  isRowView,
} from "./seen.ts";
import type { Session } from "./session.ts";
import { wordsOf } from "./words-of.ts";

/** Prints whatever a template may hold, in the pack's language. Facts are noted as printed and carry their marks. */
export function print(session: Session, seen: unknown): Rich {
  if (seen === undefined || seen === null) return missing(session);
  if (typeof seen === "string") return session.placing.text(seen);
  if (typeof seen === "number") return session.placing.text(session.locale.number(seen));
  if (typeof seen === "boolean") return session.placing.text(sayPlainly(session, seen ? "value.yes" : "value.no"));
  if (seen instanceof Verdict) return print(session, seen.holds);
  if (seen instanceof Reckoned) return printReckoned(session, seen);
  if (seen instanceof FieldValue) return printField(session, seen);
  if (seen instanceof Composed) return seen.missing ? missing(session) : seen.print();
  if (isRowView(seen)) return printName(session, seen[ROW]);
  if (seen instanceof RowList) return printNames(session, seen);
  if (seen instanceof Group) return print(session, seen.key);
  return missing(session);
}

/** A value that nobody gave, such as `n/a`. */
export function missing(session: Session, fact?: FactId): Rich {
  const text = sayPlainly(session, "value.missing");
  return session.placing.inline({ kind: "text", text, ...(fact === undefined ? {} : { fact }) });
}

/** A text that words one or more facts: it carries the mark of the first that is disputed. */
export function printWorded(session: Session, text: string, facts: readonly Fact[]): Rich {
  const [first] = facts;
  const fact = first ? { fact: factId(first.row, first.field.name) } : {};
  return session.placing.inline({ kind: "text", text, ...fact }) + notePrinted(session, facts);
}

function printReckoned(session: Session, { value, rows, field }: Reckoned): Rich {
  const facts = field ? rows.map((row) => ({ row, field })) : [];
  return printWorded(session, session.locale.number(value), facts);
}

/** Joins what is printed as the language joins a list. */
export function joinList(session: Session, items: readonly Rich[]): Rich {
  return session.placing.words(session.locale.list(items));
}

/** A phrase without blanks. */
export function sayPlainly(session: Session, key: string): string {
  return session.locale
    .say(key)
    .map((piece) => (typeof piece === "string" ? piece : ""))
    .join("");
}

/** Notes facts as printed and gives the mark that follows them. */
export function notePrinted(session: Session, facts: readonly Fact[]): Rich {
  let disputed = false;
  for (const { row, field } of facts) {
    session.ledger.note(row, field.name, true);
    if ((row.values[field.name] ?? null) === null) continue;
    const isName = session.facts.descriptor.tables.get(row.table)?.label === field.name;
    session.citing.printed({ row, field, isName });
    disputed ||= session.ground.disputedFacts.has(factId(row, field.name));
  }
  return disputed ? disputedMark(session) : "";
}

export function disputedMark(session: Session): Rich {
  return session.placing.inline({ kind: "mark", mark: "disputed", text: sayPlainly(session, "mark.disputed") });
}

function printField(session: Session, seen: FieldValue): Rich {
  const { row, field, value } = seen;
  const fact = factId(seen.row, seen.field.name);
  if (value === null || value === "") {
    session.ledger.note(row, field.name, true);
    return missing(session, fact);
  }
  if (field.reference) return printReferred(session, seen);
  const rich =
    typeof value === "string" || isList(value)
      ? printWords(session, seen, value)
      : session.placing.inline({ kind: "text", text: valueText(session, value), fact });
  return rich + notePrinted(session, [seen]);
}

/** Figures and dates are in every language; texts and the items of a list are words. */
function printWords(session: Session, seen: FieldValue, value: string | readonly string[]): Rich {
  const { placing, locale } = session;
  const fact = factId(seen.row, seen.field.name);
  if (seen.field.type === "url" && typeof value === "string")
    return placing.inline({ kind: "link", text: value, url: value, fact });
  const key = `values.${seen.row.table}.${seen.field.name}.${String(value)}`;
  if (seen.field.enum && locale.has(key)) return placing.inline({ kind: "text", text: sayPlainly(session, key), fact });
  const found = wordsOf(session, seen.row, seen.field);
  if (!found) return missing(session, fact);
  const { words, language, field } = found;
  if (field !== seen.field) session.ledger.note(seen.row, field.name, true);
  else if (field.names) session.ledger.note(seen.row, field.names.codes, false);
  const place = (text: string): Rich => {
    const own = { text: typesetCell(session, seen.row, field, text, language), fact: factId(seen.row, field.name) };
    return placing.inline(
      language === locale.language ? { kind: "text", ...own } : { kind: "passage", language, ...own },
    );
  };
  return typeof words === "string" ? place(words) : joinList(session, words.map(place));
}

/** A key prints as the name of the row it leads to. */
function printReferred(session: Session, seen: FieldValue): Rich {
  const relation = seen.field.reference?.as ?? "";
  const rows = (seen.row.related[relation] ?? []).flatMap((id) => session.facts.rows.get(id) ?? []);
  return printNames(session, new RowList(rows, seen));
}

function printNames(session: Session, list: RowList): Rich {
  if (list.rows.length === 0) return missing(session);
  const names = list.rows.map((row) => printLabel(session, row));
  return joinList(session, names) + (list.via ? notePrinted(session, [list.via]) : "");
}

function printName(session: Session, { row, via }: SeenRow): Rich {
  return printLabel(session, row) + (via ? notePrinted(session, [via]) : "");
}

function printLabel(session: Session, row: Row): Rich {
  const schema = session.facts.descriptor.tables.get(row.table);
  const field = schema?.field.get(schema.label);
  if (!field) return session.placing.text(row.key);
  return printField(session, new FieldValue(row, field, row.values[field.name] ?? null));
}

function valueText(session: Session, value: number | boolean | PartialDate): string {
  if (typeof value === "number") return session.locale.number(value);
  if (typeof value === "boolean") return sayPlainly(session, value ? "value.yes" : "value.no");
  return session.locale.date(value);
}

export const isDate = (value: unknown): value is PartialDate =>
  typeof value === "object" && value !== null && "year" in value && typeof value.year === "number";

const RESERVED = new RegExp(`[${PLACE_OPEN}${PLACE_CLOSE}]`, "g");

/** A cell of prose as its language sets it. */
function typesetCell(session: Session, row: Row, field: FieldSchema, text: string, language: string): string {
  const cleaned = clean(session, row, field.name, text);
  return field.prose ? session.locale.typeset(cleaned, language) : cleaned;
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

/** Two private characters stand for placed pieces throughout; no font prints them anyway. */
function clean(session: Session, row: Row, field: string, text: string): string {
  if (text.search(RESERVED) < 0) return text;
  session.problems.push({
    severity: "error",
    code: "private-character",
    place: { file: row.file, line: row.line, table: row.table, row: row.key, field },
    reason: "The cell holds a character from a private range, which no font can print.",
    found: "U+E000 or U+E001",
    advice: "Delete the character; it is often invisible in an editor.",
  });
  return text.replace(RESERVED, "");
}
