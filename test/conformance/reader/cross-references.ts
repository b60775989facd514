import { decoded } from "./filters.ts";
import { Keyword, Parser } from "./parser.ts";
import { Unreadable } from "./unreadable.ts";
import { Dict, Stream, type Resolve } from "./values.ts";

/** Where an object stands: at a byte of the file, or at an index of an object stream. */
type Entry =
  | { readonly kind: "offset"; readonly offset: number }
  | { readonly kind: "packed"; readonly stream: number; readonly index: number };

export interface CrossReferences {
  readonly entries: ReadonlyMap<number, Entry>;
  /** The newest trailer dictionary, or the dictionary of the newest cross-reference stream. */
  readonly trailer: Dict;
  readonly faults: readonly string[];
}

/** How a stream that no cross-reference leads to is read. */
export type StreamAt = (offset: number) => Stream;

/** Follows `startxref` through all sections, tables and streams alike (7.5.4 and 7.5.8); the newest entry wins. */
export function crossReferences(bytes: Uint8Array, resolve: Resolve, streamAt: StreamAt): CrossReferences {
  const entries = new Map<number, Entry | undefined>();
  const faults: string[] = [];
  const seen = new Set<number>();
  const tail = Buffer.from(bytes.subarray(-1024)).toString("latin1");
  let next: number | undefined = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  if (Number.isNaN(next)) throw new Unreadable("The file does not end with startxref, an offset and %%EOF.");
  let trailer: Dict | undefined;
  const keep = (number: number, entry: Entry | undefined): void => {
    if (!entries.has(number)) entries.set(number, entry);
  };

  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const isTable = Buffer.from(bytes.subarray(next, next + 4)).toString("latin1") === "xref";
    const section: Dict = isTable ? readTable(bytes, next, resolve, keep, faults) : readStream(streamAt(next), keep);
    trailer ??= section;
    next = section.number("Prev");
  }
  if (!trailer) throw new Unreadable("The file has no trailer.");
  const used = [...entries].filter((entry): entry is [number, Entry] => entry[1] !== undefined);
  return { entries: new Map(used), trailer, faults };
}

type Keep = (number: number, entry: Entry | undefined) => void;

function readTable(bytes: Uint8Array, start: number, resolve: Resolve, keep: Keep, faults: string[]): Dict {
  const head = Buffer.from(bytes.subarray(start, start + 40)).toString("latin1");
  if (!/^xref(\r\n|\r|\n)\d+ \d+\s*[\r\n]/.test(head))
    faults.push("The word xref and the head of its first section are not parted by one line end.");
  const parser = new Parser(bytes, start + 4, resolve);
  for (;;) {
    const first = parser.next();
    if (first instanceof Keyword && first.word === "trailer") break;
    const count = parser.next();
    if (typeof first !== "number" || typeof count !== "number")
      throw new Unreadable("The cross-reference table cannot be read.");
    parser.skipSpace();
    for (let index = 0; index < count; index++, parser.at += 20) {
      const line = Buffer.from(bytes.subarray(parser.at, parser.at + 20)).toString("latin1");
      const parts = /^(\d{10}) (\d{5}) ([nf])( \r| \n|\r\n)$/.exec(line);
      if (!parts) throw new Unreadable(`The cross-reference of object ${first + index} is not 20 bytes of its form.`);
      keep(first + index, parts[3] === "n" ? { kind: "offset", offset: Number(parts[1]) } : undefined);
    }
  }
  const trailer = parser.value();
  if (!(trailer instanceof Dict)) throw new Unreadable("The trailer is no dictionary.");
  return trailer;
}

function readStream(stream: Stream, keep: Keep): Dict {
  const dict = stream.dict;
  const widths = dict.numbers("W");
  if (dict.name("Type") !== "XRef" || widths?.length !== 3)
    throw new Unreadable("startxref leads neither to a cross-reference table nor to a cross-reference stream.");
  const data = decoded(stream);
  const sections = dict.numbers("Index") ?? [0, dict.number("Size") ?? 0];
  let at = 0;
  const field = (width: number | undefined, absent: number): number => {
    if (!width) return absent;
    let number = 0;
    for (let index = 0; index < width; index++) number = number * 256 + (data[at++] ?? 0);
    return number;
  };
  for (let section = 0; section < sections.length; section += 2) {
    const first = sections[section] ?? 0;
    const end = first + (sections[section + 1] ?? 0);
    for (let number = first; number < end; number++) {
      const kind = field(widths[0], 1);
      const second = field(widths[1], 0);
      const third = field(widths[2], 0);
      if (kind === 1) keep(number, { kind: "offset", offset: second });
      else keep(number, kind === 2 ? { kind: "packed", stream: second, index: third } : undefined);
    }
  }
  return dict;
}
