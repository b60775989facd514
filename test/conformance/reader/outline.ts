import type { Dict, Value } from "./values.ts";

/** A bookmark (ISO 32000-1 12.3.3). */
export interface Bookmark {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  readonly dict: Dict;
  /** Its destination, or that of its GoTo action. */
  readonly destination: Value;
}

export interface Outline {
  readonly bookmarks: readonly Bookmark[];
  /** Links between bookmarks that do not fit together. */
  readonly faults: readonly { readonly object: number | undefined; readonly says: string }[];
}

/** The bookmarks in the order in which a reader sees them. */
export function readOutline(catalog: Dict): Outline {
  const bookmarks: Bookmark[] = [];
  const faults: { object: number | undefined; says: string }[] = [];
  const seen = new Set<Dict>();

  /** Returns how many bookmarks show below `parent` when it is open. */
  const walk = (parent: Dict, level: number): number => {
    let showing = 0;
    let previous: Dict | undefined;
    let item = parent.dict("First");
    for (; item && !seen.has(item); item = item.dict("Next")) {
      seen.add(item);
      const object = item.object;
      if (item.dict("Parent") !== parent)
        faults.push({ object, says: "The bookmark's Parent is not the one above it." });
      if (item.dict("Prev") !== previous)
        faults.push({ object, says: "The bookmark's Prev is not the one before it." });
      const destination = item.get("Dest") ?? item.dict("A")?.get("D") ?? null;
      bookmarks.push({ title: item.text("Title") ?? "", level, dict: item, destination });
      const below = walk(item, level + 1);
      showing += 1 + ((item.number("Count") ?? 0) > 0 ? below : 0);
      if (Math.abs(item.number("Count") ?? 0) !== below)
        faults.push({ object, says: `The bookmark's Count is not the ${below} bookmarks below it.` });
      previous = item;
    }
    if (parent.dict("Last") !== previous)
      faults.push({ object: parent.object, says: "Last is not the last of the bookmarks." });
    return showing;
  };

  const root = catalog.dict("Outlines");
  if (!root) return { bookmarks, faults };
  const showing = walk(root, 1);
  if (showing > 0 && root.number("Count") !== showing)
    faults.push({ object: root.object, says: `The outline's Count is not the ${showing} bookmarks that show.` });
  return { bookmarks, faults };
}
