import type { Timeline, TimelineEntry } from "../filling/graphic.ts";
import type { Canvas, Drawing, Measure, Shape } from "./drawing.ts";
import { circle, disputedSign, line, rect, text, triangle } from "./shapes.ts";

const LEFT = 32;
const HEAD = 14;
const LANE = 10.5;
const SIZE = 8;
/** Half a mark and the space to its label. */
const MARK = 5.5;
/** Room for the sign of a disputed date. */
const SIGN = 8;

interface Place {
  readonly entry: TimelineEntry;
  /** Centre of the mark. */
  readonly x: number;
  /** Line within the year, from 0. */
  readonly lane: number;
  /** True where the label would leave the frame and stands left of its mark. */
  readonly flipped: boolean;
}

/**
 * A row for each year, so that nearly every label has room right of its mark; where two would touch, the later one
 * drops to a further line of the same year.
 */
export function drawTimeline({ months, from, to, empty, entries }: Timeline, canvas: Canvas): Drawing {
  const { width } = canvas;
  const month = (width - LEFT) / 12;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i).map((year) => ({
    year,
    places: placeYear(
      entries.filter((entry) => entry.year === year),
      month,
      canvas,
    ),
  }));
  const bands: Shape[] = [];
  const marks: Shape[] = [];
  let y = HEAD;
  for (const [i, { year, places }] of years.entries()) {
    const height = LANE * (Math.max(0, ...places.map((place) => place.lane)) + 1) + 2.5;
    if (i % 2 === 1) bands.push(rect(0, y - 1, width, height, "tint"));
    marks.push(text(0, y + 9, String(year), { size: 8.2, weight: 600, ink: places.length > 0 ? "ink" : "grey" }));
    if (places.length === 0) marks.push(text(LEFT + 5, y + 9, empty, { size: 7.6, ink: "grey" }));
    for (const place of places) marks.push(...drawEntry(place, y + LANE * place.lane + 6, canvas));
    y += height;
  }
  const grid = months.flatMap((name, i) => {
    const x = LEFT + month * i;
    const upright = i % 3 === 0 ? line(x, HEAD - 2, x, y, "hair", 0.6) : line(x, HEAD - 2, x, y, "hair", 0.25, [1, 2]);
    return [text(x + 2, 9, name, { size: 7.6, weight: 600, ink: "slate" }), upright];
  });
  const frame = [line(0, HEAD - 2, width, HEAD - 2, "ink", 0.8), line(0, y, width, y, "ink", 0.8)];
  return { width, height: y + 1, shapes: [...bands, ...grid, ...frame, ...marks] };
}

function placeYear(entries: readonly TimelineEntry[], month: number, { width, measure }: Canvas): Place[] {
  const ends: number[] = [];
  return entries
    .map((entry) => ({ entry, x: LEFT + MARK + month * along(entry) }))
    .toSorted((a, b) => a.x - b.x)
    .map(({ entry, x }) => {
      const label = widthOf(entry, measure) + (entry.disputed ? SIGN : 0) + MARK + 2.5;
      const flipped = x + label > width + 1;
      const start = flipped ? x - label - 1 : x - 4;
      let lane = ends.findIndex((end) => end + 5 < start);
      if (lane < 0) lane = ends.length;
      ends[lane] = (flipped ? x : x + label) + 2;
      return { entry, x, lane, flipped };
    });
}

/** How far through the year, in months. Without a day it stands at mid-month, without a month at the year's start. */
const along = ({ month, day }: TimelineEntry): number =>
  month === undefined ? 0.1 : month - 1 + ((day ?? 15) - 1) / 31;

function drawEntry({ entry, x, flipped }: Place, y: number, { measure }: Canvas): Shape[] {
  const end = x - MARK - (entry.disputed ? SIGN : 0);
  const label = text(flipped ? end : x + MARK, y + 2.9, entry.label, {
    anchor: flipped ? "end" : "start",
    size: SIZE,
    weight: weightOf(entry),
  });
  const sign = flipped ? end : x + MARK + widthOf(entry, measure);
  return [mark(entry, x, y), label, ...(entry.disputed ? [disputedSign(sign, y + 2.9)] : [])];
}

const weightOf = ({ subject }: TimelineEntry): 400 | 600 => (subject ? 600 : 400);

const widthOf = (entry: TimelineEntry, measure: Measure): number => measure(entry.label, SIZE, weightOf(entry));

function mark({ shape, subject }: TimelineEntry, x: number, y: number): Shape {
  const fill = subject ? "navy" : "mid";
  switch (shape) {
    case "circle":
      return circle(x, y, 3, fill);
    case "square":
      return rect(x - 3, y - 3, 6, 6, fill);
    case "triangle":
      return triangle(x, y, 3, fill, fill);
  }
}
