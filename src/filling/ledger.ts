import type { FactId, Row } from "../facts/facts.ts";
import { factId } from "./fact-id.ts";
import type { FactRead } from "./filled.ts";

/** Notes every fact that a filling reads, and whether it came to be printed. */
export class Ledger {
  readonly #byRow = new Map<Row, Map<string, { readonly fact: FactId; readonly row: string; printed: boolean }>>();
  readonly #reads: { readonly fact: FactId; readonly row: string; printed: boolean }[] = [];

  #unprinted = false;

  /** Notes nothing as printed meanwhile: what is worded is not put on a page. */
  unprinted<T>(run: () => T): T {
    const before = this.#unprinted;
    this.#unprinted = true;
    try {
      return run();
    } finally {
      this.#unprinted = before;
    }
  }

  note(row: Row, field: string, shown: boolean): void {
    const printed = shown && !this.#unprinted;
    let fields = this.#byRow.get(row);
    if (!fields) {
      fields = new Map();
      this.#byRow.set(row, fields);
    }
    const known = fields.get(field);
    if (known) {
      if (printed) known.printed = true;
      return;
    }
    const read = { fact: factId(row, field), row: row.id, printed };
    fields.set(field, read);
    this.#reads.push(read);
  }

  /** Once each, in order of first reading. */
  get reads(): readonly FactRead[] {
    return this.#reads;
  }
}
