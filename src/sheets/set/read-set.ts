import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from "yaml";
import { isError, type Checked, type Place, type Problem } from "../../problem.ts";
import { PAPER_NAMES, readPaper, type PaperName } from "../paper.ts";
import { ENGLISH, type CoverWords } from "./cover-words.ts";
import type { SetDocument, SetImposition, SheetSet } from "./sheet-set.ts";

const SET_KEYS = ["title", "language", "paper", "sides", "documents"] as const;
const DOCUMENT_KEYS = ["pack", "copies", "as", "margin"] as const;
const LAYOUTS = ["pages", "booklet", "two-up"] as const;

/** More copies than this of one document are a slip of the key. */
const MOST_COPIES = 1000;

/**
 * Reads the description of a set, in YAML:
 *
 *     title: Water in Central Asia
 *     documents:
 *       - { pack: themes/environment-water.en, copies: 20, as: booklet }
 *       - { pack: countries/kazakhstan.en, copies: 1, margin: 10 }
 *
 * Also `language` (of the cover: one of those in `wordings`, by default the first of them), `paper` (`A4` or `Letter`) and `sides` (2, or 1 for a printer that does
 * not turn sheets). Null where anything is wrong; all of it is reported.
 */
export function readSet(text: string, file: string, wordings: CoverWordings = ENGLISH_ONLY): Checked<SheetSet | null> {
  const reader = new SetReader(text, file, wordings);
  const set = reader.read();
  return { value: reader.problems.some(isError) ? null : set, problems: reader.problems };
}

/** The words of covers by language tag, at least one. */
export type CoverWordings = ReadonlyMap<string, CoverWords>;

const ENGLISH_ONLY: CoverWordings = new Map([["en", ENGLISH]]);

class SetReader {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #root: unknown;
  readonly #wordings: CoverWordings;

  constructor(text: string, file: string, wordings: CoverWordings) {
    this.#file = file;
    this.#wordings = wordings;
    const document = parseDocument(text, { lineCounter: this.#lines });
    for (const error of document.errors)
      this.problems.push({
        severity: "error",
        code: "yaml-syntax",
        place: this.#at(error.pos[0]),
        reason: "The set cannot be read as YAML.",
        found: error.message.split("\n", 1)[0]?.replace(/ at line \d+.*$/, "") ?? "",
        advice: "Put a text with colons in double quotes.",
      });
    this.#root = document.contents;
  }

  read(): SheetSet | null {
    const root = this.#root;
    // Of what is not YAML, nothing else can be said.
    if (this.problems.length > 0) return null;
    if (!isMap(root)) {
      this.#object({ file: this.#file }, "The set says nothing.", "title: and documents:");
      return null;
    }
    this.#refuseOthers(root, SET_KEYS);
    const title = this.#text(root, "title");
    if (title === undefined) this.#object(this.#placeOf(root), "The set has no title.", "a line such as title: Water");
    const languages = [...this.#wordings.keys()];
    const language = this.#choice(root, "language", languages, languages[0] ?? "");
    const words = this.#wordings.get(language) ?? ENGLISH;
    const paper = this.#paper(root);
    const bothSides = this.#number(root, "sides", 1, 2, 2) === 2;
    return {
      title: title ?? "",
      language,
      words,
      paper,
      bothSides,
      documents: this.#documents(root, paper, bothSides),
    };
  }

  #documents(root: YAMLMap, paper: PaperName, bothSides: boolean): readonly SetDocument[] {
    const list = root.get("documents", true);
    if (!isSeq(list) || list.items.length === 0) {
      const wanted = "documents:, and below it a line such as - { pack: themes/energy.en, copies: 20 } for each";
      this.#object(this.#placeOf(list ?? root), "The set has no documents.", wanted);
      return [];
    }
    return list.items.flatMap((item) => {
      if (isMap(item)) return [this.#document(item, paper, bothSides)];
      this.#object(this.#placeOf(item), "This is no document.", "{ pack: themes/energy.en, copies: 20 }");
      return [];
    });
  }

  #document(item: YAMLMap, paper: PaperName, bothSides: boolean): SetDocument {
    this.#refuseOthers(item, DOCUMENT_KEYS);
    const pack = this.#text(item, "pack");
    const place = this.#placeOf(item.get("pack", true) ?? item);
    if (pack === undefined) this.#object(place, "The document names no pack.", "pack:, and the name of a pack");
    const copies = this.#number(item, "copies", 1, MOST_COPIES, 1);
    const imposition = this.#imposition(item, paper, bothSides);
    if (imposition.kind === "booklet" && !bothSides)
      this.#object(this.#placeOf(item.get("as", true)), "A booklet is printed on both sides.", "sides: 2");
    return { pack: pack ?? "", copies, imposition, place };
  }

  #imposition(item: YAMLMap, paper: PaperName, bothSides: boolean): SetImposition {
    const layout = this.#choice(item, "as", LAYOUTS, "pages");
    if (item.has("margin")) {
      if (layout !== "pages")
        this.#object(this.#placeOf(item.get("margin", true)), `A margin cannot be kept free on a ${layout} sheet.`);
      const margin = this.#number(item, "margin", 1, Number.POSITIVE_INFINITY, 1);
      return { kind: "margin", paper, margin, mirrored: bothSides };
    }
    return layout === "booklet" ? { kind: layout, paper, sheetsPerSignature: null, creep: 0 } : { kind: layout, paper };
  }

  #paper(root: YAMLMap): PaperName {
    const name = this.#text(root, "paper");
    const { value, problems } = readPaper(name ?? PAPER_NAMES[0], this.#placeOf(root.get("paper", true)));
    this.problems.push(...problems);
    return value;
  }

  #text(map: YAMLMap, key: string): string | undefined {
    const node = map.get(key, true);
    if (node === undefined) return undefined;
    if (isScalar(node) && typeof node.value === "string" && node.value.trim() !== "") return node.value;
    this.#object(this.#placeOf(node), `${key}: should be a text.`);
    // What is wrong is not missing as well.
    return "";
  }

