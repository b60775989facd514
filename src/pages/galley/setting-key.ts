import type { Setting } from "../blocks/setting.ts";
import type { Theme } from "../theme.ts";

const themes = new WeakMap<Theme, number>();
let count = 0;

/** What tells settings apart among laid-out blocks: theme, measure and language. A theme is known by its identity. */
export function settingKey({ theme, language, measure }: Setting): string {
  let number = themes.get(theme);
  if (number === undefined) themes.set(theme, (number = count++));
  return `${number} ${language} ${measure}`;
}
