import { visit, type ParseErrorCode } from "jsonc-parser";
import { positionsIn, type Checked, type Place, type Problem } from "../problem.ts";
import { emptyTable } from "./empty-table.ts";
import { findJsonExcess } from "./find-json-excess.ts";
import {
  delimiterInItem,
  givenTwice,
  noCell,
  noRecord,
  noTable,
  wrongSyntax,
  type JsonMistake,
} from "./json-mistakes.ts";
import { LIMITS } from "./limits.ts";
import type { TableSource } from "./read-table.ts";
import { refuseExcess } from "./refuse-excess.ts";
import type { Cell, Table, TableRow } from "./table.ts";

/**
 * Reads a JSON text (RFC 8259: no comments, no trailing commas) as a table: a list of objects, or an object whose
 * member names are the keys of its objects. Numbers keep the digits they are written with. The fields are those that
 * some record has, in order of first appearance. The text is followed from its beginning to its end, and no tree is made
 * of it.
 */
export function readJson(text: string, source: TableSource): Checked<Table> {
  const excess = findJsonExcess(text);
  if (excess) return { value: emptyTable(source), problems: [refuseExcess(text, excess, source)] };
  const reader = new JsonTableReader(text, source);
  visit(
    text,
    {
      onObjectBegin: (offset) => reader.begin("object", offset),
      onObjectEnd: (offset, length) => reader.end(offset + length),
      onArrayBegin: (offset) => reader.begin("list", offset),
      onArrayEnd: (offset, length) => reader.end(offset + length),
      onObjectProperty: (name, offset) => reader.name(name, offset),
      onLiteralValue: (value: unknown, offset, length) => reader.literal(value, offset, length),
      onError: (code, offset, length) => reader.mistake(code, offset, length),
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return reader.read();
}

interface JsonRecord {
  readonly start: Cell;
  /** By the number of their field; absent where the record has no such member. */
  readonly cells: readonly (Cell | undefined)[];
}

/** What an opened list or object is: the table, a record, a list in a cell, or something that stands in no table. */
type Opened = { readonly is: "table" | "record" | "items" } | { readonly is: "stranger"; readonly from: number };

interface Name {
  readonly text: string;
  readonly offset: number;
}

class JsonTableReader {
  readonly #text: string;
  readonly #source: TableSource;
  readonly #keyField: string;
  readonly #positionOf: ReturnType<typeof positionsIn>;
  readonly #problems: Problem[] = [];
  readonly #header: Cell[] = [];
  readonly #fieldNumbers = new Map<string, number>();
  readonly #records: JsonRecord[] = [];
  readonly #opened: Opened[] = [];
  /** In a table of records by key, the line of each key. */
  readonly #keyLines = new Map<string, number>();
  #isKeyed = false;
  #key: Name | undefined;
  #member: Name | undefined;
  #record: { readonly start: Cell; readonly cells: (Cell | undefined)[] } | undefined;
  #items: { readonly field: string; readonly offset: number; readonly texts: string[] } | undefined;
  #incomplete = false;
  #isFaulty = false;

  constructor(text: string, source: TableSource) {
    this.#text = text;
    this.#source = source;
    this.#keyField = source.keyField ?? "id";
    this.#positionOf = positionsIn(text);
  }

  read(): Checked<Table> {
    const fields = [...this.#fieldNumbers.keys()];
    const rows = this.#records.map(({ start, cells }): TableRow => ({
      line: start.line,
      cells: fields.map((_, number) => cells[number] ?? start),
    }));
    const { name, file } = this.#source;
    const table = {
      name,
      file,
      fields,
      header: this.#header,
      rows,
      ...(this.#incomplete ? { incomplete: true as const } : {}),
    };
    return { value: this.#isFaulty ? emptyTable(this.#source) : table, problems: this.#problems };
  }

  begin(kind: "object" | "list", offset: number): void {
    this.#opened.push(this.#open(kind, offset));
  }

  #open(kind: "object" | "list", offset: number): Opened {
    const within = this.#opened.at(-1);
    if (within === undefined) {
      this.#isKeyed = kind === "object";
      return { is: "table" };
    }
    if (within.is === "table" && kind === "object" && !this.#isSkipped()) {
      const { offset: from, text } = this.#key ?? { offset, text: "" };
      this.#record = { start: this.#cell("", from), cells: [] };
      if (this.#key) this.#record.cells[this.#fieldNumber(this.#keyField, from)] = this.#cell(text, from);
      return { is: "record" };
    }
    if (within.is === "record" && kind === "list" && !this.#isSkipped()) {
      this.#items = { field: this.#member?.text ?? "", offset, texts: [] };
      return { is: "items" };
    }
    return { is: "stranger", from: offset };
  }

  /** A list or object ends before this offset. */
  end(until: number): void {
    const closed = this.#opened.pop();
    if (closed?.is === "record" && this.#record) {
      this.#records.push(this.#record);
      this.#record = undefined;
    } else if (closed?.is === "items" && this.#items) {
      const { field, offset, texts } = this.#items;
      this.#items = undefined;
      this.#put(field, texts.join(this.#delimiterOf(field)), offset);
    } else if (closed?.is === "stranger") this.#misplaced(closed.from, until);
  }

  name(text: string, offset: number): void {
    const within = this.#opened.at(-1)?.is;
    if (within === "table") this.#nameRecord({ text, offset });
    else if (within === "record") this.#nameMember({ text, offset });
  }

  #nameRecord(key: Name): void {
    const firstLine = this.#keyLines.get(key.text);
    this.#key = firstLine === undefined ? key : undefined;
    if (firstLine === undefined) this.#keyLines.set(key.text, this.#positionOf(key.offset).line);
    else this.#report(key.offset, givenTwice(key.text, firstLine));
  }

  #nameMember(member: Name): void {
    const earlier = this.#record?.cells[this.#fieldNumber(member.text, member.offset)];
    this.#member = earlier ? undefined : member;
    if (earlier) this.#report(member.offset, givenTwice(member.text, earlier.line));
  }

  /** Whether what comes is the value of a name that has come before, and has been reported. */
  #isSkipped(): boolean {
    const within = this.#opened.at(-1)?.is;
    return within === "record" ? this.#member === undefined : this.#isKeyed && this.#key === undefined;
  }

  literal(value: unknown, offset: number, length: number): void {
    const within = this.#opened.at(-1)?.is;
    const text = value === null ? "" : typeof value === "string" ? value : this.#text.slice(offset, offset + length);
    if (within === "record") {
      if (!this.#isSkipped()) this.#put(this.#member?.text ?? "", text, offset);
    } else if (within === "items" && value !== null) this.#item(text, offset, length);
    else if (within !== "stranger") this.#misplaced(offset, offset + length);
  }

  #put(field: string, text: string, offset: number): void {
    if (this.#record) this.#record.cells[this.#fieldNumber(field, offset)] = this.#cell(text, offset);
  }

  #item(text: string, offset: number, length: number): void {
    const field = this.#items?.field ?? "";
    this.#items?.texts.push(text);
    const delimiter = this.#delimiterOf(field);
    if (!text.includes(delimiter)) return;
    this.#report(offset, delimiterInItem(field, this.#excerpt(offset, offset + length), delimiter));
  }

  /** Something stands where the table, a record or a cell should. */
  #misplaced(from: number, until: number): void {
    const within = this.#opened.at(-1)?.is;
    const found = this.#excerpt(from, until);
    if (within === undefined || (within === "table" && !this.#isSkipped())) {
      this.#incomplete = true;
      this.#report(from, within === undefined ? noTable(found) : noRecord(found));
    } else if (within === "items" || (within === "record" && !this.#isSkipped())) {
      const field = this.#items?.field ?? this.#member?.text ?? "";
      // The member is there, though it holds nothing that a cell can.
      if (!this.#items) this.#put(field, "", from);
      this.#report(from, noCell(field, found));
    }
  }

  #fieldNumber(field: string, offset: number): number {
    const known = this.#fieldNumbers.get(field);
    if (known !== undefined) return known;
    this.#fieldNumbers.set(field, this.#header.length);
    return this.#header.push(this.#cell(field, offset)) - 1;
  }

  /** What follows the first mistake in the syntax is mostly its consequence. */
  mistake(code: ParseErrorCode, offset: number, length: number): void {
    if (this.#isFaulty) return;
    this.#problems.length = 0;
    this.#report(offset, wrongSyntax(code, this.#text.slice(offset, offset + Math.max(length, 1)).slice(0, 40)));
    this.#isFaulty = true;
  }

  #delimiterOf(field: string): string {
    return this.#source.listDelimiterOf?.(field) ?? ";";
  }

  #cell(text: string, offset: number): Cell {
    const { line, column } = this.#positionOf(offset);
    return { text, line, column };
  }

  #excerpt(from: number, until: number): string {
    return until - from > 40 ? `${this.#text.slice(from, from + 39)}…` : this.#text.slice(from, until);
  }

  #report(offset: number, { field, ...words }: JsonMistake): void {
    if (this.#isFaulty) return;
    if (this.#problems.length >= LIMITS.jsonMistakes) {
      this.#incomplete = true;
      return;
    }
    const { file, name: table } = this.#source;
    const place: Place = { file, ...this.#positionOf(offset), table, ...(field === undefined ? {} : { field }) };
    this.#problems.push({ severity: "error", place, ...words });
  }
}
