import type { TableDialect } from "../tables/table.ts";

/**
 * The descriptor after reading: what `data/datapackage.json` (Data Package v2, Table Schema) says, with defaults
 * settled. What goes beyond the standard stands there under the key `briefing` and is explained in data/README.md.
 */
export interface Descriptor {
  readonly file: string;
  readonly name: string;
  readonly title: string;
  /** The title in other languages, by language tag, where there are any. */
  readonly titles?: ReadonlyMap<string, string>;
  /** The language of the plain fields, such as `en`. */
  readonly language: string;
  /** The languages that stand in for one that lacks a text, nearest first; the plain field is always last. */
  readonly fallback?: ReadonlyMap<string, readonly string[]>;
  readonly tables: ReadonlyMap<string, TableSchema>;
  /** Set where a table or a reference was left out since it could not be read, which was reported: a name that is not known
   * may be of it. */
  readonly incomplete?: true;
  /** The tables with a part to play for the program itself, by name, where there are any. */
  readonly roles: {
    readonly sources?: SourcesRole;
    readonly readings?: string;
    readonly disputes?: string;
  };
  /** Those for whom packs are made and from whom something may be withheld, where there are any. */
  readonly audiences?: readonly string[];
  /** Set on what one of them may see: what is missing here was taken away, and no slip. */
  readonly withheld?: Withheld;
  /** What can be added to the tables as a whole, such as a meeting, by name, where there is any. */
  readonly forms?: ReadonlyMap<string, Form>;
}

/** What an audience may not see, by name: a template that asks for one of these is told why it is not there. */
export interface Withheld {
  readonly audience: string;
  readonly tables: ReadonlySet<string>;
  /** Fields and relations as `table.name`. */
  readonly names: ReadonlySet<string>;
}

/** Rows that belong together, with blanks such as `{country}` for what is asked for. */
export interface Form {
  /** The blanks, in the order in which they are asked for. */
  readonly asks: readonly string[];
  /** What stands for a blank that is left empty; may itself hold blanks. */
  readonly defaults: ReadonlyMap<string, string>;
  /** Keys that are made of what was answered. */
  readonly makes: ReadonlyMap<string, string>;
  /** The blank with a date that must not have passed. */
  readonly toCome?: string;
  readonly rows: readonly FormRow[];
}

export interface FormRow {
  readonly table: string;
  /** The row stands below the last one with the same value in this field; last where absent. */
  readonly below?: string;
  readonly values: ReadonlyMap<string, string>;
}

export interface SourcesRole {
  readonly table: string;
  /** A fact that rests on one source alone, and a weak one, is unconfirmed: the field and its values that say so. */
  readonly weak?: { readonly field: string; readonly values: readonly string[] };
  readonly csl?: CslMapping;
}

/** How a source is written as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export interface CslMapping {
  /** CSL variables, such as `title` and `issued`, and the fields that give them. */
  readonly variables: ReadonlyMap<CslVariable, string>;
  /** The field that tells the type, CSL's type for each of its values, and for all others. */
  readonly type: { readonly field: string; readonly values: ReadonlyMap<string, string>; readonly otherwise: string };
}

export const CSL_VARIABLES = [
  "title",
  "author",
  "publisher",
  "container-title",
  "issued",
  "accessed",
  "URL",
  "language",
  "note",
] as const;
export type CslVariable = (typeof CSL_VARIABLES)[number];

export interface TableSchema {
  readonly name: string;
  /** What the table is called in messages and on pages. */
  readonly title: string;
  /** The title in other languages, by language tag, where there are any. */
  readonly titles?: ReadonlyMap<string, string>;
  /** File path relative to the project folder, and how to read it. */
  readonly file: string;
  readonly format: "csv" | "json" | "workbook";
  readonly dialect: TableDialect;
  readonly fields: readonly FieldSchema[];
  readonly field: ReadonlyMap<string, FieldSchema>;
  readonly primaryKey: readonly string[];
  /** The field that names a row to a reader; the key where there is none. */
  readonly label: string;
  /** The field that holds the keys of a row's sources; rows of a table without it need none. */
  readonly sourcesField?: string;
  /** The field that dates a row's facts. */
  readonly asOfField?: string;
  /** Whole years after which a fact of this table counts as stale. */
  readonly staleAfter?: number;
  /** What a row says of itself before its day has come: `value` stands in `field` until the date in `after`. */
  readonly toCome?: { readonly field: string; readonly value: string; readonly after: string };
  /** The only audiences that may see the table; all of them where absent. */
  readonly audiences?: readonly string[];
  /** The field that lists the only audiences that may see a row; all of them where it is empty. */
  readonly audiencesField?: string;
  /** Every relation by which a template reaches other rows from a row of this table, both ways. */
  readonly relations: ReadonlyMap<string, Relation>;
}

