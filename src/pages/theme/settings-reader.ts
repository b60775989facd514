import { LineCounter, isMap, isScalar, parseDocument, type Document, type Node } from "yaml";
import type { Place, Problem } from "../../problem.ts";
import { didYouMean, nearest } from "../../suggest.ts";

/** Reads what stands at a path of the file; undefined where nothing does, or something wrong, which is then said. */
export type Read<T> = (node: Node, path: string) => T | undefined;

/** What a file may say of something: any part of it. */
export type Told<T> =
  T extends ReadonlyMap<string, unknown> ? T : T extends object ? { readonly [K in keyof T]?: Told<T[K]> } : T;

/** How each part of something is read. */
export type Fields<T> = { readonly [K in keyof T]-?: Read<Told<NonNullable<T[K]>>> };

/** Reads a file of settings: everything in it is optional, and everything in it must be known. */
export class SettingsReader {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;
  readonly #places = new Map<string, Place>();

  constructor(text: string, file: string) {
    this.#file = file;
    this.#document = parseDocument(text, { lineCounter: this.#lines });
    for (const { pos, message } of this.#document.errors)
      this.problems.push({
        severity: "error",
        code: "yaml-syntax",
        place: this.#at(pos[0]),
        reason: "The file cannot be read as YAML.",
        found: message.split("\n", 1)[0]?.replace(/ at line \d+.*$/, "") ?? "",
        advice: "Put a colour in double quotes: a bare # begins a comment.",
      });
  }

  /** All that the file says; nothing of a file that is no YAML. */
  root<T extends object>(fields: Fields<T>): Told<T> {
    const { contents } = this.#document;
    if (contents === null || this.problems.length > 0) return {} as Told<T>;
    return this.record<T>(fields)(contents, "") ?? ({} as Told<T>);
  }

  /** Where the value at a path stands, such as `colours.ink`; undefined where the file does not say it. */
  placeOf(path: string): Place | undefined {
    return this.#places.get(path);
  }

  readonly record =
    <T extends object>(fields: Fields<T>): Read<Told<T>> =>
    (node, path) => {
      const told: Record<string, unknown> = {};
      const readers = new Map<string, Read<unknown>>(Object.entries(fields));
      this.#each(node, path, (name, key, value) => {
        const read = readers.get(name);
        const at = path === "" ? name : `${path}.${name}`;
        if (!read) this.#unknown(key, name, path, [...readers.keys()]);
        else if (value) {
          const found = read(value, at);
          if (found !== undefined) told[name] = found;
        }
      });
      return told as Told<T>;
    };

  /** Entries that the file names as it likes. */
  readonly named =
    <T>(read: Read<T>): Read<ReadonlyMap<string, T>> =>
    (node, path) => {
      const found = new Map<string, T>();
      this.#each(node, path, (name, _, value) => {
        const entry = value && read(value, `${path}.${name}`);
        if (entry !== undefined && entry !== null) found.set(name, entry);
      });
      return found;
    };

  /** A number within limits, both included. */
  readonly number =
    (least: number, most: number, unit: "points" | "a whole number" = "points"): Read<number> =>
    (node, path) => {
      const value: unknown = isScalar(node) ? node.value : undefined;
      const whole = unit !== "points";
      if (typeof value === "number" && value >= least && value <= most && (!whole || Number.isInteger(value)))
        return value;
      const wanted = whole ? `a whole number from ${least} to ${most}` : `points, from ${least} to ${most}`;
      const code = typeof value === "number" ? "theme-measure" : "number-expected";
      this.object(node, { code, reason: `${path}: cannot be ${String(node)}.`, wanted });
      return undefined;
    };

  readonly choice =
    <T extends string | number>(choices: readonly T[], code = "theme-value"): Read<T> =>
    (node, path) => {
      const value: unknown = isScalar(node) ? node.value : undefined;
      const found = choices.find((each) => each === value);
      if (found !== undefined) return found;
      const meant = nearest(String(value), choices.map(String));
      this.object(node, {
        code,
        reason: `${path}: there is no ${String(node)}.`,
        wanted: choices.join(", "),
        advice: didYouMean(meant),
      });
      return undefined;
    };

  /** A text of a form; `wanted` shows one. */
  readonly text =
    (form: RegExp, code: string, wanted: string): Read<string> =>
    (node, path) => {
      const value: unknown = isScalar(node) ? node.value : undefined;
      if (typeof value === "string" && form.test(value)) return value;
      const reason = value === null ? `${path}: says nothing.` : `${path}: cannot be ${String(node)}.`;
      this.object(node, { code, reason, wanted });
      return undefined;
    };

  object(node: Node, problem: { code: string; reason: string; wanted: string; advice?: string | undefined }): void {
    const { advice, ...rest } = problem;
    const place = this.#at(node.range?.[0] ?? 0);
    this.problems.push({ severity: "error", place, ...rest, ...(advice === undefined ? {} : { advice }) });
  }

  #each(node: Node, path: string, take: (name: string, key: Node, value: Node | null) => void): void {
    if (!isMap<Node, Node | null>(node)) {
      const wanted = "names and values, a line each, further in than the line above";
      if (!isScalar(node) || node.value !== null)
        this.object(node, { code: "theme-value", reason: `${path || "The file"}: holds no settings.`, wanted });
      return;
    }
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : String(key);
      if (value) this.#places.set(path === "" ? name : `${path}.${name}`, this.#at(value.range?.[0] ?? 0));
      take(name, key, value);
    }
  }

  #unknown(key: Node, name: string, path: string, known: readonly string[]): void {
    this.object(key, {
      code: "theme-key",
      reason: `${path === "" ? "The theme" : `${path}:`} knows nothing called "${name}".`,
      wanted: known.join(", "),
      advice: didYouMean(nearest(name, known)),
    });
  }

  #at(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line, column: col };
  }
}
