import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { byteString } from "./syntax.ts";

/** Number of an indirect object; its generation is always 0. */
export type Ref = number;

export const refer = (ref: Ref): string => `${ref} 0 R`;

/**
 * The objects of one PDF 1.7 file, and the file they make. Streams stand by themselves; all other objects go into
 * object streams (ISO 32000-1, 7.5.7), without which a structure tree is a third of the file.
 */
export class PdfObjects {
  readonly level: number;
  /** Indexed by object number; 0 is the head of the free list, absent is a stream. */
  readonly #bodies: (string | undefined)[] = [""];
  readonly #offsets: number[] = [0];
  readonly #chunks: Buffer[] = [HEADER];
  #length = HEADER.length;

  /** `level` is zlib's, 0 to 9. */
  constructor(level: number) {
    this.level = level;
  }

  /** A number for an object that is written later, so that others can refer to it first. */
  reserve(): Ref {
    return this.#bodies.push(undefined) - 1;
  }

  /** Writes a reserved object. `body` is ASCII. */
  write(ref: Ref, body: string): void {
    this.#bodies[ref] = body;
  }

  add(body: string): Ref {
    return this.#bodies.push(body) - 1;
  }

  deflate(data: string | Uint8Array): Buffer {
    return deflateSync(typeof data === "string" ? Buffer.from(data, "latin1") : data, { level: this.level });
  }

  /** Compresses `data` into a stream; `entries` go into its dictionary. */
  addStream(data: string | Uint8Array, entries = ""): Ref {
    return this.addDeflated(this.deflate(data), entries);
  }

  addDeflated(data: Uint8Array, entries = ""): Ref {
    return this.addPlainStream(data, `/Filter/FlateDecode${entries}`);
  }

  addPlainStream(data: Uint8Array, entries = ""): Ref {
    const ref = this.reserve();
    this.#emit(ref, `<<${entries}/Length ${data.length}>>`, data);
    return ref;
  }

  /** The whole file. Its identifier is a hash of what it holds: equal content, equal bytes. */
  finish(root: Ref, info: Ref): Buffer {
    const packed = this.#pack();
    const ref = this.reserve();
    this.#offsets[ref] = this.#length;
    const hash = createHash("sha256");
    for (const chunk of this.#chunks) hash.update(chunk);
    const id = byteString(hash.digest().subarray(0, 16));
    const start = this.#length;
    const table = this.deflate(this.#table(packed));
    const entries =
      `/Type/XRef/Size ${ref + 1}/W[1 4 2]/Root ${refer(root)}/Info ${refer(info)}/ID[${id}${id}]` +
      `/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length ${table.length}`;
    this.#emit(ref, `<<${entries}>>`, table);
    return Buffer.concat([...this.#chunks, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
  }

  #emit(ref: Ref, dictionary: string, data: Uint8Array): void {
    const head = Buffer.from(`${ref} 0 obj\n${dictionary}\nstream\n`, "latin1");
    this.#offsets[ref] = this.#length;
    this.#chunks.push(head, Buffer.from(data.buffer, data.byteOffset, data.byteLength), FOOT);
    this.#length += head.length + data.length + FOOT.length;
  }

  /** Puts all bodies into object streams and returns where each went. */
  #pack(): ReadonlyMap<Ref, Packed> {
    const refs = [...this.#bodies.keys()].filter((ref) => ref > 0 && this.#bodies[ref] !== undefined);
    const packed = new Map<Ref, Packed>();
    for (let first = 0; first < refs.length; first += OBJECTS_A_STREAM) {
      let index = "";
      let bodies = "";
      const members = refs.slice(first, first + OBJECTS_A_STREAM);
      for (const ref of members) {
        index += `${ref} ${bodies.length} `;
        bodies += `${this.#bodies[ref]}\n`;
      }
      const stream = this.addStream(index + bodies, `/Type/ObjStm/N ${members.length}/First ${index.length}`);
      members.forEach((ref, place) => packed.set(ref, { stream, place }));
    }
    return packed;
  }

  /** Rows of the cross-reference stream (7.5.8.3), each as its difference to the row above: PNG's "up" predictor. */
  #table(packed: ReadonlyMap<Ref, Packed>): Buffer {
    const rows = Buffer.alloc(this.#bodies.length * 8);
    let above = Buffer.alloc(7);
    for (let ref = 0; ref < this.#bodies.length; ref++) {
      const row = Buffer.alloc(7);
      const inside = packed.get(ref);
      row.writeUInt8(ref === 0 ? 0 : inside ? 2 : 1, 0);
      row.writeUInt32BE(inside?.stream ?? this.#offsets[ref] ?? 0, 1);
      row.writeUInt16BE(ref === 0 ? 0xffff : (inside?.place ?? 0), 5);
      rows[ref * 8] = PNG_UP;
      for (let i = 0; i < 7; i++) rows[ref * 8 + 1 + i] = (row[i] ?? 0) - (above[i] ?? 0);
      above = row;
    }
    return rows;
  }
}

interface Packed {
  readonly stream: Ref;
  readonly place: number;
}

/** Four bytes above 127 in a comment tell transfer programs that the file is binary (ISO 19005-3, 6.1.2). */
const HEADER = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");
const FOOT = Buffer.from("\nendstream\nendobj\n");
const PNG_UP = 2;
/** Readers unpack a stream whole to reach one object of it. */
const OBJECTS_A_STREAM = 256;
