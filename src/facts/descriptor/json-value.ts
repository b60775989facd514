import { didYouMean, suggestFrom } from "../../suggest.ts";
import { JsonText, type Complaint, type JsonPath } from "./json-text.ts";
import type { Problem } from "../../problem.ts";

type Members = Readonly<Record<string, unknown>>;

/** A value in a JSON file that knows where it stands and reports at its own place what is wrong with it. */
export class JsonValue {
  readonly #value: unknown;
  readonly #path: JsonPath;
  readonly #text: JsonText;
  /** What it is called in messages, such as `fields`. */
  readonly name: string;

  constructor(value: unknown, path: JsonPath, text: JsonText, name: string) {
    this.#value = value;
    this.#path = path;
    this.#text = text;
    this.name = name;
  }

  report(complaint: Complaint): void {
    this.#text.report(this.#text.valueAt(this.#path), complaint);
  }

  get(name: string): JsonValue | undefined {
    const members = this.#members();
    return members && Object.hasOwn(members, name) ? this.#member(name, members[name]) : undefined;
  }

  /** Names and values of an object's members. */
  entries(): [string, JsonValue][] {
    return Object.entries(this.#members() ?? {}).map(([name, value]) => [name, this.#member(name, value)]);
  }

  /** An object's member that must be there. */
  need(name: string, wanted: string): JsonValue | undefined {
    const value = this.get(name);
    if (value === undefined && this.asObject()) {
      const misspelt = suggestFrom(() => Object.keys(this.#members() ?? {}))(name);
      this.report({
        code: "descriptor-property-missing",
        reason: `The property "${name}" is missing here.`,
        wanted,
        advice: misspelt === undefined ? undefined : `Is "${misspelt}" meant to be it?`,
      });
    }
    return value;
  }

  /** Reports members with other names than these, and says whether there are none. */
  allowOnly(known: readonly string[]): boolean {
    let isKnown = true;
    const suggest = suggestFrom(() => known);
    for (const name of Object.keys(this.#members() ?? {})) {
      if (known.includes(name)) continue;
      isKnown = false;
      this.#text.report(this.#text.nameAt([...this.#path, name]), {
        code: "descriptor-property-unknown",
        reason: `"${name}" is no property of "${this.name}".`,
        found: name,
        wanted: `one of ${known.join(", ")}`,
        advice: didYouMean(suggest(name)),
      });
    }
    return isKnown;
  }

  asObject(): this | undefined {
    return this.#members() ? this : this.#refuse("an object { … }");
  }

  asText(): string | undefined {
    return typeof this.#value === "string" ? this.#value : this.#refuse("a text");
  }

  asNumber(): number | undefined {
    return typeof this.#value === "number" ? this.#value : this.#refuse("a number");
  }

  asBoolean(): boolean | undefined {
    return typeof this.#value === "boolean" ? this.#value : this.#refuse("true or false");
  }

  /** The items of a list. */
  asList(): readonly JsonValue[] | undefined {
    if (!isList(this.#value)) return this.#refuse("a list [ … ]");
    return this.#value.map((item, index) => new JsonValue(item, [...this.#path, index], this.#text, this.name));
  }

  /** A list of texts, numbers and booleans, each with its place; a single one counts as a list of one. */
  asTexts(): { readonly text: string; readonly at: JsonValue }[] {
    const items = isList(this.#value) ? (this.asList() ?? []) : [this];
    return items.flatMap((at) => {
      const scalar = ["string", "number", "boolean"].includes(typeof at.#value);
      if (!scalar) at.#refuse("a text");
      return scalar ? [{ text: String(at.#value), at }] : [];
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

  #members(): Members | undefined {
    return isMembers(this.#value) ? this.#value : undefined;
  }

  #member(name: string, value: unknown): JsonValue {
    return new JsonValue(value, [...this.#path, name], this.#text, name);
  }

  #refuse(wanted: string): undefined {
    const span = this.#text.valueAt(this.#path);
    const found = this.#text.read(span);
    this.#text.report(span, {
      code: "descriptor-value-wrong",
      reason: `"${this.name}" must be ${wanted}.`,
      found: found.length > 40 ? `${found.slice(0, 39)}…` : found,
      wanted,
    });
    return undefined;
  }
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isMembers = (value: unknown): value is Members => typeof value === "object" && value !== null && !isList(value);

/** Opens a JSON text (RFC 8259: no comments, no trailing commas); undefined, with the problem, where it is none. */
export function openJson(text: string, file: string, problems: Problem[]): JsonValue | undefined {
  const opened = new JsonText(text, file, problems);
  const value = opened.parse();
  return value === undefined ? undefined : new JsonValue(value, [], opened, "the descriptor");
}
