import type { FieldSchema, TableSchema } from "../facts/descriptor.ts";
import type { Facts, Row, Value } from "../facts/facts.ts";
import type { Locale } from "../locales/locale.ts";

/** What a field says, in the nearest language that has it. */
export interface Words {
  readonly words: string | readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** The field whose cell holds them; the plain one where they are the language's own names. */
  readonly field: FieldSchema;
}

/**
 * The words of a text or list in the pack's language: the table's own, or the language's own names for its codes; else in
 * the languages that stand in for it, in their order; else the plain field. Undefined where the plain field is empty.
 */
export function wordsOf(
  { facts, locale }: { readonly facts: Facts; readonly locale: Locale },
  row: Row,
  field: FieldSchema,
): Words | undefined {
  const { language: plainLanguage, fallback, tables } = facts.descriptor;
  const plain = wordsIn(row.values[field.name]);
  const schema = tables.get(row.table);
  if (plain === undefined || !schema) return undefined;
  const asWritten = { words: plain, language: languageOf(row, field, schema, facts, locale), field };
  const among = (language: string): Words | undefined => {
    if (language === plainLanguage) return asWritten;
    const holder = schema.field.get(field.localized.get(language) ?? "");
    const words = holder && wordsIn(row.values[holder.name]);
    return holder && words !== undefined ? { words, language, field: holder } : undefined;
  };
  const own = among(locale.language) ?? ownNames(locale, row, field);
  if (own) return own;
  for (const language of fallback?.get(locale.language) ?? []) {
    const words = among(language);
    if (words) return words;
  }
  return asWritten;
}

/** A text says by itself in which language it is, or is in that of the plain fields; a code is in none, so in any. */
function languageOf(row: Row, field: FieldSchema, schema: TableSchema, { descriptor }: Facts, locale: Locale): string {
  const said = field.languageField === undefined ? null : row.values[field.languageField];
  if (typeof said === "string" && said !== "") return said;
  const isCode = schema.fields.some(({ names }) => names?.codes === field.name);
  return isCode ? locale.language : descriptor.language;
}

function ownNames(locale: Locale, row: Row, field: FieldSchema): Words | undefined {
  if (!field.names) return undefined;
  const { kind, codes } = field.names;
  const given = wordsIn(row.values[codes]);
  if (given === undefined) return undefined;
  const { language } = locale;
  if (typeof given === "string") {
    const words = locale.named(kind, given);
    return words === undefined ? undefined : { words, language, field };
  }
  const words = given.flatMap((code) => locale.named(kind, code) ?? []);
  return words.length === given.length ? { words, language, field } : undefined;
}

function wordsIn(value: Value | undefined): string | readonly string[] | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  return isList(value) && value.length > 0 ? value : undefined;
}

const isList = (value: Value | undefined): value is readonly string[] => Array.isArray(value);
