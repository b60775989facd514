import { expect, it } from "vitest";
import { Kept, type KeptContent } from "../src/kept.ts";

/** What the next process is given of what this one kept. */
const next = (limit: number, content: KeptContent<string> | undefined): Kept<string> => {
  const kept = new Kept<string>(limit);
  kept.giveFrom(() => content);
  return kept;
};

it("gives what an earlier process made, and nothing else", () => {
  const first = next(10, undefined);
  expect(first.get("a block")).toBeUndefined();
  expect(first.note("a block", "laid")).toBe("laid");
  const second = next(10, first.toKeep(1));
  expect(second.get("a block")).toBe("laid");
  expect(second.get("another")).toBeUndefined();
});

it("is worth writing once so much is new since it was written last", () => {
  const kept = next(10, undefined);
  kept.note("one", "1");
  expect(kept.toKeep(2)).toBeUndefined();
  kept.note("two", "2");
  expect(Object.values(kept.toKeep(2) ?? {})).toEqual(["1", "2"]);
  expect(kept.toKeep(1)).toBeUndefined();
});

it("lets go of what was not asked for where there is no room for all", () => {
  const first = next(3, undefined);
  first.note("old", "1");
  first.note("older", "2");
  const second = next(3, first.toKeep(1));
  second.get("old");
  second.note("new", "3");
  expect(Object.values(second.toKeep(1) ?? {}).toSorted()).toEqual(["1", "2", "3"]);
  const third = next(2, { ...first.toKeep(0), ...second.toKeep(0) });
  third.note("newest", "4");
  expect(Object.values(third.toKeep(1) ?? {})).toEqual(["4"]);
});

it("keeps nothing of a batch that made more than there is room for, nor where nothing is ever given", () => {
  const batch = next(2, undefined);
  for (const key of ["one", "two", "three"]) batch.note(key, key);
  expect(batch.toKeep(1)).toBeUndefined();
  const alone = new Kept<string>(2);
  alone.note("one", "1");
  expect(alone.toKeep(1)).toBeUndefined();
});
