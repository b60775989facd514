import { textOfString } from "./text-string.ts";
import { Text, type Dict, type Value } from "./values.ts";

/** The pairs of a name tree (7.9.6), names as text, in the order of the leaves. */
export function* nameTree(node: Dict | undefined, depth = 0): Generator<readonly [string, Value]> {
  if (!node || depth > 30) return;
  const pairs = node.list("Names") ?? [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const key = pairs[index];
    if (key instanceof Text) yield [textOfString(key.bytes), pairs[index + 1] ?? null];
  }
  for (const kid of node.dicts("Kids")) yield* nameTree(kid, depth + 1);
}

/** The pairs of a number tree (7.9.7). */
export function* numberTree(node: Dict | undefined, depth = 0): Generator<readonly [number, Value]> {
  if (!node || depth > 30) return;
  const pairs = node.list("Nums") ?? [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const key = pairs[index];
    if (typeof key === "number") yield [key, pairs[index + 1] ?? null];
  }
  for (const kid of node.dicts("Kids")) yield* numberTree(kid, depth + 1);
}
