import type { Setting } from "../blocks/setting.ts";
import type { Theme } from "../theme.ts";

const known = new WeakMap<Theme, number>();
const numbers = new Map<string, number>();

/**
 * What tells settings apart among laid-out blocks: theme, measure and language. A theme is known by what it says, since
 * every job brings its own copy to the thread that prints it.
 */
export function settingKey({ theme, language, measure }: Setting): string {
  let number = known.get(theme);
  if (number === undefined) {
    const content = JSON.stringify(theme);
    number = numbers.get(content) ?? numbers.size;
    numbers.set(content, number);
    known.set(theme, number);
  }
  return `${number} ${language} ${measure}`;
}
