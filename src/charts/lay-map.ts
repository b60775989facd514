import { geoConicEqualArea, geoPath, type GeoPath, type GeoProjection } from "d3-geo";
import type { FeatureCollection } from "geojson";
import { atlas, type Land } from "./atlas.ts";
import { ownership, type Ownership, type Ring } from "./ownership.ts";

/** Share of the canvas left free around the region. */
const AIR = 0.02;
/** Degrees around the region within which other countries are looked for. */
const NEIGHBOURHOOD = 15;

/** A region laid out on a canvas: where each country lies, and what belongs to whom. */
export interface LaidMap {
  readonly width: number;
  readonly height: number;
  readonly members: readonly Land[];
  readonly neighbours: readonly Land[];
  readonly projection: GeoProjection;
  readonly path: GeoPath;
  /** Owners are the neighbours, then the members: see `ownerOf`. */
  readonly owned: Ownership;
  readonly ownerOf: (code: string) => number;
}

/** Maps that are kept: packs of one project share a region or two, each in a few widths. */
const MAPS = 16;
const laid = new Map<string, LaidMap>();

/** A region laid out on a canvas of that size, once. */
export function layMap(region: readonly string[], width: number, height: number): LaidMap {
  const key = JSON.stringify([region, width, height]);
  const known = laid.get(key);
  if (known) return known;
  if (laid.size >= MAPS) laid.clear();
  const map = fitMap(region, width, height);
  laid.set(key, map);
  return map;
}

/**
 * Fits the region into the canvas in Albers' equal-area projection, its parallels a sixth of the region's height from
 * either edge (Snyder, Map Projections: A Working Manual, 1987, p. 99).
 */
function fitMap(region: readonly string[], width: number, height: number): LaidMap {
  const members = region.flatMap((code) => atlas().filter((land) => land.id === code));
  const window = windowOf(members);
  const projection = project(members, window, width, height);
  const path = geoPath(projection).digits(1);
  const neighbours = atlas().filter((land) => !members.includes(land) && reaches(land, window) && path(land) !== null);
  const lands = [...neighbours, ...members];
  return {
    width,
    height,
    members,
    neighbours,
    projection,
    path,
    owned: ownership(
      width,
      height,
      lands.map((land) => ringsOn(projection, land)),
    ),
    ownerOf: (code) => lands.findIndex((land) => land.id === code),
  };
}

interface Window {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function windowOf(lands: readonly Land[]): Window {
  const points = lands.flatMap((land) => ringsOf(land).flat());
  const [x, y] = [points.map((point) => point[0]!), points.map((point) => point[1]!)];
  return { west: least(x), east: most(x), south: least(y), north: most(y) };
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);

const reaches = (land: Land, { west, east, south, north }: Window): boolean =>
  ringsOf(land).some((ring) =>
    ring.some(
      ([x, y]) =>
        x! > west - NEIGHBOURHOOD &&
        x! < east + NEIGHBOURHOOD &&
        y! > south - NEIGHBOURHOOD &&
        y! < north + NEIGHBOURHOOD,
    ),
  );

function project(
  members: readonly Land[],
  { west, east, south, north }: Window,
  width: number,
  height: number,
): GeoProjection {
  const region: FeatureCollection = { type: "FeatureCollection", features: [...members] };
  const sixth = (north - south) / 6;
  const [air, rest] = [AIR, 1 - AIR];
  return geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-(west + east) / 2, 0])
    .fitExtent([[width * air, height * air], [width * rest, height * rest]], region) // prettier-ignore
    .clipExtent([[0, 0], [width, height]]); // prettier-ignore
}

function ringsOf({ geometry }: Land): readonly (readonly (readonly number[])[])[] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

const ringsOn = (projection: GeoProjection, land: Land): Ring[] =>
  ringsOf(land).map((ring) =>
    ring.flatMap(([x, y]) => {
      const at = projection([x!, y!]);
      return at ? [at] : [];
    }),
  );
