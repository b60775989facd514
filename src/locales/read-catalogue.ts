import { LineCounter, type Node, type Pair, isMap, isScalar, parseDocument } from "yaml";
import type { Checked, Place, Problem } from "../problem.ts";
import type { Catalogue, Phrase, PhrasePieces, PluralForms } from "./catalogue.ts";
import { cutPhrase } from "./cut-phrase.ts";

const TEXT_KEYS: ReadonlySet<string> = new Set(["language", "formats"]);
const CATEGORIES: ReadonlySet<string> = new Set(["zero", "one", "two", "few", "many", "other"]);

/**
 * Reads a file of `templates/wording`: `language`, `formats` and nested `phrases` in YAML. A map whose keys are plural
 * categories of the language is one phrase; `other` must be among them, and every category that whole numbers need.
 */
export function readCatalogue(text: string, file: string): Checked<Catalogue> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems: Problem[] = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      severity: "error",
      code: "yaml-syntax",
      place: { file, line, column: col },
      reason: `The wording cannot be read as YAML: ${firstLine(error.message)}`,
    };
  });
  const placeOf = (node: Node | null | undefined): Place => {
    if (!node?.range) return { file };
    const { line, col } = lines.linePos(node.range[0]);
    return { file, line, column: col };
  };

  const root = isMap(document.contents) ? document.contents : undefined;
  const textAt = (key: string): string | undefined => {
    const value = root?.get(key);
    return typeof value === "string" ? value : undefined;
  };
  const language = textAt("language");
  if (problems.length === 0 && (language === undefined || !isLanguageTag(language)))
    problems.push({
      severity: "error",
      code: "language-expected",
      place: placeOf(root),
      reason: "The wording does not say in which language it is.",
      ...(language === undefined ? {} : { found: language }),
      wanted: "a line such as language: en",
    });
  const formats = textAt("formats");
  if (formats !== undefined && !isLanguageTag(formats))
    problems.push({
      severity: "error",
      code: "language-expected",
      place: placeOf(root),
      reason: "The language tag for numbers and dates is not known.",
      found: formats,
      wanted: "a tag such as en-GB",
    });

  const tag = language !== undefined && isLanguageTag(language) ? language : "en";
  const phrases = new Map<string, Phrase>();
  const gather = new PhraseReader(phrases, problems, placeOf, tag);
  for (const pair of root?.items ?? []) {
    const key = keyText(pair.key);
    if (key === "phrases" && isMap(pair.value)) for (const each of pair.value.items) gather.read(each, "");
    else if (!TEXT_KEYS.has(key) && document.errors.length === 0)
      problems.push({
        severity: "error",
        code: "phrase-expected",
        place: placeOf(key === "phrases" ? pair.value : pair.key),
        reason: "A wording holds its language, the tag for its formats and its phrases by their keys.",
        found: key,
        wanted: "language:, formats: and phrases:",
      });
  }
  const isRead = document.errors.length === 0 && isMap(root?.get("phrases"));
  return {
    value: {
      file,
      language: tag,
      formats: formats !== undefined && isLanguageTag(formats) ? formats : tag,
      phrases,
      ...(isRead ? {} : { incomplete: true }),
    },
    problems,
  };
}

class PhraseReader {
  readonly #phrases: Map<string, Phrase>;
  readonly #problems: Problem[];
  readonly #placeOf: (node: Node | null | undefined) => Place;
  readonly #needed: ReadonlySet<string>;

  constructor(
    phrases: Map<string, Phrase>,
    problems: Problem[],
    placeOf: (node: Node | null | undefined) => Place,
    language: string,
  ) {
    this.#phrases = phrases;
    this.#problems = problems;
    this.#placeOf = placeOf;
    this.#needed = wholeNumberCategories(language);
  }

  read(pair: Pair<Node, Node | null>, above: string): void {
    const key = above + keyText(pair.key);
    const value = pair.value;
    if (isScalar(value) && value.value !== null) {
      const pieces = this.#cut(value, key);
      this.#phrases.set(key, { kind: "plain", place: this.#placeOf(pair.key), pieces });
    } else if (isMap(value)) {
      const pairs = value.items as Pair<Node, Node | null>[];
      if (pairs.length > 0 && pairs.every((each) => CATEGORIES.has(keyText(each.key)))) this.#plural(pair, pairs, key);
      else for (const each of pairs) this.read(each, `${key}.`);
    } else {
      this.#problems.push({
        severity: "error",
        code: "phrase-expected",
        place: this.#placeOf(pair.key),
        reason: `The phrase “${key}” has no text.`,
        wanted: "a text, or its plural forms",
      });
    }
  }

  #plural(pair: Pair<Node, Node | null>, pairs: readonly Pair<Node, Node | null>[], key: string): void {
    const forms: Record<string, PhrasePieces> = {};
    for (const each of pairs) forms[keyText(each.key)] = this.#cut(each.value, key);
    const missing = [...this.#needed].filter((category) => !(category in forms));
    if (missing.length > 0)
      this.#problems.push({
        severity: "error",
        code: "plural-form-missing",
        place: this.#placeOf(pair.key),
        reason: `The phrase “${key}” lacks a plural form of its language.`,
        found: Object.keys(forms).join(", "),
        wanted: missing.join(", "),
      });
    const complete: PluralForms = { ...forms, other: forms["other"] ?? [] };
    this.#phrases.set(key, { kind: "plural", place: this.#placeOf(pair.key), forms: complete });
  }

  #cut(node: Node | null, key: string): PhrasePieces {
    const text = scalarText(node);
    const { pieces, wrong } = cutPhrase(text);
    for (const found of wrong)
      this.#problems.push({
        severity: "error",
        code: "blank-name",
        place: this.#placeOf(node),
        reason: `A blank of the phrase “${key}” has no proper name.`,
        found,
        wanted: "letters, digits and hyphens in braces, such as {count}",
      });
    return pieces;
  }
}

/** The plural categories that whole numbers fall into; what only fractions need may be left to `other`. */
function wholeNumberCategories(language: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(language);
  const categories = new Set<string>(["other"]);
  // 0 to 200 passes through every whole-number rule of CLDR but those for a million, which no count here reaches.
  for (let n = 0; n <= 200; n++) categories.add(rules.select(n));
  return categories;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** As written: a phrase such as 12 or yes may well be a number to YAML. */
const scalarText = (node: Node | null): string => (isScalar(node) ? (node.source ?? "") : "");
const keyText = scalarText;
const firstLine = (message: string): string => message.split("\n", 1)[0]?.replace(/ at line \d+.*$/, "") ?? message;
