import { createRequire } from "node:module";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature, neighbors } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A country of the atlas; `id` is its ISO 3166-1 numeric code. */
export type Land = Feature<Geometry, { readonly name: string }>;

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

let world: World | undefined;
let lands: readonly Land[] | undefined;
/** Of each country, the indices of those it has a border with. */
let borders: readonly (readonly number[])[] | undefined;

/** Natural Earth 1:50m as world-atlas packs it. Opened at the first map: a batch without one does not pay for it. */
const open = (): World => (world ??= createRequire(import.meta.url)("world-atlas/countries-50m.json") as World);

/** The countries, in the order of the file: see `open`. */
export const atlas = (): readonly Land[] =>
  (lands ??= (feature(open(), open().objects.countries) as FeatureCollection<Geometry, { name: string }>).features);

const codesOf = (): readonly unknown[] => open().objects.countries.geometries.map(({ id }) => id);

export const isInAtlas = (code: string): boolean => codesOf().includes(code);

/** The codes of the countries that have a border with one of these and are none of them, in the atlas' order. */
export function bordering(codes: readonly string[]): readonly string[] {
  borders ??= neighbors(open().objects.countries.geometries);
  const all = codesOf();
  const beside = new Set(all.flatMap((code, index) => (codes.includes(String(code)) ? (borders?.[index] ?? []) : [])));
  return all.flatMap((code, index) =>
    beside.has(index) && typeof code === "string" && !codes.includes(code) ? [code] : [],
  );
}
