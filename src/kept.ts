import { contentDigest } from "./content-digest.ts";

/** What was made in an earlier process, by the digests of what it was made from. */
export type KeptContent<T> = Readonly<Record<string, T>>;

/**
 * What costs to make, depends on nothing but its key and the program, and is plain data, so that one command may keep it
 * for the next. Where it is kept between them is for others to know.
 */
export class Kept<T> {
  readonly #limit: number;
  #give: (() => KeptContent<T> | undefined) | undefined;
  #given: KeptContent<T> | undefined;
  /** What this process asked for or made. */
  readonly #used = new Map<string, T>();
  #added = 0;
  /** A batch makes more than is worth writing, and has it in memory: it keeps nothing. */
  #tooMuch = false;

  /** `limit` is how many entries are kept from one command to the next. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Gives what an earlier process made, once something of it is asked for. */
  giveFrom(give: () => KeptContent<T> | undefined): void {
    this.#give = give;
  }

  get(key: string): T | undefined {
    if (!this.#give || this.#tooMuch) return undefined;
    this.#given ??= this.#give() ?? {};
    const name = contentDigest(key);
    const before = Object.hasOwn(this.#given, name) ? this.#given[name] : undefined;
    if (before !== undefined) this.#use(name, before);
    return before;
  }

  /** Notes what was made, and gives it back. */
  note(key: string, made: T): T {
    // Where nothing is given nothing will be kept.
    if (!this.#give || this.#tooMuch) return made;
    this.#added += 1;
    this.#use(contentDigest(key), made);
    return made;
  }

  /**
   * What this process used, with what it was given as far as there is room; undefined unless so many entries are new since
   * it was asked last, and where there were too many.
   */
  toKeep(worthWriting: number): KeptContent<T> | undefined {
    if (this.#added < worthWriting || this.#tooMuch) return undefined;
    this.#added = 0;
    const own = Object.fromEntries(this.#used);
    const all = { ...this.#given, ...own };
    return Object.keys(all).length <= this.#limit ? all : own;
  }

  #use(name: string, value: T): void {
    this.#used.set(name, value);
    if (this.#used.size <= this.#limit) return;
    this.#tooMuch = true;
    this.#used.clear();
    this.#given = undefined;
  }
}
