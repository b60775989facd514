import type { PartialDate } from "../facts/date.ts";
import type { Facts } from "../facts/facts.ts";
import type { Locale } from "../locales/locale.ts";
import type { Copy } from "../packs/pack.ts";
import type { Problem } from "../problem.ts";
import type { Atlas } from "./atlas.ts";
import type { Citing } from "./citing.ts";
import type { Ground } from "./ground.ts";
import type { Ledger } from "./ledger.ts";
import type { News } from "./news-of-pack.ts";
import type { Placing } from "./placing.ts";

/** Everything that belongs to one filling of one pack. */
export interface Session {
  readonly facts: Facts;
  readonly ground: Ground;
  readonly locale: Locale;
  /** Which copy of the pack is filled: one with gaps holds no answer, and only the teacher's has them all. */
  readonly copy: Copy;
  /** The date from which ages count. */
  readonly asOf: PartialDate | null;
  /** What is new in the pack; absent where there can be no editions. */
  readonly news: News | undefined;
  readonly ledger: Ledger;
  readonly placing: Placing;
  readonly citing: Citing;
  readonly problems: Problem[];
  /** Wanted where a template has a map. */
  readonly atlas: Atlas | undefined;
  /** What can be done only when everything else is printed, such as the list of sources. */
  readonly atTheEnd: ((markdown: string) => string)[];
}
