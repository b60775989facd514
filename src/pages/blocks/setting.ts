import { createContext, useContext } from "react";
import type { Draw } from "../../charts/drawing.ts";
import type { Bookmark } from "../outline.ts";
import type { Theme } from "../theme.ts";

/** What a block is set by, besides its own content: all that a laid-out block may depend on. */
export interface Setting {
  readonly theme: Theme;
  /** Width of the column the block stands in, in points. */
  readonly measure: number;
  /** BCP 47. */
  readonly language: string;
  /** How figures are drawn: always the same for the same figure and width. A document without any needs none. */
  readonly draw?: Draw;
  /** The page of each id, as printed, where pages are known. */
  readonly pages?: ReadonlyMap<string, string>;
  /** Bookmarks by heading id, for an engine that takes them from the nodes. */
  readonly bookmarks?: ReadonlyMap<string, Bookmark>;
}

const SettingContext = createContext<Setting | undefined>(undefined);

export const SettingProvider = SettingContext.Provider;

let around: Setting | undefined;

/** Calls components in a setting without React, for a block that is laid out once and never changes. */
export function inSetting<T>(setting: Setting, call: () => T): T {
  const before = around;
  around = setting;
  try {
    return call();
  } finally {
    around = before;
  }
}

/** The setting around a block. Throws where a block stands outside any. */
export function useSetting(): Setting {
  // oxlint-disable-next-line react/hooks -- either React renders and nothing is around, or it does not and none counts
  const setting = around ?? useContext(SettingContext);
  if (!setting) throw new Error("A block was set without a SettingProvider around it.");
  return setting;
}
