import type { Locator } from "../filling/graphic.ts";
import type { Land } from "./atlas.ts";
import type { Canvas, Ink, Shape } from "./drawing.ts";
import type { LaidMap } from "./lay-map.ts";
import { circle, line, text } from "./shapes.ts";

/** A name, as large as there is room for; the least can still be read on paper. */
const NAMES = [6, 5.7, 5.4];
const CAPITAL = 6.3;
/** The subject's name in capitals; where there is no room for these, as another. */
const SUBJECT = [8.4, 7.2, 6.3];
const LEADING = 1.15;
/** From the middle of a city's dot to where a line to it ends. */
const AROUND_DOT = 5;
/** Left free on either side of a name. */
const BESIDE = 1;
/** Below this width only the subject's capital is named: the others would stand in their countries' names. */
const ROOM_FOR_CAPITALS = 300;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a name may be written. */
interface Form {
  readonly words: string;
  readonly size: number;
}

interface Name {
  /** Within its own country, the best first. */
  readonly forms: readonly Form[];
  readonly outside: Form;
  readonly weight: 400 | 600;
  /** Colour within its own country, and outside it. */
  readonly ink: Ink;
  readonly owner: number;
  /** Where it belongs; a name that must stand elsewhere is led here by a line. */
  readonly home: readonly [number, number];
  /** A name that has no room within its country is left out unless it must be there. */
  readonly required: boolean;
  /** True of a city, whose dot is drawn. */
  readonly city: boolean;
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
        forms: [{ words: name, size: CAPITAL }],
        outside: { words: name, size: CAPITAL },
        weight: 400,
        ink: subject ? "white" : "ink",
        owner: laid.ownerOf(code),
        home,
        required: subject,
        city: true,
      } satisfies Name,
    ];
  });
  const names = (lands: readonly Land[]): readonly Name[] =>
    lands.flatMap((land) => {
      const words = map.names[String(land.id)];
      return words === undefined ? [] : [nameOf(land, words, map, laid)];
    });
  const isSubject = ({ id }: Land): boolean => id === map.subject;
  const put = (name: Name): unknown => shapes.push(...place(name, laid, taken, measure));
  names(laid.members.filter(isSubject)).forEach(put);
  capitals.forEach(put);
  // A name that has no room at home comes first: the others can make way for the line that leads it there.
  const rank = (name: Name): number => (name.required ? (atHome(name, laid, taken, measure) ? 1 : 0) : 2);
  names([...laid.members.filter((land) => !isSubject(land)), ...laid.neighbours])
    .map((name) => ({ name, rank: rank(name) }))
    .toSorted((a, b) => a.rank - b.rank)
    .forEach(({ name }) => put(name));
  return shapes;
}

/** The place and the form in which a name has room within its own country; undefined where it has none. */
function atHome(
  { forms, weight, owner, home }: Name,
  laid: LaidMap,
  taken: readonly Box[],
  measure: Canvas["measure"],
) {
  const within = (box: Box) => laid.owned.covers(owner, box.x, box.y, box.width, box.height) && isFree(box, taken);
  for (const form of forms) {
    const box = nearest(home, extent(form, weight, measure), laid, within);
    if (box) return { box, form };
  }
  return undefined;
}

const extent = ({ words, size }: Form, weight: Name["weight"], measure: Canvas["measure"]) => ({
  width: measure(words, size, weight) + 2 * BESIDE,
  height: size * LEADING,
});

const isFree = (box: Box, taken: readonly Box[]): boolean => taken.every((other) => !overlap(box, other));

function nameOf(land: Land, words: string, map: Locator, laid: LaidMap): Name {
  const member = laid.members.includes(land);
  const subject = land.id === map.subject;
  const capitals = words.toLocaleUpperCase();
  const outside = { words: member && !subject ? words : capitals, size: NAMES[0]! };
  const smaller = NAMES.map((size) => ({ words, size }));
  return {
    forms: subject ? [...SUBJECT.map((size) => ({ words: capitals, size })), ...smaller] : member ? smaller : [outside],
    outside,
    weight: member ? 600 : 400,
    ink: subject ? "white" : member ? "ink" : "grey",
    owner: laid.ownerOf(String(land.id)),
    home: middleOf(land, laid),
    required: member,
    city: false,
  };
}

