import type { PartialDate } from "../facts/date.ts";
import type { Facts } from "../facts/facts.ts";
import type { Locale } from "../locales/locale.ts";
import type { Problem } from "../problem.ts";
import type { Atlas } from "./atlas.ts";
import type { SinceEdition } from "./change.ts";
import type { Citing } from "./citing.ts";
import type { Ground } from "./ground.ts";
import type { Ledger } from "./ledger.ts";
import type { Placing } from "./placing.ts";

/** Everything that belongs to one filling of one pack. */
export interface Session {
  readonly facts: Facts;
  readonly ground: Ground;
  readonly locale: Locale;
  /** The date from which ages count. */
  readonly asOf: PartialDate | null;
  /** How the pack stands to the editions before it, newest first; absent where there can be none. */
  readonly editions: readonly SinceEdition[] | undefined;
  readonly ledger: Ledger;
  readonly placing: Placing;
  readonly citing: Citing;
  readonly problems: Problem[];
  /** Wanted where a template has a map. */
  readonly atlas: Atlas | undefined;
  /** What can be done only when everything else is printed, such as the list of sources. */
  readonly atTheEnd: ((markdown: string) => string)[];
}
