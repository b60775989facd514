import type { Furniture } from "../../document/document.ts";
import { FirstHead, PageNumber, pageWords, RunningFoot, RunningHead } from "../blocks/running-lines.tsx";
import type { Setting } from "../blocks/setting.ts";
import type { Layout } from "../lay-out.ts";
import type { PageArtifact } from "../paint/plan.ts";
import type { Paper } from "../theme.ts";
import { component } from "./galley-item.ts";
import { layComponents } from "./lay-items.tsx";

/** The head and the foot of each page, the number of which is known by now. */
export async function runningLines(
  furniture: Furniture,
  paper: Paper,
  pages: number,
  { setting, layout }: { readonly setting: Setting; readonly layout: Layout },
): Promise<readonly (readonly PageArtifact[])[]> {
  const numbers = Array.from({ length: pages }, (_, page) => pageWords(furniture, page + 1, pages));
  const laid = await layComponents(
    [
      { component: component("first-head", furniture, <FirstHead furniture={furniture} />) },
      { component: component("head", furniture, <RunningHead furniture={furniture} />) },
      ...numbers.map((text) => ({
        component: component(
          "foot",
          [furniture, text],
          <RunningFoot furniture={furniture}>
            <PageNumber text={text} />
          </RunningFoot>,
        ),
      })),
    ],
    setting,
    layout,
  );
  const [first, other, ...feet] = laid;
  return feet.map((foot, page) => {
    const head = page === 0 ? first : other;
    const x = paper.left;
    const below = { laid: foot, x, y: paper.height - paper.foot - foot.height, subtype: "Footer" } as const;
    return head ? [{ laid: head, x, y: paper.head, subtype: "Header" }, below] : [below];
  });
}