function place(name: Name, laid: LaidMap, taken: Box[], measure: Canvas["measure"]): Shape[] {
  const { weight, home } = name;
  const set = (box: Box, { words, size }: Form, ink: Ink): Shape => {
    taken.push(box);
    return text(box.x + BESIDE, box.y + size * 0.93, words, { size, weight, ink });
  };
  const inside = atHome(name, laid, taken, measure);
  if (inside) return [set(inside.box, inside.form, name.ink)];
  const outside = (box: Box) => isClear(box, laid, name) && isFree(box, taken);
  const freely = (box: Box) => outside(box) && leader(box, name).every((step) => isFree(step, taken));
  const search = (fits: (box: Box) => boolean) => nearest(home, extent(name.outside, weight, measure), laid, fits);
  const box = name.required ? (search(freely) ?? search(outside)) : null;
  if (!box) return [];
  const steps = leader(box, name);
  taken.push(...steps);
  return [...drawLeader(edgeTowards(box, home), steps, name), set(box, name.outside, "ink")];
}

/** The line that leads a name home, white on either side, so that it shows on the dark country it ends in. */
function drawLeader([fromX, fromY]: Point, steps: readonly Box[], { city, home }: Name): readonly Shape[] {
  const last = steps.at(-1);
  if (!last) return [];
  const [x, y] = city ? [last.x + 0.5, last.y + 0.5] : home;
  const end = city ? [] : [circle(x, y, 1.2, "ink", "white", 0.5)];
  return [line(fromX, fromY, x, y, "white", 1.4), line(fromX, fromY, x, y, "ink", 0.4), ...end];
}

type Point = readonly [number, number];

/** The point of a box that is nearest to another. */
const edgeTowards = (box: Box, [x, y]: Point): Point => [
  Math.min(Math.max(x, box.x), box.x + box.width),
  Math.min(Math.max(y, box.y), box.y + box.height),
];

/**
 * The line from a name to where it belongs, as small boxes: it may run through no other name. It ends short of a city's
 * dot, and there is none to a dot close by.
 */
function leader(box: Box, { home, city }: Name): readonly Box[] {
  const [fromX, fromY] = edgeTowards(box, home);
  const [dx, dy] = [home[0] - fromX, home[1] - fromY];
  const length = Math.hypot(dx, dy);
  const steps = Math.ceil(length / 2);
  const drawn = city ? Math.floor(((length - AROUND_DOT) / length) * steps) : steps;
  return Array.from({ length: Math.max(0, drawn) }, (_, step) => {
    const share = (step + 1) / steps;
    return { x: fromX + dx * share - 0.5, y: fromY + dy * share - 0.5, width: 1, height: 1 };
  });
}

/**
 * The fitting box whose centre is nearest to a point, searched on a grid of 1 point. Upright distance counts double,
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
  const count = Math.max(0, Math.ceil(side - size - 4));
  return Array.from({ length: count }, (_, step) => {
    const at = 2 + step;
    return [at, Math.abs(at + size / 2 - home)] as const;
  }).sort(([, a], [, b]) => a - b);
}

/**
 * True where a box lies in one neighbour alone, or in water alone. Within another member a name would be taken for that
 * one's; only a city's may stand there, close by its dot.
 */
function isClear(box: Box, { owned, neighbours }: LaidMap, name: Name): boolean {
  const { x, y, width, height } = box;
  const owner = owned.at(x + width / 2, y + height / 2);
  const open = owner === null || owner < neighbours.length || (name.city && leader(box, name).length === 0);
  return open && owned.covers(owner, x, y, width, height);
}

/** The point within a country that is nearest to its centre of gravity, which a bent one has outside. */
function middleOf(land: Land, laid: LaidMap): Point {
  const centre = laid.path.centroid(land);
  const owner = laid.ownerOf(String(land.id));
  const dot = { width: 4, height: 4 };
  const box = nearest(centre, dot, laid, ({ x, y }) => laid.owned.covers(owner, x, y, dot.width, dot.height));
  return box ? [box.x + dot.width / 2, box.y + dot.height / 2] : centre;
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
