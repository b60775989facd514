import type { RowId } from "../../facts/facts.ts";
import type { Checked } from "../../problem.ts";
import type { Printed } from "../printing/print.ts";
import type { PrintedCells } from "../checking/untranslated.ts";

/** Fills and prints packs of one loaded project, in this thread or in another. The bytes are the same whichever it is. */
export interface Desk {
  /**
   * Fills a pack, and keeps it ready for printing as far as there is room. The value is null where its thread could not
   * do it; a mistake of the program is thrown.
   */
  fill(id: string): Promise<Checked<FilledPack | null>>;
  /**
   * Prints a pack: as it was filled here, or filled once more. The value is null where a problem is an error. A pack that
   * throws, or takes its thread down, is a problem too; one that was given up when the desk closed is none.
   */
  print(id: string): Promise<Checked<Printed | null>>;
  /** What is being printed is given up. */
  close(): Promise<void>;
}

/** What is kept of a pack once it was filled, as plain data: a batch holds one for each of its packs. */
export interface KnownPack {
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** See fingerprint.ts, as for the rows. */
  readonly fingerprint: string;
  readonly rows: Readonly<Record<RowId, string>>;
}

/** With what is gathered from it once, and takes more room than all the rest. */
export interface FilledPack extends KnownPack {
  readonly printed: PrintedCells;
}