/** How numbers and days are written in figures. */
export interface Writing {
  /** Before the decimals. */
  readonly decimal: string;
  /** Between thousands; empty where nothing may stand there. */
  readonly group: string;
  /** Set where the field itself says so, not only the table's language: then `1,234` has one reading. */
  readonly isTold?: true;
  /** What stands first in a day whose year stands last, and the mark between them. */
  readonly days?: { readonly first: "day" | "month"; readonly mark: string };
}

export type FieldType = "text" | "integer" | "number" | "boolean" | "date" | "list" | "url";

export interface FieldSchema {
  readonly name: string;
  /** The heading of a column that shows this field. */
  readonly title: string;
  /** The title in other languages, by language tag, where there are any. */
  readonly titles?: ReadonlyMap<string, string>;
  readonly description?: string;
  readonly type: FieldType;
  /** Set where its type could not be read, which was reported: it is text for want of better, and nothing is held against it. */
  readonly isUntyped?: true;
  readonly required: boolean;
  readonly unique: boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Between the items of a list. */
  readonly delimiter: string;
  /** What each item of a list must be; the items stay text. Texts where absent. */
  readonly itemType?: Exclude<FieldType, "list">;
  /** The words for true and for false in this field; those of Table Schema where absent. */
  readonly booleans?: { readonly true: readonly string[]; readonly false: readonly string[] };
  /** How the table's file writes numbers and days in this field; as Table Schema has it by default where absent. */
  readonly writing?: Writing;
  /** The one precision at which this date may be given; any where absent. */
  readonly precision?: "year" | "month" | "day";
  /** The unit of a number as the data gives it, such as `EUR million`. */
  readonly unit?: string;
  /** What must hold of the rows whose numbers in this field are added up, or drawn on one scale. */
  readonly sum?: SumRule;
  /** Fields of the same table that hold this text in other languages, by language tag. */
  readonly localized: ReadonlyMap<string, string>;
  /** Set where the text stays in the language it was written in, such as the title of a source: the field that says which. */
  readonly languageField?: string;
  /** Set where each language has its own names for what the text names, by codes in another field. */
  readonly names?: CodedNames;
  /** Set when the cell holds a key, or a list of keys, of other tables. */
  readonly reference?: Reference;
  /** The only audiences that may see the field, in every language; all of them where absent. */
  readonly audiences?: readonly string[];
  /** True for a field that holds prose, in which typographic rules may be applied. */
  readonly prose: boolean;
  /** Set on a date that may be known before it comes: the end of a period, the day of a meeting. */
  readonly ahead?: true;
  /** Set on a date that ends something: the field of the same row in which it begins. */
  readonly notBefore?: string;
  /** Set on a field that is written from all that is known of its row, such as a status. */
  readonly hindsight?: true;
}

/** What a code can stand for: ISO 3166-1, ISO 4217, BCP 47. */
export const CODE_KINDS = ["region", "currency", "language"] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** Names that a language has by itself for codes: a text of the table goes before them. */
export interface CodedNames {
  readonly kind: CodeKind;
  /** The field with the code, or for a list with a code for each of its items. */
  readonly codes: string;
}

export interface SumRule {
  /** Fields in which the rows agree, such as kind and currency. */
  readonly within: readonly string[];
  /** The list of keys by which a row names others that may count the same thing; these are never added up. */
  readonly apart?: string;
}

export interface Reference {
  /** One or more tables in which the key is looked up, such as countries and regions. */
  readonly tables: readonly string[];
  /** The relation's name from this row: `country` for the field country_id. */
  readonly as: string;
  /** The relation's name from the other end: `meetings` on a country. */
  readonly inverse?: string;
  /** True where the other end has at most one such row, such as the region of a country. */
  readonly inverseIsOne: boolean;
  /** Set where it names further tables that are not known, which was reported: a key that is not found may be theirs. */
  readonly isPartial?: true;
}

/** One way to go from a row of a table: along a reference of its own, or back along one that points to it. */
export interface Relation {
  readonly name: string;
  readonly direction: "forward" | "inverse";
  /** The tables whose rows it may lead to. */
  readonly tables: readonly string[];
  readonly many: boolean;
  /** Set where it may lead to further tables that are not known. */
  readonly isPartial?: true;
  /** The referring field, in this table (forward) or in the only entry of `tables` (inverse). */
  readonly field: string;
}
