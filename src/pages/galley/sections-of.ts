import type { Bookmark } from "../outline.ts";
import type { PlacedPage } from "../paginate/galley-block.ts";

/** The section in which each page begins, as its heading has it; undefined before the first. */
export function sectionsOf(
  pages: readonly PlacedPage[],
  headings: readonly Pick<Bookmark, "id" | "level" | "title">[],
): readonly (string | undefined)[] {
  const titles = new Map(headings.filter(({ level }) => level === 1).map(({ id, title }) => [id, title]));
  let current: string | undefined;
  return pages.map(({ pieces }) => {
    const [first = [], ...others] = pieces.map(({ ids = [] }) => ids.flatMap((id) => titles.get(id) ?? []));
    const here = first[0] ?? current;
    current = [...first, ...others.flat()].at(-1) ?? current;
    return here;
  });
}
