import { crc32, deflateSync } from "node:zlib";
import type { Picture } from "./picture.ts";

/**
 * A picture as PNG with at most 256 colours, a third of the bytes of one with all: a page has few colours, and the
 * shades at the edges of its letters can be told apart by nobody. Opacity is left out.
 *
 * PNG, second edition (ISO/IEC 15948), 11.2: IHDR, PLTE, IDAT and IEND.
 */
export function smallPng({ width, height, pixels }: Picture): Buffer {
  const palette = paletteOf(pixels);
  const nearest = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    // The byte before each row stays 0: no filter, which serves pictures of few colours best.
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest(colourAt(pixels, (y * width + x) * 4));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flatMap(parts))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The most frequent colours as numbers 0xRRGGBB, one of each group that looks alike: so no group crowds out a mark. */
function paletteOf(pixels: Uint8ClampedArray): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([a, many], [b, few]) => few - many || a - b);
  const groups = new Map<number, number>();
  for (const [colour] of byCount) {
    const group = colour & ALIKE;
    if (!groups.has(group)) groups.set(group, colour);
  }
  return [...groups.values()].slice(0, MOST_COLOURS);
}

/** Finds the place in a palette of the colour nearest to another. */
function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    const distances = palette.map((other) => distance(colour, other));
    const index = distances.indexOf(Math.min(...distances));
    known.set(colour, index);
    return index;
  };
}

function distance(one: number, other: number): number {
  const others = parts(other);
  return parts(one).reduce((sum, part, index) => sum + (part - (others[index] ?? 0)) ** 2, 0);
}

const parts = (colour: number): readonly number[] => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

const colourAt = (pixels: Uint8ClampedArray, at: number): number =>
  ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const MOST_COLOURS = 256;
/** Colours that agree in the first five bits of each part look alike. */
const ALIKE = 0xf8f8f8;
