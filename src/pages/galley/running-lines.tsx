import type { Furniture } from "../../document/document.ts";
import { FirstHead, PageNumber, pageWords, RunningFoot, RunningHead } from "../blocks/running-lines.tsx";
import { LargeFoot, LargeHead } from "../blocks/large-running-lines.tsx";
import type { Setting } from "../blocks/setting.ts";
import type { Layout } from "../lay-out.ts";
import type { PageArtifact } from "../paint/plan.ts";
import type { Paper, Theme } from "../theme.ts";
import { component } from "./galley-item.ts";
import { layComponents } from "./lay-items.tsx";

/** What of a page its running lines say: `section` is the one that it begins in. */
export interface PageSaid {
  readonly section: string | undefined;
}

/** The head and the foot of each page, the number of which is known by now. */
export async function runningLines(
  furniture: Furniture,
  paper: Paper,
  pages: readonly PageSaid[],
  { setting, layout }: { readonly setting: Setting; readonly layout: Layout },
): Promise<readonly (readonly PageArtifact[])[]> {
  const lines = pages.flatMap(({ section }, page) => [
    head(furniture, page, section, setting.theme),
    foot(furniture, page, pages, setting.theme),
  ]);
  const laid = await layComponents(lines, setting, layout);
  return pages.map((_, page) => {
    const [above, below] = [laid[2 * page], laid[2 * page + 1]];
    const x = paper.left;
    return [
      ...(above ? [{ laid: above, x, y: paper.head, subtype: "Header" } as const] : []),
      ...(below ? [{ laid: below, x, y: paper.height - paper.foot - below.height, subtype: "Footer" } as const] : []),
    ];
  });
}

function head(furniture: Furniture, page: number, section: string | undefined, { form }: Theme) {
  if (form?.largePrint)
    return { component: component("large-head", furniture, () => <LargeHead furniture={furniture} />) };
  if (page === 0) return { component: component("first-head", furniture, () => <FirstHead furniture={furniture} />) };
  const element = () => <RunningHead furniture={furniture} section={section} />;
  return { component: component("head", [furniture, section], element) };
}

function foot(furniture: Furniture, page: number, { length }: readonly unknown[], { form }: Theme) {
  const text = pageWords(furniture, page + 1, length);
  if (form?.largePrint)
    return {
      component: component("large-foot", [furniture, text], () => <LargeFoot furniture={furniture} page={text} />),
    };
  const element = () => (
    <RunningFoot furniture={furniture}>
      <PageNumber text={text} />
    </RunningFoot>
  );
  return { component: component("foot", [furniture, text], element) };
}