  #choice<T extends string>(map: YAMLMap, key: string, choices: readonly T[], otherwise: T): T {
    const given = this.#text(map, key);
    const found = choices.find((choice) => choice === given);
    if (given && !found)
      this.#object(this.#placeOf(map.get(key, true)), `${key}: cannot be "${given}".`, choices.join(", "));
    return found ?? otherwise;
  }

  /** Margins may have a fraction; what is counted may not. */
  #number(map: YAMLMap, key: string, least: number, most: number, otherwise: number): number {
    const node = map.get(key, true);
    if (node === undefined) return otherwise;
    const value: unknown = isScalar(node) ? node.value : undefined;
    const counted = most !== Number.POSITIVE_INFINITY;
    if (typeof value === "number" && value >= least && value <= most && (!counted || Number.isInteger(value)))
      return value;
    const wanted = counted ? `a whole number from ${least} to ${most}` : `millimetres, from ${least}`;
    this.#object(this.#placeOf(node), `${key}: cannot be ${String(node)}.`, wanted);
    return otherwise;
  }

  #refuseOthers(map: YAMLMap, keys: readonly string[]): void {
    for (const { key } of map.items) {
      const name = isScalar(key) ? String(key.value) : String(key);
      if (!keys.includes(name))
        this.#object(this.#placeOf(key), `There is nothing called "${name}" here.`, keys.join(", "));
    }
  }

  #object(place: Place, reason: string, wanted?: string): void {
    const problem: Problem = { severity: "error", code: "set-wrong", place, reason };
    this.problems.push(wanted === undefined ? problem : { ...problem, wanted });
  }

  #placeOf(node: unknown): Place {
    const range = (node as Node | null | undefined)?.range;
    return range ? this.#at(range[0]) : { file: this.#file };
  }

  #at(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line, column: col };
  }
}
