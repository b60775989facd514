import { LineCounter, type Node, type Pair, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Checked, Place, Problem } from "../problem.ts";
import { nearest } from "../suggest.ts";
import { COPIES, PAPERS, type PackTemplate, type PrintForm } from "./pack.ts";
import { FORM_WORDS, formOf, isFormWord } from "./print-form.ts";

const KEYS = [
  "each",
  "as",
  "having",
  "where",
  "file",
  "title",
  "subtitle",
  "kind",
  "marking",
  "audience",
  "copies",
  "print",
  "also",
  "paper",
  "variant",
  "languages",
] as const;
type Key = (typeof KEYS)[number];

/** The front matter between its fences, and the body behind it. */
const FENCED = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;
const NAME = /^\p{L}[\p{L}\p{N}_-]*$/u;

/**
 * Reads a template file: a front matter in YAML between `---` lines, then Markdown with Handlebars. Whether its tables
 * and fields exist is for `selectPacks` and the template checker to say.
 */
export function readTemplate(text: string, file: string): Checked<PackTemplate> {
  const fenced = FENCED.exec(text);
  const front = new FrontMatter(fenced?.[1] ?? "", file);
  if (!fenced)
    front.problems.push({
      severity: "error",
      code: "front-matter-missing",
      place: { file, line: 1, column: 1 },
      reason: "The template does not begin with a front matter.",
      wanted: "a line ---, the lines file: and title:, and a line ---",
    });
  const head = fenced?.[0] ?? "";
  const each = front.text("each");
  const as = front.text("as");
  const having = front.having();
  const where = front.where();
  const subtitle = front.text("subtitle");
  const kind = front.text("kind");
  const marking = front.text("marking");
  const audience = front.text("audience");
  const copies = front.copies();
  const [print] = front.forms("print");
  const also = front.forms("also");
  const paper = front.paper();
  const variant = front.text("variant");
  if (fenced) {
    front.demand("file");
    front.demand("title");
  }
  if (each !== undefined) front.demand("as", "each: says one pack per row, so as: must say what the row is called.");
  else if (as !== undefined) front.demand("each", "as: names the pack's row, but no each: says of which table.");
  if (where !== undefined) front.demand("each", "where: chooses among rows, but no each: says of which table.");
  if (as !== undefined && !NAME.test(as)) front.object("as", "The name of the pack's row is not a single word.", as);
  return {
    value: {
      name: nameOf(file),
      file,
      ...(each === undefined ? {} : { each }),
      ...(as === undefined ? {} : { as }),
      ...(having === undefined ? {} : { having }),
      ...(where === undefined ? {} : { where }),
      path: front.text("file") ?? "",
      title: front.text("title") ?? "",
      ...(subtitle === undefined ? {} : { subtitle }),
      ...(kind === undefined ? {} : { kind }),
      ...(marking === undefined ? {} : { marking }),
      ...(audience === undefined ? {} : { audience }),
      ...(copies === undefined ? {} : { copies }),
      ...(print && { print }),
      ...(also.length > 0 && { also }),
      ...(paper === undefined ? {} : { paper }),
      ...(variant === undefined ? {} : { variant }),
      ...front.languages(),
      body: text.slice(head.length),
      bodyLine: head.split("\n").length,
      places: front.places,
    },
    problems: front.problems,
  };
}

class FrontMatter {
  readonly problems: Problem[] = [];
  readonly places: Record<string, Place> = {};
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #nodes = new Map<Key, Node>();
  /** Keys that stand there under a name that nobody knows, which was reported. */
  readonly #misspelt = new Set<Key>();

