import { type PdfObjects, type Ref, refer } from "./objects.ts";
import type { Destination } from "./painting.ts";
import type { OutlineEntry } from "./plan.ts";
import { decimal, textString } from "./syntax.ts";

/**
 * Writes the bookmarks (ISO 32000-1, 12.3.3), all open; null where there are none. Entries whose target is nowhere are
 * left out with what is under them.
 */
export function writeOutline(
  file: PdfObjects,
  entries: readonly OutlineEntry[],
  destinations: ReadonlyMap<string, Destination>,
): Ref | null {
  const root: Bookmark = { ref: 0, level: 0, kids: [], body: "" };
  const open = [root];
  for (const entry of entries) {
    while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    const parent = open.at(-1) ?? root;
    const destination = destinations.get(entry.target);
    const body = destination && `/Title${textString(entry.title)}/Dest${destinationBody(destination)}`;
    const bookmark: Bookmark = { ref: 0, level: entry.level, kids: [], body: body ?? "" };
    if (body) parent.kids.push(bookmark);
    open.push(bookmark);
  }
  if (root.kids.length === 0) return null;
  number(file, root);
  write(file, root, "/Type/Outlines");
  return root.ref;
}

/** A place on a page at the reader's own magnification (12.3.2.2). */
export const destinationBody = ({ page, left, top }: Destination): string =>
  `[${refer(page)}/XYZ ${decimal(left)} ${decimal(top)} null]`;

interface Bookmark {
  ref: Ref;
  readonly level: number;
  readonly kids: Bookmark[];
  readonly body: string;
}

function number(file: PdfObjects, bookmark: Bookmark): void {
  bookmark.ref = file.reserve();
  for (const kid of bookmark.kids) number(file, kid);
}

/** Writes a bookmark and all under it; returns how many these are. */
function write(file: PdfObjects, bookmark: Bookmark, entries: string): number {
  const { ref, kids, body } = bookmark;
  let count = kids.length;
  kids.forEach((kid, i) => {
    const previous = kids[i - 1];
    const next = kids[i + 1];
    const neighbours = (previous ? `/Prev ${refer(previous.ref)}` : "") + (next ? `/Next ${refer(next.ref)}` : "");
    count += write(file, kid, `/Parent ${refer(ref)}${neighbours}`);
  });
  const first = kids[0];
  const last = kids.at(-1);
  const under = first && last ? `/First ${refer(first.ref)}/Last ${refer(last.ref)}/Count ${count}` : "";
  file.write(ref, `<<${entries}${body}${under}>>`);
  return count;
}
