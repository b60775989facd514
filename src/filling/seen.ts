import type { FieldSchema, TableSchema } from "../facts/descriptor.ts";
import type { Row, Value } from "../facts/facts.ts";
import type { Rich } from "./filled.ts";

/** What leads from a row as a template sees it to the row itself. */
export const ROW: unique symbol = Symbol("row");

/** A row as a template sees it: fields and relations by name, each noted as it is read. */
export interface RowView {
  readonly [ROW]: SeenRow;
}

export interface SeenRow {
  readonly row: Row;
  readonly schema: TableSchema;
  /** The fact that led here, such as a meeting's country: printing the row's name prints that fact. */
  readonly via?: Fact;
}

export interface Fact {
  readonly row: Row;
  readonly field: FieldSchema;
}

/** The value of one field of one row, already noted as read. */
export class FieldValue {
  readonly row: Row;
  readonly field: FieldSchema;
  readonly value: Value;

  constructor(row: Row, field: FieldSchema, value: Value) {
    this.row = row;
    this.field = field;
    this.value = value;
  }
}

/** Rows in an order, all reached by the same fact where `via` is set. */
export class RowList {
  readonly rows: readonly Row[];
  readonly via: Fact | undefined;

  constructor(rows: readonly Row[], via?: Fact) {
    this.rows = rows;
    this.via = via;
  }
}

/** Rows that agree in a field or relation. Handlebars reads `key` and `rows`. */
export class Group {
  readonly key: RowView | FieldValue | null;
  readonly rows: RowList;

  constructor(key: RowView | FieldValue | null, rows: RowList) {
    this.key = key;
    this.rows = rows;
  }
}

/** What a helper words. It is made when it is printed, so that marks and sources come in the order of the page. */
export class Composed {
  readonly print: () => Rich;
  /** True where there is nothing to word; it then prints as a missing value. */
  readonly missing: boolean;

  constructor(print: () => Rich, missing = false) {
    this.print = print;
    this.missing = missing;
  }
}

/** A number worked out from rows, and from a field of theirs where it is more than their count. */
export class Reckoned {
  readonly value: number;
  readonly rows: readonly Row[];
  readonly field: FieldSchema | undefined;

  constructor(value: number, rows: readonly Row[], field?: FieldSchema) {
    this.value = value;
    this.rows = rows;
    this.field = field;
  }
}

/** Whether a condition holds, and the rows and facts that it was held against. */
export class Verdict {
  readonly holds: boolean;
  readonly grounds: readonly Evidence[];

  constructor(holds: boolean, grounds: readonly Evidence[]) {
    this.holds = holds;
    this.grounds = grounds;
  }
}

/** A row, or one fact of it. */
export interface Evidence {
  readonly row: Row;
  readonly field?: FieldSchema;
}

/** A condition on a field or relation in `where`, such as `(any "held" "planned")`. */
export class Matcher {
  readonly kind: "any" | "none" | "missing" | "present" | "from" | "until";
  readonly wanted: readonly unknown[];

  constructor(kind: Matcher["kind"], wanted: readonly unknown[] = []) {
    this.kind = kind;
    this.wanted = wanted;
  }
}

export function isRowView(value: unknown): value is RowView {
  return typeof value === "object" && value !== null && Reflect.get(value, ROW) !== undefined;
}
