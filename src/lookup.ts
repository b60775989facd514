/** What is asked of a map whose values need not be there before they are asked for. */
export interface Lookup<K, V> {
  get(key: K): V | undefined;
  keys(): Iterable<K>;
}

/** A value for each key, made when it is first asked for. */
export function lookup<K, V>(keys: Iterable<K>, make: (key: K) => V): Lookup<K, V> {
  const known = new Set(keys);
  const made = new Map<K, V>();
  return {
    keys: () => known,
    get(key) {
      if (!known.has(key)) return undefined;
      const before = made.get(key);
      if (before !== undefined) return before;
      const value = make(key);
      made.set(key, value);
      return value;
    },
  };
}
