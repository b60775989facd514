import { crossReferences } from "./cross-references.ts";
import { decoded } from "./filters.ts";
import { Keyword, Parser } from "./parser.ts";
import { Unreadable } from "./unreadable.ts";
import { Dict, Ref, Stream, type Value } from "./values.ts";

/** A slip of form at one object. */
interface Fault {
  readonly object: number | undefined;
  readonly says: string;
}

/** A PDF file as numbered objects. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly trailer: Dict;
  readonly catalog: Dict;
  /** All objects in use, by number. */
  readonly objects: ReadonlyMap<number, Value>;
  /** Slips of form that a reader forgives and an archive must not (ISO 19005-3 6.1). */
  readonly faults: readonly Fault[];
}

/**
 * Reads a whole file. Throws {@link Unreadable} where the file has no way in: no cross-references, no catalogue, an
 * encrypted file. It knows nothing of the code that writes packs.
 */
export function openPdf(bytes: Uint8Array): PdfFile {
  const cache = new Map<number, Value>();
  const packs = new Map<number, readonly Value[]>();
  const lists = new WeakMap<readonly Value[], readonly Value[]>();
  const faults: Fault[] = [];

  const resolve = (value: Value): Value => {
    if (value instanceof Ref) return resolve(objectOf(value.object));
    if (!Array.isArray(value)) return value;
    const known = lists.get(value);
    if (known) return known;
    const list: Value[] = [];
    lists.set(value, list);
    for (const item of value as readonly Value[]) list.push(resolve(item));
    return list;
  };

  const objectOf = (number: number): Value => {
    const known = cache.get(number);
    if (known !== undefined) return known;
    const entry = references.entries.get(number);
    if (!entry) return null;
    cache.set(number, null);
    const value = entry.kind === "offset" ? readAt(entry.offset, number) : (unpack(entry.stream)[entry.index] ?? null);
    cache.set(number, value);
    return value;
  };

  const unpack = (number: number): readonly Value[] => {
    const known = packs.get(number);
    if (known) return known;
    const stream = objectOf(number);
    if (!(stream instanceof Stream)) throw new Unreadable(`Object ${number} should be an object stream.`);
    const data = decoded(stream);
    const head = new Parser(data, 0, resolve);
    const count = stream.dict.number("N") ?? 0;
    const places = Array.from({ length: count }, () => [Number(head.value()), Number(head.value())] as const);
    const values = places.map(([own, offset]) => {
      const parser = new Parser(data, (stream.dict.number("First") ?? 0) + offset, resolve, own);
      const value = parser.value();
      faults.push(...parser.faults.map((says) => ({ object: own, says })));
      return value;
    });
    packs.set(number, values);
    return values;
  };

  const readAt = (offset: number, number: number | undefined): Value => {
    const around = Buffer.from(bytes.subarray(Math.max(0, offset - 1), offset + 40)).toString("latin1");
    const head = /^[\r\n](\d+)\s+(\d+)\s+obj/.exec(around);
    if (!head || (number !== undefined && Number(head[1]) !== number))
      throw new Unreadable(`No object ${number ?? ""} starts at byte ${offset}.`);
    const own = Number(head[1]);
    const note = (says: string): number => faults.push({ object: own, says });
    if (!/^[\r\n]\d+[ \t]\d+[ \t]obj[\r\n]/.test(around))
      note("The head of the object is not two numbers and obj, parted by one space, with a line end after it.");
    const parser = new Parser(bytes, offset + head[0].length - 1, resolve, own);
    const value = parser.value();
    for (const says of parser.faults) note(says);
    const end = parser.at;
    const after = parser.next();
    if (!(after instanceof Keyword)) throw new Unreadable(`Object ${own} does not end with endobj.`);
    if (after.word === "stream" && value instanceof Dict) return readStream(value, parser.at, note);
    if (after.word !== "endobj") throw new Unreadable(`Object ${own} does not end with endobj.`);
    if (!/[\r\n]\s*endobj/.test(Buffer.from(bytes.subarray(end, parser.at)).toString("latin1")))
      note("The word endobj does not start a line.");
    return value;
  };

  const readStream = (dict: Dict, start: number, note: (says: string) => number): Stream => {
    const lineEnd = /^(\r\n|\n)/.exec(Buffer.from(bytes.subarray(start, start + 2)).toString("latin1"))?.[0];
    if (!lineEnd) note("The word stream is not followed by a line feed.");
    const first = start + (lineEnd?.length ?? 0);
    const length = dict.number("Length") ?? 0;
    const after = Buffer.from(bytes.subarray(first + length, first + length + 12)).toString("latin1");
    if (!/^(\r\n|\r|\n)endstream/.test(after)) note("The stream's Length does not lead to a line end and endstream.");
    return new Stream(dict, bytes.subarray(first, first + length));
  };

  const references = crossReferences(bytes, resolve, (offset) => {
    const value = readAt(offset, undefined);
    if (value instanceof Stream) return value;
    throw new Unreadable("startxref leads neither to a cross-reference table nor to a cross-reference stream.");
  });
  if (references.trailer.has("Encrypt")) throw new Unreadable("The file is encrypted (ISO 19005-3 6.1.3).");
  const catalog = references.trailer.dict("Root");
  if (!catalog) throw new Unreadable("The trailer leads to no catalogue.");
  const objects = new Map([...references.entries.keys()].sort((a, b) => a - b).map((n) => [n, objectOf(n)] as const));
  faults.push(...references.faults.map((says) => ({ object: undefined, says })));
  return { bytes, trailer: references.trailer, catalog, objects, faults };
}
