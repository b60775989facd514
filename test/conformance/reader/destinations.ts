import { nameTree } from "./trees.ts";
import { textOfString } from "./text-string.ts";
import { Dict, Name, Text, type Value } from "./values.ts";

/** A place in the document (ISO 32000-1 12.3.2). */
export interface Destination {
  /** The page's dictionary; undefined where it leads to none. */
  readonly page: Dict | undefined;
  readonly kind: string | undefined;
  readonly left: number | undefined;
  readonly top: number | undefined;
}

/** The named destinations of the name tree and of the older dictionary. */
export function namedDestinations(catalog: Dict): ReadonlyMap<string, Value> {
  const old = [...(catalog.dict("Dests")?.entries.keys() ?? [])].map(
    (name) => [name, catalog.dict("Dests")?.get(name) ?? null] as const,
  );
  return new Map([...old, ...nameTree(catalog.dict("Names")?.dict("Dests"))]);
}

/** Where a destination leads, names followed; undefined where it resolves to nothing. */
export function destinationOf(named: ReadonlyMap<string, Value>, value: Value, hops = 0): Destination | undefined {
  if (hops > 4) return undefined;
  if (value instanceof Text) return destinationOf(named, named.get(textOfString(value.bytes)) ?? null, hops + 1);
  if (value instanceof Name) return destinationOf(named, named.get(value.name) ?? null, hops + 1);
  if (value instanceof Dict) return destinationOf(named, value.get("D"), hops + 1);
  if (!Array.isArray(value)) return undefined;
  return explicit(value as readonly Value[]);
}

function explicit([page, kind, ...numbers]: readonly Value[]): Destination {
  const [first, second] = numbers.map((number) => (typeof number === "number" ? number : undefined));
  const name = kind instanceof Name ? kind.name : undefined;
  const [left, top] = name === "FitH" || name === "FitBH" ? [undefined, first] : [first, second];
  return { page: page instanceof Dict ? page : undefined, kind: name, left, top };
}
