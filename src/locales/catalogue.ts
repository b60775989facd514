import type { Place } from "../problem.ts";

/** A phrase cut at its blanks: text as it is printed, and the names of blanks where a value is to stand. */
export type PhrasePieces = readonly (string | { readonly blank: string })[];

/** A phrase with one wording, or with one for each plural form of the language. */
export type Phrase =
  | { readonly kind: "plain"; readonly place: Place; readonly pieces: PhrasePieces }
  | { readonly kind: "plural"; readonly place: Place; readonly forms: PluralForms };

/** The categories of CLDR (Unicode TR 35, part 3, "Language Plural Rules"); `other` is always there. */
export type PluralForms = { readonly other: PhrasePieces } & Readonly<
  Partial<Record<Exclude<Intl.LDMLPluralRule, "other">, PhrasePieces>>
>;

/** The wording of one language, as its file says it. */
export interface Catalogue {
  readonly file: string;
  /** BCP 47, such as `en`. */
  readonly language: string;
  /** The language tag whose numbers and dates are used, such as `en-GB`. */
  readonly formats: string;
  /** By key; nested keys are joined with dots, such as `mark.stale`. */
  readonly phrases: ReadonlyMap<string, Phrase>;
  /** Set where its phrases could not all be read, which was reported: that one is lacking is no news. */
  readonly incomplete?: true;
}
