import type { PartialDate } from "../../facts/date.ts";
import type { RowId, Value } from "../../facts/facts.ts";
import { parseDate } from "../../facts/dates/parse-date.ts";
import type { Checked, Problem } from "../../problem.ts";
import type { Edition, FrozenFact, FrozenPack } from "./edition.ts";
import { EDITION_FILE, EDITION_FORMAT, FACTS_FILE, printedFile } from "./edition-files.ts";

/** What `edition.json` says, without the facts. */
export interface EditionHead extends Pick<Edition, "name" | "number" | "factsTo"> {
  readonly packs: ReadonlyMap<string, Omit<FrozenPack, "printed">>;
}

/** Reads `edition.json`; null with an error where it is none. `folder` is relative to the project. */
export function parseEditionHead(text: string, folder: string): Checked<EditionHead | null> {
  const head = parseJson(text);
  const packs = isObject(head) && isObject(head["packs"]) ? Object.entries(head["packs"]).map(packOf) : [null];
  if (!isHead(head) || packs.includes(null)) return { value: null, problems: [damaged(`${folder}/${EDITION_FILE}`)] };
  const value = {
    name: head.name,
    number: head.number,
    factsTo: dateOf(head.factsTo),
    packs: new Map(packs.filter((pack) => pack !== null)),
  };
  return { value, problems: [] };
}

/** Reads the rest of an edition; `textOf` gives a file of its folder. What is damaged is an error, and left out. */
export function parseEdition(
  head: EditionHead,
  folder: string,
  textOf: (path: string) => string | null,
): Checked<Edition> {
  const problems: Problem[] = [];
  const facts = new Map<RowId, Map<string, FrozenFact>>();
  for (const [at, text] of linesOf(textOf(FACTS_FILE)).entries()) {
    const line = parseJson(text);
    if (isLine(line)) keep(facts, line);
    else problems.push(damaged(`${folder}/${FACTS_FILE}`, at + 1));
  }
  const packs = Array.from(head.packs, ([id, pack]): [string, FrozenPack] => {
    const printed = textOf(printedFile(id));
    if (printed === null) problems.push(damaged(`${folder}/${printedFile(id)}`));
    return [id, { ...pack, printed: new Set(linesOf(printed)) }];
  });
  return { value: { ...head, facts, packs: new Map(packs) }, problems };
}

interface Line extends FrozenFact {
  readonly fact: string;
}

function keep(facts: Map<RowId, Map<string, FrozenFact>>, { fact, value, sources }: Line): void {
  // A field's name holds no dot, but a row's key may.
  const dot = fact.lastIndexOf(".");
  const cells = facts.get(fact.slice(0, dot)) ?? new Map<string, FrozenFact>();
  facts.set(fact.slice(0, dot), cells.set(fact.slice(dot + 1), { value, sources }));
}

function packOf([id, pack]: [string, unknown]): [string, Omit<FrozenPack, "printed">] | null {
  if (!isObject(pack)) return null;
  const { title, fingerprint, updated } = pack;
  if (typeof title !== "string" || typeof fingerprint !== "string") return null;
  return [id, { title, fingerprint, updated: dateOf(updated) }];
}

function isHead(head: unknown): head is { name: string; number: number; factsTo: unknown } {
  if (!isObject(head) || head["format"] !== EDITION_FORMAT || typeof head["name"] !== "string") return false;
  return typeof head["number"] === "number" && head["number"] >= 1;
}

const isLine = (line: unknown): line is Line =>
  isObject(line) && typeof line["fact"] === "string" && isTexts(line["sources"]) && isValue(line["value"]);

const isValue = (value: unknown): value is NonNullable<Value> =>
  ["string", "number", "boolean"].includes(typeof value) || isTexts(value) || isDate(value);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

const isDate = (value: unknown): value is PartialDate => isObject(value) && typeof value["year"] === "number";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function dateOf(text: unknown): PartialDate | null {
  const date = typeof text === "string" ? parseDate(text) : null;
  return typeof date === "string" ? null : date;
}

const linesOf = (text: string | null): string[] => (text ?? "").split(/\r?\n/).filter((line) => line !== "");

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const damaged = (file: string, line?: number): Problem => ({
  severity: "error",
  code: "edition-damaged",
  place: { file, ...(line === undefined ? {} : { line }) },
  reason: "This is not what an edition keeps here: the file was changed or is missing.",
  advice:
    "Take the edition's folder from where it is kept, such as git; or delete the folder, and the edition with it.",
});
