/**
 * Packs a desk is given at once: one to work on, and as many as may be waiting meanwhile. Handing on a pack and each step of
 * writing its file wait for a turn of this thread, which prints between them; with three, other threads stood still for a
 * third of their time.
 */
const HANDS = 8;

/**
 * Works through lists, one for each desk, in their order. A desk whose own list is done takes from the end of the longest
 * of the others. Nothing more is taken once `stopped` says so.
 */
export async function shareOut(
  lists: readonly (readonly string[])[],
  stopped: () => boolean,
  work: (id: string, desk: number) => Promise<void>,
): Promise<void> {
  const left = lists.map((list) => [...list]);
  const longest = (): string[] | undefined => left.toSorted((a, b) => b.length - a.length)[0];
  const next = (desk: number): string | undefined => left[desk]?.shift() ?? longest()?.pop();
  const hand = async (desk: number): Promise<void> => {
    while (!stopped()) {
      const id = next(desk);
      if (id === undefined) return;
      await work(id, desk);
    }
  };
  await Promise.all(lists.flatMap((_, desk) => Array.from({ length: HANDS }, () => hand(desk))));
}
