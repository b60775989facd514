import { createRequire } from "node:module";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature, neighbors } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A country of the atlas; `id` is its ISO 3166-1 numeric code. */
export type Land = Feature<Geometry, { readonly name: string }>;

interface Opened {
  readonly lands: readonly Land[];
  /** Of each land, the indices of those it has a border with. */
  readonly borders: readonly (readonly number[])[];
}

let opened: Opened | undefined;

/**
 * The countries of Natural Earth 1:50m as world-atlas packs them. Opened at the first map: a batch without one does not
 * pay for it.
 */
export const atlas = (): readonly Land[] => open().lands;

export const isInAtlas = (code: string): boolean => atlas().some((land) => land.id === code);

/** The codes of the countries that have a border with one of these and are none of them, in the atlas' order. */
export function bordering(codes: readonly string[]): readonly string[] {
  const { lands, borders } = open();
  const beside = new Set(
    lands.flatMap((land, index) => (codes.includes(String(land.id)) ? (borders[index] ?? []) : [])),
  );
  return lands.flatMap((land, index) =>
    beside.has(index) && typeof land.id === "string" && !codes.includes(land.id) ? [land.id] : [],
  );
}

function open(): Opened {
  if (opened) return opened;
  const world = createRequire(import.meta.url)("world-atlas/countries-50m.json") as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const { features } = feature(world, world.objects.countries) as FeatureCollection<Geometry, { name: string }>;
  opened = { lands: features, borders: neighbors(world.objects.countries.geometries) };
  return opened;
}
