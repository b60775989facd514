import type { Edition, FrozenPack } from "./edition.ts";
import { writeDate } from "../../facts/dates/write-date.ts";

/** A text file of an edition, by its path in the edition's folder. */
export interface EditionFile {
  readonly path: string;
  readonly text: string;
}

export const EDITION_FORMAT = 1;
export const EDITION_FILE = "edition.json";
export const FACTS_FILE = "facts.jsonl";

/** The facts that a pack printed. */
export const printedFile = (id: string): string => `packs/${id}.txt`;

/**
 * An edition as text files that tools which compare lines can read: `edition.json`, a pack a line; `facts.jsonl`, a fact a
 * line with its value and sources; and for each pack the names of the facts that it printed. All in order of names.
 */
export function editionFiles({ name, number, factsTo, facts, packs }: Edition): readonly EditionFile[] {
  const ordered = [...packs].toSorted(([a], [b]) => order(a, b));
  const head = { format: EDITION_FORMAT, name, number, factsTo: factsTo && writeDate(factsTo) };
  const lines = [...facts].flatMap(([row, cells]) =>
    Array.from(cells, ([field, { value, sources }]) => ({ fact: `${row}.${field}`, value, sources })),
  );
  return [
    {
      path: EDITION_FILE,
      text: `${JSON.stringify(head).slice(0, -1)},"packs":{\n${ordered.map(packLine).join(",\n")}\n}}\n`,
    },
    {
      path: FACTS_FILE,
      text: lines
        .toSorted((a, b) => order(a.fact, b.fact))
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(""),
    },
    ...ordered.map(([id, { printed }]) => ({
      path: printedFile(id),
      text: [...printed]
        .toSorted(order)
        .map((fact) => `${fact}\n`)
        .join(""),
    })),
  ];
}

const packLine = ([id, { title, fingerprint, updated }]: [string, FrozenPack]): string =>
  `${JSON.stringify(id)}:${JSON.stringify({ title, fingerprint, updated: updated && writeDate(updated) })}`;

/** By code units, the same in every language. */
const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
