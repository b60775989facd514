import type { PageArea } from "./page-area.ts";
import type { Setting } from "./setting.ts";

/** A breach of a rule: the page, from 1, and what is wrong there in one sentence. */
export interface Fault {
  readonly page: number;
  readonly says: string;
}

/** Something that every finished page must keep, whatever code set it. */
export interface LayoutRule {
  readonly name: string;
  readonly find: (setting: Setting, area: PageArea) => Iterable<Fault>;
}
