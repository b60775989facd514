import type { Checked } from "../../problem.ts";
import type { Printed } from "../printing/print.ts";
import type { Desk, FilledPack } from "./desk.ts";
import { shareOut } from "./share-out.ts";

type Filled = Checked<FilledPack | null>;

/** Several desks that share the packs of a project: each prints what it has filled, as far as that is fair. */
export class Desks {
  readonly #desks: readonly Desk[];
  /** By pack, the desk that filled it. */
  readonly #filledAt = new Map<string, number>();

  constructor(desks: readonly Desk[]) {
    this.#desks = desks;
  }

  /** Fills packs; in their order, whichever was done first. */
  async fill(ids: readonly string[]): Promise<readonly Filled[]> {
    const filled = new Map<string, Filled>();
    await shareOut(
      this.#lists(ids, (i) => Math.floor((i * this.#desks.length) / ids.length)),
      () => false,
      async (id, desk) => {
        filled.set(id, await this.#desk(desk).fill(id));
        this.#filledAt.set(id, desk);
      },
    );
    return ids.flatMap((id) => filled.get(id) ?? []);
  }

  /** Prints packs until `stopped`, and has each taken care of before there are too many at hand. */
  async print(
    ids: readonly string[],
    stopped: () => boolean,
    done: (id: string, printed: Checked<Printed | null>) => Promise<void>,
  ): Promise<void> {
    const lists = this.#lists(ids, (_, id) => this.#filledAt.get(id) ?? 0);
    await shareOut(lists, stopped, async (id, desk) => done(id, await this.#desk(desk).print(id)));
  }

  async close(): Promise<void> {
    await Promise.all(this.#desks.map((desk) => desk.close()));
  }

  #lists(ids: readonly string[], deskOf: (index: number, id: string) => number): readonly (readonly string[])[] {
    return this.#desks.map((_, desk) => ids.filter((id, i) => deskOf(i, id) === desk));
  }

  #desk(index: number): Desk {
    const desk = this.#desks[index];
    if (!desk) throw new Error(`There is no desk ${index}.`);
    return desk;
  }
}
