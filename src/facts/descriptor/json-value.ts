import { parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { positionsIn, type Problem, type Severity } from "../../problem.ts";
import { findTooDeep, MOST_NESTED } from "./find-too-deep.ts";
import { didYouMean, suggestFrom } from "../../suggest.ts";

/** What a value has to say about a mistake; its place it knows itself. */
export interface Complaint extends Pick<Problem, "code" | "reason" | "found" | "wanted" | "about"> {
  readonly advice?: string | undefined;
  readonly severity?: Severity;
}

interface JsonDocument {
  readonly text: string;
  readonly report: (offset: number, complaint: Complaint) => void;
}

/** A value in a JSON file that knows where it stands and reports at its own place what is wrong with it. */
export class JsonValue {
  readonly #node: Node;
  readonly #document: JsonDocument;
  readonly #members: ReadonlyMap<string, { readonly name: Node; readonly value: JsonValue }>;
  /** What it is called in messages, such as `fields`. */
  readonly name: string;

  constructor(node: Node, document: JsonDocument, name: string) {
    this.#node = node;
    this.#document = document;
    this.name = name;
    this.#members = node.type === "object" ? this.#readMembers(node) : new Map();
  }

  #readMembers(node: Node): Map<string, { name: Node; value: JsonValue }> {
    const members = new Map<string, { name: Node; value: JsonValue }>();
    for (const member of node.children ?? []) {
      const [name, value] = member.children ?? [];
      if (!name || !value) continue;
      const key = String(name.value);
      if (members.has(key)) {
        this.#document.report(name.offset, {
          code: "descriptor-property-twice",
          reason: `The property "${key}" stands twice here.`,
          found: key,
          advice: "Delete one of the two.",
        });
      } else members.set(key, { name, value: new JsonValue(value, this.#document, key) });
    }
    return members;
  }

  report(complaint: Complaint): void {
    this.#document.report(this.#node.offset, complaint);
  }

  get(name: string): JsonValue | undefined {
    return this.#members.get(name)?.value;
  }

  /** Names and values of an object's members. */
  entries(): [string, JsonValue][] {
    return [...this.#members].map(([name, { value }]) => [name, value]);
  }

  /** An object's member that must be there. */
  need(name: string, wanted: string): JsonValue | undefined {
    const value = this.get(name);
    if (value === undefined && this.asObject()) {
      const misspelt = suggestFrom(() => this.#members.keys())(name);
      this.report({
        code: "descriptor-property-missing",
        reason: `The property "${name}" is missing here.`,
        wanted,
        advice: misspelt === undefined ? undefined : `Is "${misspelt}" meant to be it?`,
      });
    }
    return value;
  }

  /** Reports members with other names than these. */
  allowOnly(known: readonly string[]): void {
    const suggest = suggestFrom(() => known);
    for (const [name, { name: node }] of this.#members) {
      if (known.includes(name)) continue;
      this.#document.report(node.offset, {
        code: "descriptor-property-unknown",
        reason: `"${name}" is no property of "${this.name}".`,
        found: name,
        wanted: `one of ${known.join(", ")}`,
        advice: didYouMean(suggest(name)),
      });
    }
  }

  asObject(): this | undefined {
    return this.#node.type === "object" ? this : this.#refuse("an object { … }");
  }

  asText(): string | undefined {
    return this.#node.type === "string" ? String(this.#node.value) : this.#refuse("a text");
  }

  asNumber(): number | undefined {
    return this.#node.type === "number" ? Number(this.#node.value) : this.#refuse("a number");
  }

  asBoolean(): boolean | undefined {
    return this.#node.type === "boolean" ? this.#node.value === true : this.#refuse("true or false");
  }

  /** The items of a list. */
  asList(): readonly JsonValue[] | undefined {
    if (this.#node.type !== "array") return this.#refuse("a list [ … ]");
    return (this.#node.children ?? []).map((node) => new JsonValue(node, this.#document, this.name));
  }

  /** A list of texts, numbers and booleans, each with its place; a single one counts as a list of one. */
  asTexts(): { readonly text: string; readonly at: JsonValue }[] {
    const items = this.#node.type === "array" ? (this.asList() ?? []) : [this];
    return items.flatMap((at) => {
      const scalar = ["string", "number", "boolean"].includes(at.#node.type);
      if (!scalar) at.#refuse("a text");
      return scalar ? [{ text: String(at.#node.value), at }] : [];
    });
  }

  /** Warns of a property of the standard that would change how a table is read, were it not left out here. */
  warnUnsupported(): void {
    this.report({
      severity: "warning",
      code: "descriptor-property-unsupported",
      reason: `The property "${this.name}" has no effect in this program.`,
      found: this.name,
    });
  }

  #refuse(wanted: string): undefined {
    const { offset, length } = this.#node;
    const text = this.#document.text.slice(offset, offset + length);
    this.report({
      code: "descriptor-value-wrong",
      reason: `"${this.name}" must be ${wanted}.`,
      found: text.length > 40 ? `${text.slice(0, 39)}…` : text,
      wanted,
    });
    return undefined;
  }
}

/** Opens a JSON text (RFC 8259: no comments, no trailing commas); undefined, with the problem, where it is none. */
export function openJson(text: string, file: string, problems: Problem[]): JsonValue | undefined {
  const positionOf = positionsIn(text);
  const reported = new Set<string>();
  const report = (offset: number, { severity = "error", advice, ...complaint }: Complaint): void => {
    // A value that is read for two purposes is still wrong only once.
    const mistake = `${offset} ${complaint.reason}`;
    if (reported.has(mistake)) return;
    reported.add(mistake);
    problems.push({ severity, place: { file, ...positionOf(offset) }, ...complaint, ...(advice ? { advice } : {}) });
  };
  const deep = findTooDeep(text);
  if (deep !== null) {
    report(deep, {
      code: "json-too-deep",
      reason: "Lists and objects stand in one another more deeply than a descriptor has them.",
      wanted: `at most ${MOST_NESTED} levels`,
    });
    return undefined;
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first || !root) {
    const words =
      first && printParseErrorCode(first.error).replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    report(first?.offset ?? 0, {
      code: "json-syntax",
      reason: `This is not valid JSON here: ${words?.toLowerCase() ?? "the file is empty"}.`,
      found: text.slice(first?.offset ?? 0).slice(0, Math.max(1, first?.length ?? 1)) || "the end of the file",
      advice: "Comments and a comma after the last item are not allowed.",
    });
    return undefined;
  }
  return new JsonValue(root, { text, report }, "the descriptor");
}
