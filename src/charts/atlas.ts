import { createRequire } from "node:module";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A country of the atlas; `id` is its ISO 3166-1 numeric code. */
export type Land = Feature<Geometry, { readonly name: string }>;

let lands: readonly Land[] | undefined;

/**
 * The countries of Natural Earth 1:50m as world-atlas packs them. Opened at the first map: a batch without one does not
 * pay for it.
 */
export function atlas(): readonly Land[] {
  lands ??= open();
  return lands;
}

function open(): readonly Land[] {
  const world = createRequire(import.meta.url)("world-atlas/countries-50m.json") as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const { features } = feature(world, world.objects.countries) as FeatureCollection<Geometry, { name: string }>;
  return features;
}

export const isInAtlas = (code: string): boolean => atlas().some((land) => land.id === code);
