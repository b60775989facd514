import type { PartialDate } from "../../facts/date.ts";
import type { FieldSchema } from "../../facts/descriptor.ts";
import type { Row, Value } from "../../facts/facts.ts";
import { plainWords } from "../plain-words.ts";
import { isDate, print } from "../print.ts";
import type { Fact } from "../seen.ts";
import type { Session } from "../session.ts";
import { viewRow } from "../view-row.ts";

/** Reads facts for a drawing. Each is noted as printed, and the figure's sources and as-of line are made from them. */
export class Drawn {
  readonly #session: Session;
  readonly #facts: Fact[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  /** The facts that the figure shows, in the order in which they were read. */
  get facts(): readonly Fact[] {
    return this.#facts;
  }

  /** Each once. */
  get rows(): readonly Row[] {
    return [...new Set(this.#facts.map(({ row }) => row))];
  }

  number(row: Row, name: string): number | null {
    const value = this.#read(row, name);
    return typeof value === "number" ? value : null;
  }

  date(row: Row, name: string): PartialDate | null {
    const value = this.#read(row, name);
    return isDate(value) ? value : null;
  }

  text(row: Row, name: string): string | null {
    const value = this.#read(row, name);
    return typeof value === "string" ? value : null;
  }

  /** What a row is called in the pack's language. */
  nameOf(row: Row): string {
    return plainWords(this.#session, print(this.#session, viewRow(this.#session, row)));
  }

  /** Whether sources differ on a fact, or on its row as a whole. */
  isDisputed(row: Row, name: string): boolean {
    const { disputedFacts, disputedRows } = this.#session.ground;
    return disputedFacts.has(`${row.id}.${name}`) || disputedRows.has(row.id);
  }

  #read(row: Row, name: string): Value {
    this.#session.ledger.note(row, name, true);
    const field = fieldOf(this.#session, row, name);
    const value = row.values[name] ?? null;
    if (field && value !== null) this.#facts.push({ row, field });
    return value;
  }
}

export const fieldOf = ({ facts }: Session, row: Row, name: string): FieldSchema | undefined =>
  facts.descriptor.tables.get(row.table)?.field.get(name);

/** The field by which a row refers to others, where the name is a relation's; otherwise the name. */
export function fieldBehind({ facts }: Session, row: Row, name: string): string {
  const relation = facts.descriptor.tables.get(row.table)?.relations.get(name);
  return relation?.direction === "forward" ? relation.field : name;
}
