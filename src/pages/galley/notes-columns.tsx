import { NOTES, NotesColumn } from "../blocks/notes-column.tsx";
import type { Setting } from "../blocks/setting.ts";
import type { Layout } from "../lay-out.ts";
import type { PageArtifact } from "../paint/plan.ts";
import type { PlacedPage, TextArea } from "../paginate/galley-block.ts";
import { component } from "./galley-item.ts";
import { layComponents } from "./lay-items.tsx";

/** The column for notes of each page, beside all that stands on it below the masthead. */
export async function notesColumns(
  title: string,
  pages: readonly PlacedPage[],
  areas: { readonly first: TextArea; readonly other: TextArea },
  { setting, layout }: { readonly setting: Setting; readonly layout: Layout },
): Promise<readonly PageArtifact[]> {
  const tops = pages.map(({ pieces }, page) => {
    const { top } = page === 0 ? areas.first : areas.other;
    const masthead = pieces.find(({ key }) => key === "masthead");
    return masthead ? masthead.y + masthead.laid.height + 2 * setting.theme.unit : top;
  });
  const columns = tops.map((top, page) => {
    const area = page === 0 ? areas.first : areas.other;
    const height = area.top + area.height - top;
    const element = () => <NotesColumn title={title} height={height} />;
    return { component: component("notes", [title, height], element), measure: NOTES.width };
  });
  const laid = await layComponents(columns, setting, layout);
  return laid.map((each, page) => ({
    laid: each,
    x: areas.other.left + setting.measure + NOTES.gap,
    y: tops[page] ?? 0,
    subtype: "layout",
  }));
}
