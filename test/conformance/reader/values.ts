import { textOfString } from "./text-string.ts";

/**
 * The values of ISO 32000-1 7.3. An indirect object is resolved to the same JavaScript value each time, so two
 * references lead to one object exactly where their values are `===`.
 */
export type Value = null | boolean | number | Name | Text | Ref | readonly Value[] | Dict | Stream;

export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A string as bytes; what they mean depends on where it stands. */
export class Text {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

export class Ref {
  readonly object: number;
  readonly generation: number;
  constructor(object: number, generation: number) {
    this.object = object;
    this.generation = generation;
  }
}

/** Follows a reference, and those inside an array, to objects. */
export type Resolve = (value: Value) => Value;

/** A dictionary whose getters follow references; a value of another type than asked for counts as absent. */
export class Dict {
  readonly entries: ReadonlyMap<string, Value>;
  /** Number of the indirect object in which the dictionary stands, for reports. */
  readonly object: number | undefined;
  readonly #resolve: Resolve;

  constructor(entries: ReadonlyMap<string, Value>, object: number | undefined, resolve: Resolve) {
    this.entries = entries;
    this.object = object;
    this.#resolve = resolve;
  }

  has(key: string): boolean {
    return this.get(key) !== null;
  }

  /** The value as it stands, a reference left as it is. */
  raw(key: string): Value {
    return this.entries.get(key) ?? null;
  }

  get(key: string): Value {
    return this.#resolve(this.raw(key));
  }

  name(key: string): string | undefined {
    const value = this.get(key);
    return value instanceof Name ? value.name : undefined;
  }

  number(key: string): number | undefined {
    const value = this.get(key);
    return typeof value === "number" ? value : undefined;
  }

  bytes(key: string): Uint8Array | undefined {
    const value = this.get(key);
    return value instanceof Text ? value.bytes : undefined;
  }

  /** A text string (7.9.2.2), decoded. */
  text(key: string): string | undefined {
    const bytes = this.bytes(key);
    return bytes && textOfString(bytes);
  }

  dict(key: string): Dict | undefined {
    const value = this.get(key);
    return value instanceof Dict ? value : undefined;
  }

  stream(key: string): Stream | undefined {
    const value = this.get(key);
    return value instanceof Stream ? value : undefined;
  }

  list(key: string): readonly Value[] | undefined {
    const value = this.get(key);
    return Array.isArray(value) ? (value as readonly Value[]) : undefined;
  }

  /** A list, or a lone value as a list of one. */
  items(key: string): readonly Value[] {
    const value = this.get(key);
    return this.list(key) ?? (value === null ? [] : [value]);
  }

  dicts(key: string): readonly Dict[] {
    return this.items(key).filter((item) => item instanceof Dict);
  }

  numbers(key: string): readonly number[] | undefined {
    const list = this.list(key);
    return list?.every((item) => typeof item === "number") === true ? list : undefined;
  }
}

export class Stream {
  readonly dict: Dict;
  /** The bytes as they stand in the file, still under their filters. */
  readonly raw: Uint8Array;
  constructor(dict: Dict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

/** The dictionary of a dictionary or of a stream. */
export function dictOf(value: Value): Dict | undefined {
  if (value instanceof Stream) return value.dict;
  return value instanceof Dict ? value : undefined;
}

/** Every value inside a value, itself first; references are not followed. */
export function* within(value: Value): Generator<Value> {
  yield value;
  if (Array.isArray(value)) for (const item of value as readonly Value[]) yield* within(item);
  const dict = dictOf(value);
  if (dict) for (const item of dict.entries.values()) yield* within(item);
}
