import type { Facts, Reading, Row } from "../facts/facts.ts";
import { chooseSources } from "./choose-sources.ts";
import { factId } from "./fact-id.ts";
import type { Ground } from "./ground.ts";
import type { Fact } from "./seen.ts";

/** What a cite prints: the numbers, and the marks of what it speaks for. */
export interface Citation {
  readonly numbers: readonly number[];
  readonly unconfirmed: boolean;
  /** Something of it rests on no source that the data names. */
  readonly unsourced: boolean;
  readonly disputed: boolean;
}

interface PrintedFact extends Fact {
  /** The field that names a row: it is cited only where nothing else was printed, as a name claims nothing. */
  readonly isName: boolean;
}

/**
 * `line`: hands what was printed and not cited to the scope around it. `item`: the same, and a paragraph that ends inside
 * leaves what stands around it alone. `block`: keeps what was printed inside to itself.
 */
export type ScopeKind = "line" | "item" | "block";

interface Scope {
  readonly kind: ScopeKind;
  printed: PrintedFact[];
}

/** Remembers what was printed since the last cite of each scope, and numbers sources as they are cited. */
export class Citing {
  readonly #facts: Facts;
  readonly #ground: Ground;
  readonly #scopes: Scope[] = [{ kind: "block", printed: [] }];
  readonly #numbers = new Map<string, number>();

  constructor(facts: Facts, ground: Ground) {
    this.#facts = facts;
    this.#ground = ground;
  }

  /** Keys of the cited sources in order of their numbers. */
  get sources(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  within<T>(kind: ScopeKind, run: () => T): T {
    const scope: Scope = { kind, printed: [] };
    const around = this.#scopes.at(-1);
    this.#scopes.push(scope);
    try {
      return run();
    } finally {
      this.#scopes.pop();
      if (kind !== "block") around?.printed.push(...scope.printed);
    }
  }

  printed(fact: PrintedFact): void {
    this.#scopes.at(-1)?.printed.push(fact);
  }

  /** Ends a paragraph or list item: a later cite does not speak for it. */
  endParagraph(): void {
    for (let index = this.#scopes.length - 1; index >= 0; index--) {
      const scope = this.#scopes[index];
      if (!scope) return;
      scope.printed = [];
      if (scope.kind !== "line") return;
    }
  }

  /** Cites what was printed here since the last cite, or where that is nothing, in the scopes around. */
  citePrinted(): Citation {
    const scope = this.#scopes.findLast(({ printed }) => printed.length > 0);
    const printed = scope?.printed ?? [];
    if (scope) scope.printed = [];
    const claims = printed.filter((fact) => !fact.isName);
    return this.#cite(claims.length > 0 ? claims : printed);
  }

  /** Cites a row, or one fact of it, whether or not it was printed. */
  cite(row: Row, field?: Fact["field"]): Citation {
    for (const scope of this.#scopes) scope.printed = scope.printed.filter((fact) => fact.row !== row);
    if (field) return this.#cite([{ row, field }]);
    return this.#finish([row.sources], [row], () => false);
  }

  /** Cites facts that a figure shows, a source for each however many that are. */
  citeAll(facts: readonly Fact[]): Citation {
    return this.#cite(facts, Number.POSITIVE_INFINITY);
  }

  #cite(facts: readonly Fact[], most?: number): Citation {
    const groups = new Map<string, readonly string[]>();
    for (const fact of facts) {
      const preferred = this.#preferred(fact);
      if (preferred) groups.set(factId(fact.row, fact.field.name), preferred.sources);
      else groups.set(fact.row.id, fact.row.sources);
    }
    const rows = [...new Set(facts.map((fact) => fact.row))];
    const isMarked = ({ row, field }: Fact): boolean => this.#ground.disputedFacts.has(factId(row, field.name));
    // A mark right behind another would say nothing more.
    const last = facts.at(-1);
    const followsMark = last !== undefined && isMarked(last);
    const marked = (row: Row): boolean => followsMark || facts.some((fact) => fact.row === row && isMarked(fact));
    return this.#finish([...groups.values()], rows, marked, most);
  }

  #finish(
    groups: readonly (readonly string[])[],
    rows: readonly Row[],
    marked: (row: Row) => boolean,
    most?: number,
  ): Citation {
    const { weak, disputedRows } = this.#ground;
    const chosen = chooseSources(groups, weak, most);
    return {
      numbers: chosen.map((source) => this.#numberOf(source)).sort((a, b) => a - b),
      unconfirmed: groups.some(([first, second]) => first !== undefined && second === undefined && weak.has(first)),
      unsourced: groups.some((sources) => sources.length === 0),
      disputed: rows.some((row) => disputedRows.has(row.id) && !marked(row)),
    };
  }

  #preferred(fact: Fact): Reading | undefined {
    return this.#facts.readings.get(factId(fact.row, fact.field.name))?.find((reading) => reading.preferred);
  }

  #numberOf(source: string): number {
    const known = this.#numbers.get(source);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(source, number);
    return number;
  }
}
