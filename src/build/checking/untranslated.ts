import type { TableSchema } from "../../facts/descriptor.ts";
import type { Facts, FactId, Row } from "../../facts/facts.ts";
import type { Filled } from "../../filling/filled.ts";
import type { Problem } from "../../problem.ts";

/** A printed cell without a text in the language of a pack: another language stands in for it. */
export interface Untranslated {
  readonly language: string;
  readonly standsIn: string;
  readonly file: string;
  readonly line: number;
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

interface Cell {
  readonly row: Row;
  readonly schema: TableSchema;
  /** The plain field, also where a field in another language was printed. */
  readonly field: string;
}

/** What a pack prints, as plain data. */
export interface PrintedCells {
  /** Of the pack, BCP 47. */
  readonly language: string;
  /** By `table.field`, the keys of the rows. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly untranslated: readonly Untranslated[];
}

/** The cells that a pack prints, and which of them in another language than its own. */
export function printedCells({ pack: { language }, placed, reads }: Filled, facts: Facts): PrintedCells {
  const rows: Record<string, string[]> = {};
  for (const { fact, printed } of reads) {
    const cell = printed ? cellOf(fact, facts) : null;
    if (cell) (rows[`${cell.row.table}.${cell.field}`] ??= []).push(cell.row.key);
  }
  const untranslated = placed.flatMap((each): Untranslated[] => {
    if (each.kind !== "passage" || each.fact === undefined) return [];
    const cell = cellOf(each.fact, facts);
    // What stays in its own language wants no translation.
    if (!cell || cell.schema.field.get(cell.field)?.languageField !== undefined) return [];
    const { file, line, table, key: row } = cell.row;
    return [{ language, standsIn: each.language, file, line, table, row, field: cell.field }];
  });
  return { language, rows, untranslated };
}

const cells = new WeakMap<Facts, Map<FactId, Cell | null>>();

/** A fact's cell, looked up once; null where it has none. */
function cellOf(fact: FactId, facts: Facts): Cell | null {
  const known = cells.get(facts) ?? new Map<FactId, Cell | null>();
  cells.set(facts, known);
  const before = known.get(fact);
  if (before !== undefined) return before;
  const cell = findCell(fact, facts);
  known.set(fact, cell);
  return cell;
}

function findCell(fact: FactId, { rows, descriptor }: Facts): Cell | null {
  // A field's name holds no dot, but a row's key may.
  const dot = fact.lastIndexOf(".");
  const row = rows.get(fact.slice(0, dot));
  const schema = row && descriptor.tables.get(row.table);
  if (!row || !schema) return null;
  const printed = fact.slice(dot + 1);
  const plain = schema.fields.find(({ localized }) => [...localized.values()].includes(printed));
  return { row, schema, field: plain?.name ?? printed };
}

/** Gathers from filled packs what is printed in another language than theirs. */
export class Translations {
  readonly #file: string;
  readonly #untranslated = new Map<string, Untranslated>();
  /** By language and `table.field`, the rows printed. */
  readonly #printed = new Map<string, Map<string, Set<string>>>();

  /** With the descriptor's file, for notes. */
  constructor(file: string) {
    this.#file = file;
  }

  /** Each cell once for each language, in order of first printing. */
  get cells(): readonly Untranslated[] {
    return [...this.#untranslated.values()];
  }

  gather({ language, rows, untranslated }: PrintedCells): void {
    for (const [field, keys] of Object.entries(rows)) {
      const known = this.#rowsOf(language, field);
      for (const key of keys) known.add(key);
    }
    for (const cell of untranslated)
      this.#untranslated.set(`${language} ${cell.table}/${cell.row}.${cell.field}`, cell);
  }

  /** A note for each language, or with `strict` an error for each cell. */
  problems(strict: boolean): readonly Problem[] {
    if (strict) return this.cells.map(errorOf);
    return Array.from(
      groupBy(this.cells, ({ language }) => language),
      ([language, cells]) => this.#noteOf(language, cells),
    );
  }

  #noteOf(language: string, cells: readonly Untranslated[]): Problem {
    const all = this.#printed.get(language) ?? new Map<string, Set<string>>();
    const fields = groupBy(cells, ({ table, field }) => `${table}.${field}`);
    const shares = Array.from(
      fields,
      ([name, of]) => `${name}: ${of.length} of ${all.get(name)?.size ?? of.length} rows`,
    );
    const others = [...new Set(cells.map(({ standsIn }) => nameOf(standsIn)))].join(" or ");
    return {
      severity: "note",
      code: "untranslated",
      place: { file: this.#file },
      reason: `The packs in ${nameOf(language)} print ${cells.length} ${cells.length === 1 ? "cell that has" : "cells that have"} no text in it; ${others} stands in for it.`,
      found: shares.join("; "),
      advice: "--strict makes each an error with its place.",
    };
  }

  #rowsOf(language: string, field: string): Set<string> {
    const fields = this.#printed.get(language) ?? new Map<string, Set<string>>();
    this.#printed.set(language, fields);
    const rows = fields.get(field) ?? new Set();
    fields.set(field, rows);
    return rows;
  }
}

function groupBy(
  cells: readonly Untranslated[],
  keyOf: (cell: Untranslated) => string,
): ReadonlyMap<string, readonly Untranslated[]> {
  const groups = new Map<string, Untranslated[]>();
  for (const cell of cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return groups;
}

function errorOf({ language, standsIn, ...place }: Untranslated): Problem {
  return {
    severity: "error",
    code: "untranslated",
    place,
    reason: `The text of this cell is not there in ${nameOf(language)}; ${nameOf(standsIn)} stands in for it.`,
    wanted: `a text in ${nameOf(language)}`,
  };
}

/** As messages name a language. */
const nameOf = (language: string): string => new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
