import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { AsciiWriter } from "./ascii-writer.ts";
import { byteString } from "./syntax.ts";

/** Number of an indirect object; its generation is always 0. */
export type Ref = number;

export const refer = (ref: Ref): string => `${ref} 0 R`;

/**
 * The objects of one PDF 1.7 file, and the file they make. Streams stand by themselves; all other objects go into
 * object streams (ISO 32000-1, 7.5.7), without which a structure tree is a third of the file.
 */
export class PdfObjects {
  /** zlib's level of compression, 0 to 9. */
  readonly level: number;
  /** Where each object is, by its number: columns of the cross-reference stream. */
  readonly #types: number[] = [FREE];
  /** The byte at which it begins, or the object stream that holds it. */
  readonly #wheres: number[] = [0];
  /** Its place in the object stream. */
  readonly #places: number[] = [0xffff];
  readonly #chunks: Uint8Array[] = [HEADER];
  #length = HEADER.length;
  /** The object stream that is being filled. */
  readonly #bodies = new AsciiWriter(32_768);
  #index = "";
  #members: Ref[] = [];

  constructor(level: number) {
    this.level = level;
  }

  /** A number for an object that is written later, so that others can refer to it first. */
  reserve(): Ref {
    return this.#locate(this.#types.length, FREE, 0, 0);
  }

  /** Writes a reserved object. `body` is ASCII. */
  write(ref: Ref, body: string): void {
    this.begin(ref).put(body);
    this.end();
  }

  /** Begins to write a reserved object piece by piece, up to `end`: no other can be written in between. */
  begin(ref: Ref): AsciiWriter {
    this.#index += `${ref} ${this.#bodies.length} `;
    this.#members.push(ref);
    return this.#bodies;
  }

  end(): void {
    this.#bodies.put("\n");
    if (this.#members.length === OBJECTS_A_STREAM) this.#closeObjectStream();
  }

  add(body: string): Ref {
    const ref = this.reserve();
    this.write(ref, body);
    return ref;
  }

  deflate(data: Uint8Array): Buffer {
    return deflateSync(data, { level: this.level });
  }

  /** Compresses `data` into a stream; `entries` go into its dictionary. */
  addStream(data: Uint8Array, entries = ""): Ref {
    return this.addDeflated(this.deflate(data), entries);
  }

  addDeflated(data: Uint8Array, entries = ""): Ref {
    return this.addPlainStream(data, `${entries}/Filter/FlateDecode`);
  }

  addPlainStream(data: Uint8Array, entries = ""): Ref {
    const ref = this.reserve();
    this.#emit(ref, entries, data);
    return ref;
  }

  /** The whole file. Its identifier is a hash of what it holds: equal content, equal bytes. */
  finish(root: Ref, info: Ref): Buffer {
    this.#closeObjectStream();
    const hash = createHash("sha256");
    for (const chunk of this.#chunks) hash.update(chunk);
    const id = byteString(hash.digest().subarray(0, 16));
    const start = this.#length;
    const ref = this.reserve();
    this.#locate(ref, STREAM, start, 0);
    this.#emit(
      ref,
      `/Type/XRef/Size ${this.#types.length}/W[1 4 2]/Root ${refer(root)}/Info ${refer(info)}/ID[${id}${id}]` +
        `/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${ROW}>>`,
      this.deflate(this.#rows()),
    );
    return Buffer.concat([...this.#chunks, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
  }

  #closeObjectStream(): void {
    const members = this.#members;
    if (members.length === 0) return;
    const index = this.#index;
    const entries = `/Type/ObjStm/N ${members.length}/First ${index.length}`;
    const where = this.addStream(Buffer.concat([Buffer.from(index), this.#bodies.bytes]), entries);
    members.forEach((ref, place) => this.#locate(ref, IN_OBJECT_STREAM, where, place));
    this.#bodies.clear();
    this.#index = "";
    this.#members = [];
  }

  #emit(ref: Ref, entries: string, data: Uint8Array): void {
    const head = Buffer.from(`${ref} 0 obj\n<<${entries}/Length ${data.length}>>\nstream\n`);
    this.#locate(ref, STREAM, this.#length, 0);
    this.#chunks.push(head, data, FOOT);
    this.#length += head.length + data.length + FOOT.length;
  }

  #locate(ref: Ref, type: number, where: number, place: number): Ref {
    this.#types[ref] = type;
    this.#wheres[ref] = where;
    this.#places[ref] = place;
    return ref;
  }

  /** Entries as bytes (7.5.8.3), each row as its difference to the one above: PNG's "up" predictor. */
  #rows(): Buffer {
    const plain = Buffer.alloc((this.#types.length + 1) * ROW);
    const rows = Buffer.alloc(this.#types.length * (ROW + 1));
    this.#types.forEach((type, ref) => {
      const at = (ref + 1) * ROW;
      plain.writeUInt8(type, at);
      plain.writeUInt32BE(this.#wheres[ref] ?? 0, at + 1);
      plain.writeUInt16BE(this.#places[ref] ?? 0, at + 5);
      rows[ref * (ROW + 1)] = PNG_UP;
      for (let i = 0; i < ROW; i++) {
        rows[ref * (ROW + 1) + 1 + i] = (plain[at + i] ?? 0) - (plain[at + i - ROW] ?? 0);
      }
    });
    return rows;
  }
}

const FREE = 0;
const STREAM = 1;
const IN_OBJECT_STREAM = 2;

/** Four bytes above 127 in a comment tell transfer programs that the file is binary (ISO 19005-3, 6.1.2). */
const HEADER = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");
const FOOT = Buffer.from("\nendstream\nendobj\n");
/** Bytes in a row of the cross-reference stream. */
const ROW = 7;
const PNG_UP = 2;
/** Readers unpack a stream whole to reach one object of it. */
const OBJECTS_A_STREAM = 256;
