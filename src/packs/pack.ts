import type { RowId } from "../facts/facts.ts";
import type { Place } from "../problem.ts";

/** A template file: its front matter, checked, and its body. */
export interface PackTemplate {
  /** The template's file name without extension, such as `country`. */
  readonly name: string;
  /** Relative to the project folder. */
  readonly file: string;
  /** One pack per row of this table; a single pack where absent. */
  readonly each?: string;
  /** What the row is called in the template. */
  readonly as?: string;
  /**
   * Only rows from which these relations together lead to at least so many rows; by `points.point` only to those in which
   * that field is filled.
   */
  readonly having?: { readonly relations: readonly string[]; readonly atLeast: number };
  /** Only rows in which each of these fields, or fields of a row they lead to (`meeting.status`), holds one of these texts. */
  readonly where?: readonly RowCondition[];
  /** The pack's path without language and extension, such as `countries/{{country.id}}`. */
  readonly path: string;
  /** Handlebars, filled with the pack's row. */
  readonly title: string;
  readonly subtitle?: string;
  /** What sort of pack it is, printed at its top: a key of the wording. */
  readonly kind?: string;
  /** How the pack may be handled, printed on every page: a key of the wording. */
  readonly marking?: string;
  /** For whom the packs are: nothing withheld from this audience is read. They see all facts where absent. */
  readonly audience?: string;
  /** The copies that are made of each pack; a single one where absent. */
  readonly copies?: readonly Copy[];
  /** The sheet it is printed on; A4 where absent. */
  readonly paper?: Paper;
  /** How all its packs are printed. */
  readonly print?: PrintForm;
  /** Further packs beside each, printed in these forms. */
  readonly also?: readonly PrintForm[];
  /** The variant of the look it is printed in; the look itself where absent. */
  readonly variant?: string;
  readonly languages: readonly string[];
  /** Languages in which packs are made only of the rows with these keys. */
  readonly onlyFor?: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
  /** Where each value of the front matter begins, by its key; `each` and so on. Absent in a template made by hand. */
  readonly places?: Readonly<Record<string, Place>>;
}

/** Copies for a class: to read, with gaps to fill in, and with the answers. */
export const COPIES = ["student", "gaps", "teacher"] as const;
export type Copy = (typeof COPIES)[number];

/** How a pack is printed where that is not as the look has it. Each is laid out anew, and nothing is scaled. */
export interface PrintForm {
  readonly paper?: Paper;
  /** Large print: 18 points and more. */
  readonly large?: true;
  /** In greys alone. */
  readonly grey?: true;
  /** A ruled column for notes beside the text. */
  readonly notes?: true;
  /** A wider margin to punch, at the left of odd pages and at the right of even ones. */
  readonly punch?: true;
}

/** The sheets there are. */
export const PAPERS = ["A4", "A5", "Letter"] as const;
export type Paper = (typeof PAPERS)[number];

export interface RowCondition {
  /** A field, or a relation and a field of the row it leads to: `status`, `meeting.status`. */
  readonly path: string;
  readonly anyOf: readonly string[];
}

/** One pack in one language. */
export interface Pack {
  /** Such as `countries/kazakhstan.en`, or of a copy `handouts/kazakhstan.gaps.en`; the PDF is this with `.pdf`. */
  readonly id: string;
  readonly language: string;
  /** How it is printed, where that is not as the look has it. */
  readonly form?: PrintForm;
  /** True for one of the further packs that stand beside another. */
  readonly beside?: true;
  /** Which of the template's copies it is; absent where it makes none. */
  readonly copy?: Copy;
  readonly template: PackTemplate;
  readonly subject?: RowId;
}
