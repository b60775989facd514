import { createContext, useContext } from "react";
import type { Bookmark } from "../outline.ts";
import type { Theme } from "../theme.ts";

/** What a block is set by, besides its own content: all that a laid-out block may depend on. */
export interface Setting {
  readonly theme: Theme;
  /** Width of the column the block stands in, in points. */
  readonly measure: number;
  /** BCP 47. */
  readonly language: string;
  /** The page of each id, as printed, where pages are known. */
  readonly pages?: ReadonlyMap<string, string>;
  /** Bookmarks by heading id, for an engine that takes them from the nodes. */
  readonly bookmarks?: ReadonlyMap<string, Bookmark>;
}

const SettingContext = createContext<Setting | undefined>(undefined);

export const SettingProvider = SettingContext.Provider;

/** The setting around a block. Throws where a block stands outside any. */
export function useSetting(): Setting {
  const setting = useContext(SettingContext);
  if (!setting) throw new Error("A block was set without a SettingProvider around it.");
  return setting;
}
