import type { Descriptor, FieldSchema, Form } from "../../facts/descriptor.ts";

/** What is asked for one blank of a form; the field in which the answer will stand alone says what it must be. */
export interface Question {
  readonly name: string;
  readonly title: string;
  /** Where it must be answered: its field may not be empty, and nothing stands in for it. */
  readonly required: boolean;
  readonly byDefault?: string;
  /** Absent where it stands in no field alone: then any text will do. */
  readonly field?: FieldSchema;
}

/** The questions of a form, in its order. */
export const questionsOf = (form: Form, { tables }: Descriptor): readonly Question[] =>
  form.asks.map((name) => {
    const fields = form.rows.flatMap(({ table, values }) =>
      [...values].flatMap(([field, text]) => (text === `{${name}}` ? (tables.get(table)?.field.get(field) ?? []) : [])),
    );
    const field = fields.find(({ reference }) => reference) ?? fields[0];
    const byDefault = form.defaults.get(name);
    const required = byDefault === undefined && (fields.some((each) => each.required) || name === form.toCome);
    return {
      name,
      title: field?.title ?? name,
      required,
      ...(byDefault === undefined ? {} : { byDefault }),
      ...(field ? { field } : {}),
    };
  });
