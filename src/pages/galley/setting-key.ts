import { contentDigest } from "../../content-digest.ts";
import type { Setting } from "../blocks/setting.ts";
import type { Theme } from "../theme.ts";

const known = new WeakMap<Theme, string>();

/**
 * What tells settings apart among laid-out blocks: theme, measure and language. A theme is known by what it says, since
 * every job brings its own copy to the thread that prints it, and blocks are kept longer than a process lasts.
 */
export function settingKey({ theme, language, measure }: Setting): string {
  let name = known.get(theme);
  if (name === undefined) known.set(theme, (name = contentDigest(theme)));
  return `${name} ${language} ${measure}`;
}