  constructor(yaml: string, file: string) {
    this.#file = file;
    const document = parseDocument(yaml, { lineCounter: this.#lines });
    for (const error of document.errors)
      this.problems.push({
        severity: "error",
        code: "yaml-syntax",
        place: this.#placeAt(error.pos[0]),
        reason: "The front matter cannot be read as YAML.",
        found: error.message.split("\n", 1)[0]?.replace(/ at line \d+.*$/, "") ?? "",
        advice: "Put a text with colons or braces in double quotes.",
      });
    if (isMap(document.contents)) for (const pair of document.contents.items) this.#take(pair);
  }

  text(key: Key): string | undefined {
    const node = this.#nodes.get(key);
    if (!node) return undefined;
    if (isScalar(node) && typeof node.value === "string") return node.value;
    this.object(key, `${key}: should be a text.`, String(node));
    return undefined;
  }

  /** `[en, ru, { kk: kazakhstan }]`: tags, and tags with the key or keys of the only rows they are for. */
  languages(): Pick<PackTemplate, "languages" | "onlyFor"> {
    const node = this.#nodes.get("languages");
    if (!node) return { languages: ["en"] };
    const items = isSeq(node) ? node.items : [node];
    const languages: string[] = [];
    const onlyFor = new Map<string, readonly string[]>();
    let wrong = items.length === 0;
    for (const item of items) {
      const pairs = isMap(item) ? item.items : [];
      if (isScalar(item) && typeof item.value === "string") languages.push(item.value);
      else if (pairs.length === 0) wrong = true;
      for (const { key, value } of pairs) {
        const keys = isSeq(value) ? textsOf(value.items) : textsOf([value]);
        const [tag] = textsOf([key]);
        if (tag === undefined || keys.length === 0 || keys.length < (isSeq(value) ? value.items.length : 1))
          wrong = true;
        else {
          languages.push(tag);
          onlyFor.set(tag, keys);
        }
      }
    }
    if (wrong)
      this.object(
        "languages",
        "languages: should be a list of language tags, each with the only rows it is for where it is not for all.",
        String(node),
        "[en, ru] or [en, { ru: [kazakhstan, uzbekistan] }]",
      );
    const twice = languages.find((tag, index) => languages.indexOf(tag) !== index);
    if (twice !== undefined) this.object("languages", "A language is named twice.", twice);
    return { languages, ...(onlyFor.size > 0 ? { onlyFor } : {}) };
  }

  paper(): PackTemplate["paper"] {
    const written = this.text("paper");
    const paper = PAPERS.find((each) => each === written);
    if (written !== undefined && !paper)
      this.object("paper", "paper: is none that can be printed on.", written, PAPERS.join(", "));
    return paper;
  }

  /** `[student, gaps, teacher]`: one of them, or several. */
  copies(): PackTemplate["copies"] {
    const node = this.#nodes.get("copies");
    if (!node) return undefined;
    const items = isSeq(node) ? node.items : [node];
    const named = new Set(textsOf(items));
    const copies = COPIES.filter((copy) => named.has(copy));
    if (copies.length === items.length && copies.length > 0) return copies;
    this.object("copies", "copies: should be a list of copies, each once.", String(node), COPIES.join(", "));
    return undefined;
  }

  /** `print: letter-grey` is one form, `also: [large, letter-notes]` are several. */
  forms(key: "print" | "also"): readonly PrintForm[] {
    const node = this.#nodes.get(key);
    if (!node) return [];
    const items = key === "also" && isSeq(node) ? node.items : [node];
    const forms = textsOf(items).flatMap((name) => {
      const words = name.split("-");
      return words.every(isFormWord) ? [formOf(words)] : [];
    });
    if (forms.length === items.length && forms.length > 0) return forms;
    this.object(key, `${key}: names a form in which nothing is printed.`, String(node), FORM_WORDS.join(", "));
    return [];
  }

  having(): PackTemplate["having"] {
    const node = this.#nodes.get("having");
    if (!node) return undefined;
    const relations = isMap(node) ? node.get("relations") : undefined;
    const atLeast = isMap(node) ? (node.get("atLeast") ?? 1) : undefined;
    const names = isSeq(relations) ? textsOf(relations.items) : [];
    if (isMap(node))
      for (const { key } of node.items)
        if (isScalar(key) && key.value !== "relations" && key.value !== "atLeast")
          this.object("having", "having: knows only relations and atLeast.", String(key.value));
    if (names.length === 0 || typeof atLeast !== "number" || !Number.isInteger(atLeast) || atLeast < 1) {
      this.object(
        "having",
        "having: should say to how many rows which relations lead.",
        String(node),
        "{ relations: [programmes, meetings], atLeast: 8 }",
      );
      return undefined;
    }
    return { relations: names, atLeast };
  }

  /** `{ status: planned, meeting.series: [ministerial, leaders] }`: fields and the texts they may hold. */
  where(): PackTemplate["where"] {
    const node = this.#nodes.get("where");
    if (!node) return undefined;
    const conditions = (isMap(node) ? node.items : []).flatMap(({ key, value }) => {
      const [path] = textsOf([key]);
      const items = isSeq(value) ? value.items : [value];
      const anyOf = textsOf(items);
      return path === undefined || anyOf.length === 0 || anyOf.length < items.length ? [] : [{ path, anyOf }];
    });
    if (conditions.length > 0 && isMap(node) && conditions.length === node.items.length) return conditions;
    this.object(
      "where",
      "where: should say which fields hold which texts.",
      String(node),
      "{ status: planned, meeting.series: [ministerial, leaders] }",
    );
    return undefined;
  }

  demand(key: Key, reason = `The front matter lacks ${key}:.`): void {
    if (this.#nodes.has(key) || this.#misspelt.has(key)) return;
    this.problems.push({
      severity: "error",
      code: "front-matter-key-missing",
      place: { file: this.#file, line: 1, column: 1 },
      reason,
      wanted: `a line ${key}: …`,
    });
  }

  object(key: Key, reason: string, found: string, wanted?: string): void {
    this.problems.push({
      severity: "error",
      code: "front-matter-value",
      place: this.places[key] ?? { file: this.#file },
      reason,
      found,
      ...(wanted === undefined ? {} : { wanted }),
    });
  }

  #take(pair: Pair<Node, Node | null>): void {
    const name = isScalar(pair.key) ? String(pair.key.value) : "";
    const key = KEYS.find((each) => each === name);
    if (!key) {
      const meant = KEYS.find((each) => each === nearest(name, KEYS));
      if (meant) this.#misspelt.add(meant);
      this.problems.push({
        severity: "error",
        code: "front-matter-key",
        place: this.#placeAt(pair.key.range?.[0] ?? 0),
        reason: "The front matter has a key that is not known.",
        found: name,
        wanted: KEYS.join(", "),
        ...(meant === undefined ? {} : { advice: `Did you mean ${meant}?` }),
      });
      return;
    }
    if (!pair.value || (isScalar(pair.value) && pair.value.value === null)) return;
    this.#nodes.set(key, pair.value);
    this.places[key] = this.#placeAt(textStart(pair.value));
  }

  #placeAt(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    // The fence stands before the first line of YAML.
    return { file: this.#file, line: line + 1, column: col };
  }
}

const textsOf = (nodes: readonly unknown[]): readonly string[] =>
  nodes.flatMap((node) => (isScalar(node) && typeof node.value === "string" ? [node.value] : []));

/** Where the characters of a value begin: after the quotation mark, if there is one. */
function textStart(node: Node): number {
  const start = node.range?.[0] ?? 0;
  return isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE") ? start + 1 : start;
}

const nameOf = (file: string): string => (file.split("/").at(-1) ?? file).replace(/\.[^.]*$/, "");
