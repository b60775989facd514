import type { Locator } from "../filling/graphic.ts";
import type { Land } from "./atlas.ts";
import type { Canvas, Ink, Shape } from "./drawing.ts";
import type { LaidMap } from "./lay-map.ts";
import { circle, line, text } from "./shapes.ts";

const NAME = 6;
const CAPITAL = 6.3;
/** The subject's name, as large as there is room for. */
const SUBJECT = [8.4, 7.2, NAME];
const LEADING = 1.15;
/** Below this width only the subject's capital is named: the others would stand in their countries' names. */
const ROOM_FOR_CAPITALS = 300;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Name {
  readonly words: string;
  readonly sizes: readonly number[];
  readonly weight: 400 | 600;
  /** Colour within its own country, and outside it. */
  readonly ink: Ink;
  readonly owner: number;
  /** Where it belongs; a name that must stand elsewhere is led here by a line. */
  readonly home: readonly [number, number];
  /** A name that has no room within its country is left out unless it must be there. */
  readonly required: boolean;
}

/**
 * The names of a map and the dots of its capitals. A name stands where it crosses no border and touches no other:
 * within its country where it fits, otherwise, if it is required, in the nearest free place with a line that leads home.
 */
export function namePlaces(map: Locator, laid: LaidMap, measure: Canvas["measure"]): Shape[] {
  const taken: Box[] = [];
  const shapes: Shape[] = [];
  const capitals = Object.entries(map.capitals).flatMap(([code, { name, longitude, latitude }]) => {
    const home = laid.projection([longitude, latitude]);
    const subject = code === map.subject;
    if (!home || (!subject && laid.width < ROOM_FOR_CAPITALS)) return [];
    const [x, y] = home;
    shapes.push(circle(x, y, subject ? 2 : 1.6, subject ? "white" : "ink"));
    taken.push({ x: x - 3, y: y - 3, width: 6, height: 6 });
    return [
      {
        words: name,
        sizes: [CAPITAL],
        weight: 400,
        ink: subject ? "white" : "ink",
        owner: laid.ownerOf(code),
        home,
        required: subject,
      } satisfies Name,
    ];
  });
  const names = [...laid.members, ...laid.neighbours].flatMap((land) => {
    const words = map.names[String(land.id)];
    return words === undefined ? [] : [nameOf(land, words, map, laid)];
  });
  for (const name of capitals) shapes.push(...place(name, laid, taken, measure));
  // A name that has no room at home comes first: the others can make way for the line that leads it there.
  const rank = (name: Name): number => (name.required ? (atHome(name, laid, taken, measure) ? 1 : 0) : 2);
  const ranked = names.map((name) => ({ name, rank: rank(name) })).toSorted((a, b) => a.rank - b.rank);
  for (const { name } of ranked) shapes.push(...place(name, laid, taken, measure));
  return shapes;
}

/** The place and the size in which a name has room within its own country; undefined where it has none. */
function atHome(name: Name, laid: LaidMap, taken: readonly Box[], measure: Canvas["measure"]) {
  const { sizes, owner, home } = name;
  const within = (box: Box) => laid.owned.covers(owner, box.x, box.y, box.width, box.height) && isFree(box, taken);
  for (const size of sizes) {
    const box = nearest(home, extent(name, size, measure), laid, within);
    if (box) return { box, size };
  }
  return undefined;
}

const extent = ({ words, weight }: Name, size: number, measure: Canvas["measure"]) => ({
  width: measure(words, size, weight) + 3,
  height: size * LEADING,
});

const isFree = (box: Box, taken: readonly Box[]): boolean => taken.every((other) => !overlap(box, other));

function nameOf(land: Land, words: string, map: Locator, laid: LaidMap): Name {
  const member = laid.members.includes(land);
  const subject = land.id === map.subject;
  return {
    words: member && !subject ? words : words.toLocaleUpperCase(),
    sizes: subject ? SUBJECT : [NAME],
    weight: member ? 600 : 400,
    ink: subject ? "white" : member ? "ink" : "grey",
    owner: laid.ownerOf(String(land.id)),
    home: laid.path.centroid(land),
    required: member,
  };
}

