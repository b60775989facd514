import type { Checked } from "../../problem.ts";
import { checkImposition } from "../check-imposition.ts";
import type { FinishedPages } from "../finished-pages.ts";
import { laySheets } from "../lay-sheets.ts";
import { openPages } from "../open-pages.ts";
import type { SheetSide } from "../sheet.ts";
import type { SetDocument } from "./sheet-set.ts";

/** A finished pack of a set. */
export interface SetSource {
  readonly document: SetDocument;
  readonly id: string;
  /** Its name, for problems. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A pack of a set, with the sides of one copy. */
export interface LaidSource {
  readonly source: SetSource;
  readonly finished: FinishedPages;
  readonly sides: readonly SheetSide[];
}

/** Opens a pack and lays its sheets. Null where it cannot be read, or cannot be laid as the set wants it. */
export async function laySource(source: SetSource): Promise<Checked<LaidSource | null>> {
  const { bytes, file, document } = source;
  const { value: finished, problems } = await openPages(bytes, file);
  if (!finished) return { value: null, problems };
  const objections = checkImposition(document.imposition, finished.boxes.length, document.place);
  if (objections.length > 0) return { value: null, problems: objections };
  return { value: { source, finished, sides: laySheets(finished.boxes, document.imposition) }, problems: [] };
}
