import type { TableSchema } from "../facts/descriptor.ts";
import type { Facts, FactId, Row } from "../facts/facts.ts";
import type { Filled } from "../filling/filled.ts";
import type { Problem } from "../problem.ts";

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

/** Gathers from filled packs what is printed in another language than theirs. */
export class Translations {
  readonly #facts: Facts;
  readonly #untranslated = new Map<string, Untranslated>();
  /** Each fact's cell, looked up once; null where it has none. */
  readonly #cells = new Map<FactId, Cell | null>();
  /** By language and `table.field`, the rows printed. */
  readonly #printed = new Map<string, Map<string, Set<string>>>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** Each cell once for each language, in order of first printing. */
  get cells(): readonly Untranslated[] {
    return [...this.#untranslated.values()];
  }

  gather({ pack: { language }, placed, reads }: Filled): void {
    for (const { fact, printed } of reads) {
      const cell = printed ? this.#cellOf(fact) : undefined;
      if (cell) this.#rowsOf(language, `${cell.row.table}.${cell.field}`).add(cell.row.key);
    }
    for (const each of placed) {
      if (each.kind !== "passage" || each.fact === undefined) continue;
      const cell = this.#cellOf(each.fact);
      // What stays in its own language wants no translation.
      if (!cell || cell.schema.field.get(cell.field)?.languageField !== undefined) continue;
      const { file, line, table, key: row } = cell.row;
      const place = { file, line, table, row, field: cell.field };
      this.#untranslated.set(`${language} ${cell.row.id}.${cell.field}`, {
        language,
        standsIn: each.language,
        ...place,
      });
    }
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
      place: { file: this.#facts.descriptor.file },
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

  #cellOf(fact: FactId): Cell | undefined {
    const known = this.#cells.get(fact);
    if (known !== undefined) return known ?? undefined;
    const cell = this.#findCell(fact);
    this.#cells.set(fact, cell ?? null);
    return cell;
  }

  #findCell(fact: FactId): Cell | undefined {
    const { rows, descriptor } = this.#facts;
    // A field's name holds no dot, but a row's key may.
    const dot = fact.lastIndexOf(".");
    const row = rows.get(fact.slice(0, dot));
    const schema = row && descriptor.tables.get(row.table);
    if (!row || !schema) return undefined;
    const printed = fact.slice(dot + 1);
    const plain = schema.fields.find(({ localized }) => [...localized.values()].includes(printed));
    return { row, schema, field: plain?.name ?? printed };
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