function place(name: Name, laid: LaidMap, taken: Box[], measure: Canvas["measure"]): Shape[] {
  const { words, sizes, weight, home } = name;
  const set = (box: Box, size: number, ink: Ink): Shape => {
    taken.push(box);
    return text(box.x + 1.5, box.y + size * 0.93, words, { size, weight, ink });
  };
  const inside = atHome(name, laid, taken, measure);
  if (inside) return [set(inside.box, inside.size, name.ink)];
  const size = sizes.at(-1)!;
  const outside = (box: Box) => isClear(box, laid) && isFree(box, taken);
  const freely = (box: Box) => outside(box) && leader(box, home).every((step) => isFree(step, taken));
  const search = (fits: (box: Box) => boolean) => nearest(home, extent(name, size, measure), laid, fits);
  const box = name.required ? (search(freely) ?? search(outside)) : null;
  if (!box) return [];
  const [x, y] = home;
  const [fromX, fromY] = edgeTowards(box, home);
  taken.push(...leader(box, home));
  return [line(fromX, fromY, x, y, "ink", 0.4), circle(x, y, 0.9, "ink"), set(box, size, "ink")];
}

type Point = readonly [number, number];

/** The point of a box that is nearest to another. */
const edgeTowards = (box: Box, [x, y]: Point): Point => [
  Math.min(Math.max(x, box.x), box.x + box.width),
  Math.min(Math.max(y, box.y), box.y + box.height),
];

/** The line from a name to where it belongs, as small boxes: it may run through no other name. */
function leader(box: Box, home: Point): readonly Box[] {
  const [fromX, fromY] = edgeTowards(box, home);
  const [dx, dy] = [home[0] - fromX, home[1] - fromY];
  const steps = Math.ceil(Math.hypot(dx, dy) / 2);
  return Array.from({ length: steps }, (_, step) => {
    const share = (step + 1) / steps;
    return { x: fromX + dx * share - 0.5, y: fromY + dy * share - 0.5, width: 1, height: 1 };
  });
}

/**
 * The fitting box whose centre is nearest to a point, searched on a grid of 2 points. Upright distance counts double,
 * since names are wide.
 */
function nearest(
  [homeX, homeY]: readonly [number, number],
  extent: { readonly width: number; readonly height: number },
  { width, height }: LaidMap,
  fits: (box: Box) => boolean,
): Box | null {
  let best: Box | null = null;
  let least = Infinity;
  const across = stepsTowards(homeX, extent.width, width);
  for (const [y, down] of stepsTowards(homeY, extent.height, height)) {
    if (2 * down >= least) break;
    for (const [x, along] of across) {
      const distance = Math.hypot(along, 2 * down);
      if (distance >= least) break;
      const box = { x, y, ...extent };
      if (!fits(box)) continue;
      best = box;
      least = distance;
      break;
    }
  }
  return best;
}

/** Where a box of that size can begin along one side of the canvas, with its centre's distance, the nearest first. */
function stepsTowards(home: number, size: number, side: number): readonly (readonly [at: number, distance: number])[] {
  const count = Math.max(0, Math.ceil((side - size - 4) / 2));
  return Array.from({ length: count }, (_, step) => {
    const at = 2 + 2 * step;
    return [at, Math.abs(at + size / 2 - home)] as const;
  }).sort(([, a], [, b]) => a - b);
}

/** True where a box lies in one neighbour alone, or in water alone: within another member it would be taken for its name. */
function isClear({ x, y, width, height }: Box, { owned, neighbours }: LaidMap): boolean {
  const owner = owned.at(x + width / 2, y + height / 2);
  return (owner === null || owner < neighbours.length) && owned.covers(owner, x, y, width, height);
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
