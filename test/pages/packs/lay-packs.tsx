import type { PrintJob } from "../../../src/build/printing/print.ts";
import { draw } from "../../../src/charts/draw.ts";
import { SettingProvider, type Setting } from "../../../src/pages/blocks/setting.ts";
import { itemsOf } from "../../../src/pages/galley/items-of.tsx";
import { settingKey } from "../../../src/pages/galley/setting-key.ts";
import type { Laid } from "../../../src/pages/laid.ts";
import { breaksOf } from "../../../src/pages/lay-out/breaks-of.ts";
import { fromNode, type NodeWithBox } from "../../../src/pages/lay-out/from-node.ts";
import { layByReactPdf } from "../../../src/pages/lay-out/lay-by-react-pdf.ts";
import type { LayoutNode } from "../../../src/pages/lay-out/layout-node.ts";
import { measureBox } from "../../../src/pages/lay-out/measure-box.ts";
import { nodeOf, type Placeable } from "../../../src/pages/lay-out/nodes-of.ts";
import { measureOf, theme } from "../../../src/pages/theme.ts";

/** A block of a pack, laid out by both engines. */
export interface LaidTwice {
  /** The pack in which it was met first, and where. */
  readonly key: string;
  readonly own: Laid;
  readonly other: Laid;
  /** What was laid out, and what react-pdf's layout made of it. */
  readonly node: LayoutNode;
  readonly laidNode: NodeWithBox;
}

/** Every different block of the packs, the heads that tables repeat among them, each laid out alone by both engines. */
export async function layPacks(jobs: readonly PrintJob[]): Promise<readonly LaidTwice[]> {
  const blocks = new Map<string, Placeable & { readonly key: string }>();
  for (const { document, file } of jobs) {
    const setting: Setting = { theme, measure: measureOf(theme.papers.A4), language: document.language, draw };
    for (const { key, component, repeat, measure = setting.measure } of itemsOf(document, setting, { file })) {
      const own = { ...setting, measure };
      for (const each of repeat ? [component, repeat.component] : [component]) {
        const element = <SettingProvider value={own}>{each.element()}</SettingProvider>;
        const content = JSON.stringify([settingKey(own), each.kind, each.content]);
        if (!blocks.has(content)) blocks.set(content, { key: `${document.id} ${key}`, measure, element });
      }
    }
  }
  const all = [...blocks.values()];
  const nodes = await layByReactPdf(all.map(nodeOf));
  return all.flatMap(({ key, ...placeable }, i) => {
    const laidNode = nodes[i];
    if (!laidNode) return [];
    const node = nodeOf(placeable);
    const box = measureBox(node, placeable.measure);
    const atTop = { ...laidNode, box: { ...laidNode.box, top: 0, left: 0 } };
    return [
      {
        key,
        own: laid(box.draw(0, 0, box.height), placeable.measure, box.height),
        other: laid(fromNode(atTop, 0, 0), laidNode.box.width, laidNode.box.height),
        node,
        laidNode,
      },
    ];
  });
}

const laid = (nodes: Laid["nodes"], width: number, height: number): Laid => ({
  width,
  height,
  nodes,
  breaks: breaksOf(nodes),
});
