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

/** Lays out components in a setting, each at its own measure or the setting's. */
export function layComponents(
  components: readonly { readonly component: Component; readonly measure?: number }[],
  setting: Setting,
  layout: Layout,
): Promise<readonly Laid[]> {
  const settings = new Map<number, { readonly own: Setting; readonly key: string }>();
  const settingAt = (measure: number) => {
    let found = settings.get(measure);
    if (!found) {
      const own = { ...setting, measure };
      settings.set(measure, (found = { own, key: settingKey(own) }));
    }
    return found;
  };
  const galleys = components.map(({ component, measure = setting.measure }): Galley => {
    const { own, key } = settingAt(measure);
    return {
      key: `${key} ${component.content}`,
      measure,
      element: <SettingProvider value={own}>{component.element}</SettingProvider>,
    };
  });
  return layOut(galleys, layout);
}
