import { destinationOf, namedDestinations, type Destination } from "../reader/destinations.ts";
import { readOutline, type Bookmark } from "../reader/outline.ts";
import { plain, textsOf, type ReadPage, type Reading } from "../reader/reading.ts";
import { contents } from "../reader/structure.ts";
import { headingsOf, type ReadHeading } from "./headings.ts";
import type { Rule } from "./rule.ts";

/** How far above a heading's text a bookmark may land, in points. */
const HEADROOM = 72;

const squeezed = (text: string): string => plain(text).replace(/ /g, "");

/**
 * The headings that bookmarks mirror, a first H1 that only repeats the document's title left out where the outline
 * leaves it out.
 */
function mirrored(reading: Reading, bookmarks: readonly Bookmark[]): readonly ReadHeading[] {
  const headings = headingsOf(reading);
  const isTitle = headings.filter(({ level }) => level === 1).length === 1 && headings[0]?.level === 1;
  const isLeftOut = isTitle && squeezed(bookmarks[0]?.title ?? "") !== squeezed(headings[0]?.text ?? "");
  return isLeftOut ? headings.slice(1).map((heading) => ({ ...heading, level: heading.level - 1 })) : headings;
}

/** Where a heading's text starts: its page, and the box of its first piece. */
function placeOf(reading: Reading, { element }: ReadHeading) {
  for (const { kid } of contents(element)) {
    const page = reading.pageOf(kid.page);
    const box = textsOf(reading, kid)[0]?.box;
    if (page && box) return { page, box };
  }
  return undefined;
}

const isOnPage = ({ left, top }: Destination, { mediaBox }: ReadPage): boolean =>
  (left ?? 0) >= mediaBox.left &&
  (left ?? 0) <= mediaBox.right &&
  (top ?? mediaBox.top) <= mediaBox.top &&
  (top ?? 0) >= mediaBox.bottom;

/** ISO 32000-1 12.3, and what readers expect of it: bookmarks are the headings, and every jump lands. */
export const navigation: readonly Rule[] = [
  {
    name: "outline-mirrors-headings",
    clause: "house",
    *find(reading) {
      const { bookmarks } = readOutline(reading.catalog);
      const headings = mirrored(reading, bookmarks);
      for (let index = 0; index < Math.max(bookmarks.length, headings.length); index++) {
        const [bookmark, heading] = [bookmarks[index], headings[index]];
        if (
          bookmark &&
          heading &&
          squeezed(bookmark.title) === squeezed(heading.text) &&
          bookmark.level === heading.level
        )
          continue;
        const said = bookmark ? `"${bookmark.title}" on level ${bookmark.level}` : "missing";
        const meant = heading ? `"${heading.text}" on level ${heading.level}` : "no heading";
        return yield {
          object: bookmark?.dict.object,
          says: `Bookmark ${index + 1} is ${said}; the heading is ${meant}.`,
        };
      }
    },
  },
  {
    name: "outline-lands",
    clause: "house",
    *find(reading) {
      const { bookmarks } = readOutline(reading.catalog);
      const named = namedDestinations(reading.catalog);
      const headings = mirrored(reading, bookmarks);
      for (const [index, { title, dict, destination }] of bookmarks.entries()) {
        const goal = destinationOf(named, destination);
        const heading = headings[index];
        const place = heading && placeOf(reading, heading);
        if (!goal?.page || !place) {
          if (!goal?.page) yield { object: dict.object, says: `The bookmark "${title}" leads nowhere.` };
          continue;
        }
        const above = (goal.top ?? place.page.mediaBox.top) - place.box.top;
        if (goal.page !== place.page.dict)
          yield {
            page: place.page.number,
            object: dict.object,
            says: `The bookmark "${title}" leads to another page.`,
          };
        else if (above < -place.box.top + place.box.bottom || above > HEADROOM)
          yield {
            page: place.page.number,
            object: dict.object,
            says: `The bookmark "${title}" lands beside its heading.`,
          };
      }
    },
  },
  {
    name: "outline-form",
    clause: "ISO 32000-1 12.3.3",
    *find({ catalog }) {
      yield* readOutline(catalog).faults;
    },
  },
  {
    name: "destination",
    clause: "ISO 32000-1 12.3.2",
    *find({ catalog, pageOf }) {
      const named = namedDestinations(catalog);
      for (const name of named.keys()) {
        const goal = destinationOf(named, named.get(name) ?? null);
        const page = pageOf(goal?.page);
        if (!goal || !page) yield { says: `The destination "${name}" leads to no page of the document.` };
        else if (!isOnPage(goal, page))
          yield { page: page.number, says: `The destination "${name}" lands beyond its page.` };
      }
    },
  },
  {
    name: "name-order",
    clause: "ISO 32000-1 7.9.6",
    *find({ catalog }) {
      const names = catalog.has("Dests") ? [] : [...namedDestinations(catalog).keys()];
      const wrong = names.find(
        (name, index) => index > 0 && Buffer.compare(Buffer.from(names[index - 1] ?? ""), Buffer.from(name)) >= 0,
      );
      if (wrong !== undefined)
        yield { says: `The destination "${wrong}" is out of order: readers search and miss it.` };
    },
  },
];
