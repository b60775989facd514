import type { Facts } from "../../facts/facts.ts";
import type { Filled } from "../../filling/filled.ts";
import type { Partial as PartialTemplate } from "../../filling/templates.ts";
import type { Catalogue, Phrase } from "../../locales/catalogue.ts";
import { positionsIn, type Place, type Problem } from "../../problem.ts";
import { placeOfFact } from "./place-of-fact.ts";

/** What words of a pack may have come from, besides its template. */
export interface Origins {
  readonly placed: Filled["placed"];
  readonly facts: Facts;
  readonly partials: ReadonlyMap<string, PartialTemplate>;
  /** Of the pack's language. */
  readonly wording: Catalogue | undefined;
}

/** Where words were written, and the key where that is a phrase. */
export interface Origin {
  readonly place: Place;
  readonly phrase?: string;
}

/** Words shorter than these stand in many texts by chance. */
const FEWEST = 3;

/**
 * Where words that a pack prints were written: in a cell that it read, in a phrase, or in a partial. Undefined where none
 * of them has the words, or several have; a cell or phrase that is these words alone counts before those that hold them.
 */
export function originOfWords(words: string, { placed, facts, partials, wording }: Origins): Origin | undefined {
  const wanted = plainly(words);
  if (wanted.length < FEWEST) return undefined;
  const written = [...cellsIn(placed, facts), ...phrasesIn(wording)];
  const alone = written.filter(({ text }) => text === wanted);
  const holding = alone.length > 0 ? alone : written.filter(({ text }) => text.includes(wanted));
  const found = [...holding.map(({ origin }) => origin), ...placesIn(partials, words.trim())];
  const [only, ...others] = new Map(found.map((origin) => [JSON.stringify(origin), origin])).values();
  return others.length > 0 ? undefined : only;
}

/** A problem at the origin of its words; at a phrase it names the key. */
export function atOrigin(problem: Problem, { place, phrase }: Origin): Problem {
  if (phrase === undefined) return { ...problem, place };
  return { ...problem, place, reason: `${problem.reason.replace(/\.$/, "")}: it stands in the phrase “${phrase}”.` };
}

interface Written {
  /** As `plainly` has it. */
  readonly text: string;
  readonly origin: Origin;
}

const cellsIn = (placed: Filled["placed"], facts: Facts): readonly Written[] =>
  placed.flatMap((each) => {
    if (each.kind !== "text" && each.kind !== "passage" && each.kind !== "link") return [];
    return each.fact === undefined
      ? []
      : [{ text: plainly(each.text), origin: { place: placeOfFact(each.fact, facts) } }];
  });

const phrasesIn = (wording: Catalogue | undefined): readonly Written[] =>
  [...(wording?.phrases ?? [])].flatMap(([key, phrase]) =>
    textsOf(phrase).map((text) => ({ text: plainly(text), origin: { place: phrase.place, phrase: key } })),
  );

/** What stands in a phrase besides its blanks, in each of its forms. */
const textsOf = (phrase: Phrase): readonly string[] =>
  (phrase.kind === "plain" ? [phrase.pieces] : Object.values(phrase.forms)).map((pieces) =>
    pieces.filter((piece) => typeof piece === "string").join(""),
  );

/** The place of words that stand in the partials once. */
export function placeInPartials(words: string, { partials }: Pick<Origins, "partials">): Place | undefined {
  const [only, ...others] = placesIn(partials, words);
  return others.length > 0 ? undefined : only?.place;
}

function placesIn(partials: Origins["partials"], words: string): readonly Origin[] {
  return [...partials.values()].flatMap(({ file, text }) => {
    const places: Origin[] = [];
    const positionOf = positionsIn(text);
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
      places.push({ place: { file, ...positionOf(at) } });
    return places;
  });
}

/** Without what setting changes: kinds of spaces and quotation marks, and places where a word may be divided. */
const plainly = (text: string): string =>
  text
    .replaceAll("\u00AD", "")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/[‘’]/gu, "'")
    .trim();
