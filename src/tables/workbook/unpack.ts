import { inflateRawSync } from "node:zlib";

/** Why a ZIP file is not unpacked: it would grow too large, or it is none that we can read. */
export type Refusal = "too-large" | "damaged";

/**
 * The files in a ZIP file (APPNOTE.TXT 6.3.10), by name. What they say of their size is not believed: each is inflated
 * no further than what is left of `most` bytes, so that a bomb costs no more than an honest file.
 */
export function unpack(bytes: Uint8Array, most: number): ReadonlyMap<string, Uint8Array> | Refusal {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let left = most;
  try {
    for (const entry of entriesOf(data)) {
      // A name that comes twice is read now so, now so.
      if (files.has(entry.name)) return "damaged";
      const content = contentOf(data, entry, left);
      left -= content.length;
      if (left < 0) return "too-large";
      files.set(entry.name, content);
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "damaged";
  }
  return files;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The central directory (4.3.12), found by the record that ends it, behind which a comment may stand (4.3.16). */
function* entriesOf(data: Buffer): Generator<Entry> {
  let end = data.length - 22;
  while (data.readUInt32LE(end) !== END) end -= 1;
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (data.readUInt32LE(at) !== CENTRAL) throw new Error("No entry of the central directory.");
    const nameLength = data.readUInt16LE(at + 28);
    yield {
      name: data.toString("utf8", at + 46, at + 46 + nameLength),
      method: data.readUInt16LE(at + 10),
      size: data.readUInt32LE(at + 20),
      offset: data.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
}

const STORED = 0;
const DEFLATED = 8;

function contentOf(data: Buffer, { method, size, offset }: Entry, most: number): Uint8Array {
  if (data.readUInt32LE(offset) !== LOCAL) throw new Error("No local header.");
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const packed = data.subarray(start, start + size);
  if (packed.length < size) throw new Error("The file ends within an entry.");
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new Error("Another method of packing.");
  // An output of none at all is refused by the platform.
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
}
