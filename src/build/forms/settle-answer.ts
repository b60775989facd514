import type { FieldSchema } from "../../facts/descriptor.ts";
import type { PartialDate } from "../../facts/date.ts";
import type { Facts, Row } from "../../facts/facts.ts";
import { lastDay } from "../../facts/dates/known-at.ts";
import { compareDates } from "../../facts/dates/compare-dates.ts";
import { parseDate } from "../../facts/dates/parse-date.ts";
import { writeDate } from "../../facts/dates/write-date.ts";
import type { Checked, Problem } from "../../problem.ts";
import { nearest } from "../../suggest.ts";
import type { Question } from "./questions.ts";

export interface Asking {
  readonly facts: Facts;
  /** The day before which a date lies in the past, for the answer that must not. */
  readonly today?: PartialDate;
}

/**
 * What an answer is in a cell: rows by their keys, whether they were named by key or by label in any language; a date
 * as the tables write it; else the text itself. Empty, with a problem, for an answer that cannot stand there.
 */
export function settleAnswer(question: Question, given: string, asking: Asking): Checked<string> {
  const text = given.trim();
  const refuse = (reason: string, more: Pick<Problem, "found" | "wanted" | "advice"> = {}): Checked<string> => ({
    value: "",
    problems: [
      {
        severity: "error",
        code: "answer-refused",
        place: { file: "" },
        reason: `--${question.name}: ${reason}`,
        ...more,
      },
    ],
  });
  const { field } = question;
  if (text === "")
    return question.required ? refuse(`an answer is needed: ${question.title}.`) : { value: "", problems: [] };
  if (!field) return { value: text, problems: [] };
  if (field.reference) return settleKeys(field, text, asking.facts, refuse);
  if (field.type === "date" || asking.today) return settleDate(text, asking.today, refuse);
  if (field.enum && !field.enum.includes(text)) {
    const meant = nearest(text, field.enum);
    return refuse(`"${text}" is none of its values.`, {
      wanted: `one of ${field.enum.join(", ")}`,
      ...(meant === undefined ? {} : { advice: `Did you mean "${meant}"?` }),
    });
  }
  return { value: text, problems: [] };
}

type Refuse = (reason: string, more?: Pick<Problem, "found" | "wanted" | "advice">) => Checked<string>;

function settleKeys(field: FieldSchema, text: string, facts: Facts, refuse: Refuse): Checked<string> {
  const tables = field.reference?.tables ?? [];
  const names = new Map<string, string>();
  for (const row of tables.flatMap((table) => facts.tables.get(table) ?? []))
    for (const name of [...namesOf(row, facts), row.key]) names.set(name.toLowerCase(), row.key);
  const isKnown = (name: string): boolean => names.has(name.trim().toLowerCase());
  const separator = text.includes(";") || text.split(",").some((part) => !isKnown(part)) ? ";" : ",";
  const parts = (field.type === "list" ? text.split(separator) : [text]).map((part) => part.trim()).filter(Boolean);
  const unknown = parts.find((part) => !isKnown(part));
  if (unknown === undefined)
    return { value: parts.map((part) => names.get(part.toLowerCase())!).join(field.delimiter), problems: [] };
  const meant = nearest(unknown, names.keys());
  return refuse(`"${unknown}" is no row of the table ${tables.join(" or ")}.`, {
    advice: meant === undefined ? `Add it there first, or correct it.` : `Did you mean "${names.get(meant)}"?`,
  });
}

/** What a row is called, in every language. */
function namesOf({ table, values }: Row, { descriptor }: Facts): readonly string[] {
  const schema = descriptor.tables.get(table);
  const label = schema?.field.get(schema.label);
  const fields = label ? [label.name, ...label.localized.values()] : [];
  return fields.flatMap((name) => {
    const value = values[name];
    return typeof value === "string" ? [value] : [];
  });
}

function settleDate(text: string, today: PartialDate | undefined, refuse: Refuse): Checked<string> {
  const date = parseDate(text);
  if (typeof date === "string") return refuse(date, { wanted: "a date such as 2027-06-03" });
  if (today && compareDates(lastDay(date), lastDay(today)) < 0)
    return refuse(`${writeDate(date)} lies in the past: today is ${writeDate(today)}.`, {
      wanted: "a day still to come",
    });
  return { value: writeDate(date), problems: [] };
}
