import { SettingProvider, type Setting } from "../blocks/setting.ts";
import type { Laid } from "../laid.ts";
import { layOut, type Galley, type Layout } from "../lay-out.ts";
import type { GalleyBlock } from "../paginate/galley-block.ts";
import type { Component, GalleyItem } from "./galley-item.ts";
import { settingKey } from "./setting-key.ts";

/** Lays out the items of a galley, and the heads that tables repeat. */
export async function layItems(items: readonly GalleyItem[], setting: Setting, layout: Layout): Promise<GalleyBlock[]> {
  const heads = new Map<string, Component>();
  for (const { repeat } of items) if (repeat) heads.set(repeat.key, repeat.component);
  const laid = await layComponents(
    [...items, ...Array.from(heads.values(), (component) => ({ component }))],
    setting,
    layout,
  );
  const headOf = new Map<string, Laid | undefined>(Array.from(heads.keys(), (key, i) => [key, laid[items.length + i]]));
  return items.map(({ repeat, ...item }, i) => {
    const head = repeat && headOf.get(repeat.key);
    return {
      ...item,
      before: item.before ?? 0,
      laid: laid[i] ?? NOTHING,
      ...(repeat && head && { repeat: { key: repeat.key, path: repeat.path, laid: head } }),
    };
  });
}

const NOTHING: Laid = { width: 0, height: 0, nodes: [], breaks: [] };

interface Placed {
  readonly component: Component;
  readonly measure?: number;
}

/** Lays out components in a setting, each at its own measure or the setting's. */
export const layComponents = (
  components: Iterable<Placed>,
  setting: Setting,
  layout: Layout,
): Promise<readonly Laid[]> => layOut(galleysOf(components, setting), layout);

/** One at a time, for a key is as long as all that its block says. */
function* galleysOf(components: Iterable<Placed>, setting: Setting): Generator<Galley> {
  const settings = new Map<number, { readonly own: Setting; readonly key: string }>();
  for (const { component, measure = setting.measure } of components) {
    let at = settings.get(measure);
    if (!at) {
      const own = { ...setting, measure };
      settings.set(measure, (at = { own, key: settingKey(own) }));
    }
    const { own, key } = at;
    yield {
      // In one piece: strings put together are copied once more before they can be looked up.
      key: JSON.stringify([key, component.kind, component.content]),
      measure,
      element: () => <SettingProvider value={own}>{component.element()}</SettingProvider>,
    };
  }
}
