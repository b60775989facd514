import { inflateSync } from "node:zlib";
import { Dict, Name, type Stream } from "./values.ts";
import { Unreadable } from "./unreadable.ts";

/** The names of a stream's filters, first applied first. */
export function filtersOf(stream: Stream): readonly string[] {
  return stream.dict.items("Filter").map((filter) => (filter instanceof Name ? filter.name : "?"));
}

/** A stream's content. Knows Flate with PNG predictors and ASCIIHex: what is not written here is not read either. */
export function decoded(stream: Stream): Uint8Array {
  const parameters = stream.dict.items("DecodeParms");
  return filtersOf(stream).reduce((bytes, filter, index) => {
    const own = parameters[index];
    if (filter === "FlateDecode") return predicted(inflated(bytes), own instanceof Dict ? own : undefined);
    if (filter === "ASCIIHexDecode")
      return Buffer.from(Buffer.from(bytes).toString("latin1").replace(/\s|>/g, ""), "hex");
    throw new Unreadable(`The filter ${filter} is not known to this checker.`);
  }, stream.raw);
}

function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes);
  } catch {
    throw new Unreadable("A stream cannot be decompressed.");
  }
}

/** Undoes the PNG filters that stand before each row (RFC 2083, 6). */
function predicted(bytes: Uint8Array, parameters: Dict | undefined): Uint8Array {
  const predictor = parameters?.number("Predictor") ?? 1;
  if (!parameters || predictor === 1) return bytes;
  if (predictor < 10) throw new Unreadable(`The predictor ${predictor} is not known to this checker.`);
  const bits = (parameters.number("Colors") ?? 1) * (parameters.number("BitsPerComponent") ?? 8);
  const pixel = Math.max(1, bits >> 3);
  const width = Math.ceil((bits * (parameters.number("Columns") ?? 1)) / 8);
  const rows = Math.ceil(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      const left = column < pixel ? 0 : (out[at - pixel] ?? 0);
      const up = row === 0 ? 0 : (out[at - width] ?? 0);
      const corner = column < pixel || row === 0 ? 0 : (out[at - width - pixel] ?? 0);
      const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
      out[at] = (bytes[row * (width + 1) + 1 + column] ?? 0) + (guesses[kind] ?? 0);
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
