/** Works on items in their order, so many at a time; takes no new one once `stopped` says so. */
export async function eachBounded<T>(
  items: readonly T[],
  limit: number,
  stopped: () => boolean,
  work: (item: T) => Promise<void>,
): Promise<void> {
  // One iterator for all: each takes the next item as soon as it is free.
  const queue = items.values();
  const take = async (): Promise<void> => {
    for (const item of queue) {
      if (stopped()) return;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: limit }, take));
}
