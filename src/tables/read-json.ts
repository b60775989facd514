import { parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { positionsIn, type Checked, type Place, type Problem } from "../problem.ts";
import { emptyTable } from "./empty-table.ts";
import { findJsonExcess } from "./find-json-excess.ts";
import type { TableSource } from "./read-table.ts";
import { refuseExcess } from "./refuse-excess.ts";
import type { Cell, Table, TableRow } from "./table.ts";

/**
 * Reads a JSON text (RFC 8259: no comments, no trailing commas) as a table: a list of objects, or an object whose
 * member names are the keys of its objects. Numbers keep the digits they are written with. The fields are those that
 * some record has, in order of first appearance.
 */
export function readJson(text: string, source: TableSource): Checked<Table> {
  const excess = findJsonExcess(text);
  if (excess) return { value: emptyTable(source), problems: [refuseExcess(text, excess, source)] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const reader = new JsonTableReader(text, source);
  // What follows the first mistake in the syntax is mostly its consequence.
  if (errors[0]) reader.refuseSyntax(errors[0]);
  else if (root) reader.readRecords(root);
  return { value: reader.table(), problems: reader.problems };
}

interface JsonRecord {
  readonly start: Cell;
  /** By the number of their field; absent where the record has no such member. */
  readonly cells: readonly (Cell | undefined)[];
}

class JsonTableReader {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #source: TableSource;
  readonly #keyField: string;
  readonly #positionOf: ReturnType<typeof positionsIn>;
  readonly #header: Cell[] = [];
  readonly #fieldNumbers = new Map<string, number>();
  readonly #records: JsonRecord[] = [];
  #incomplete = false;

  constructor(text: string, source: TableSource) {
    this.#text = text;
    this.#source = source;
    this.#keyField = source.keyField ?? "id";
    this.#positionOf = positionsIn(text);
  }

  table(): Table {
    const fields = [...this.#fieldNumbers.keys()];
    const rows = this.#records.map(({ start, cells }): TableRow => ({
      line: start.line,
      cells: fields.map((_, number) => cells[number] ?? start),
    }));
    const { name, file } = this.#source;
    return { name, file, fields, header: this.#header, rows, ...(this.#incomplete ? { incomplete: true } : {}) };
  }

  readRecords(root: Node): void {
    if (root.type === "array") {
      for (const item of root.children ?? []) this.#readRecord(item);
    } else if (root.type === "object") {
      const lines = new Map<string, number>();
      for (const [name, value] of membersOf(root)) {
        const key = String(name.value);
        const firstLine = lines.get(key);
        if (firstLine !== undefined) {
          this.#twice(name, firstLine);
          continue;
        }
        lines.set(key, this.#positionOf(name.offset).line);
        this.#readRecord(value, name);
      }
    } else {
      this.#incomplete = true;
      this.#report("json-shape", root.offset, {
        reason: "The file holds neither a list of records nor an object of records.",
        found: this.#excerpt(root),
        wanted: "[ { … }, { … } ]",
      });
    }
  }

  #readRecord(node: Node, keyNode?: Node): void {
    const start = this.#cell("", (keyNode ?? node).offset);
    if (node.type !== "object") {
      this.#incomplete = true;
      const found = this.#excerpt(node);
      this.#report("json-shape", node.offset, { reason: "A record must be an object.", found, wanted: "{ … }" });
      return;
    }
    const cells: (Cell | undefined)[] = [];
    if (keyNode) {
      cells[this.#fieldNumber(this.#keyField, keyNode)] = this.#cell(String(keyNode.value), keyNode.offset);
    }
    for (const [name, value] of membersOf(node)) {
      const field = String(name.value);
      const number = this.#fieldNumber(field, name);
      const earlier = cells[number];
      if (earlier) this.#twice(name, earlier.line);
      else cells[number] = this.#cell(this.#textOf(value, field), value.offset);
    }
    this.#records.push({ start, cells });
  }

  #fieldNumber(field: string, nameNode: Node): number {
    const known = this.#fieldNumbers.get(field);
    if (known !== undefined) return known;
    this.#fieldNumbers.set(field, this.#header.length);
    return this.#header.push(this.#cell(field, nameNode.offset)) - 1;
  }

  #twice(name: Node, firstLine: number): void {
    const field = String(name.value);
    this.#report("json-member-twice", name.offset, {
      field,
      reason: `"${field}" is given twice here; the first, on line ${firstLine}, is taken.`,
      found: field,
      wanted: "each name once",
      advice: "Rename or delete one of the two.",
    });
  }

  /** A scalar as it is written, a list of scalars joined, null as nothing. */
  #textOf(node: Node, field: string): string {
    if (node.type === "null") return "";
    if (node.type === "string") return String(node.value);
    if (node.type === "object") {
      this.#nested(node, field);
      return "";
    }
    if (node.type !== "array") return this.#text.slice(node.offset, node.offset + node.length);
    const delimiter = this.#source.listDelimiterOf?.(field) ?? ";";
    const items = (node.children ?? []).flatMap((item): string[] => {
      if (item.type === "object" || item.type === "array" || item.type === "null") {
        this.#nested(item, field);
        return [];
      }
      const text = this.#textOf(item, field);
      if (text.includes(delimiter)) this.#delimiterInItem(item, field, delimiter);
      return [text];
    });
    return items.join(delimiter);
  }

  #nested(node: Node, field: string): void {
    this.#report("json-nested", node.offset, {
      field,
      reason: `A table's cell cannot hold ${node.type === "null" ? "an empty list item" : "another object or list"}.`,
      found: this.#excerpt(node),
      wanted: "a text, a number, true, false, null or a list of these",
      advice: "Give the parts fields of their own, or a table of their own.",
    });
  }

  #delimiterInItem(node: Node, field: string, delimiter: string): void {
    this.#report("list-item-delimiter", node.offset, {
      field,
      reason: `This item of a list holds "${delimiter}", which separates the items of this field.`,
      found: this.#excerpt(node),
      advice: "Reword the item, or give the field another delimiter in the descriptor.",
    });
  }

  refuseSyntax(error: ParseError): void {
    this.#incomplete = true;
    const words = printParseErrorCode(error.error).replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    this.#report("json-syntax", error.offset, {
      reason: `This is not valid JSON here: ${words.toLowerCase()}.`,
      found:
        this.#text.slice(error.offset, error.offset + Math.max(error.length, 1)).slice(0, 40) || "the end of the file",
      advice: "Comments and a comma after the last item are not allowed.",
    });
  }

  #cell(text: string, offset: number): Cell {
    const { line, column } = this.#positionOf(offset);
    return { text, line, column };
  }

  #excerpt(node: Node): string {
    const text = this.#text.slice(node.offset, node.offset + node.length);
    return text.length > 40 ? `${text.slice(0, 39)}…` : text;
  }

  #report(
    code: string,
    offset: number,
    { field, ...words }: Pick<Problem, "reason" | "found" | "wanted" | "advice"> & { readonly field?: string },
  ): void {
    const { file, name: table } = this.#source;
    const place: Place = { file, ...this.#positionOf(offset), table, ...(field === undefined ? {} : { field }) };
    this.problems.push({ severity: "error", code, place, ...words });
  }
}

/** Name and value nodes of an object's members. */
function* membersOf(object: Node): Generator<[name: Node, value: Node]> {
  for (const { children } of object.children ?? []) {
    const [name, value] = children ?? [];
    if (name && value) yield [name, value];
  }
}
