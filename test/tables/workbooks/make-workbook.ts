import { writeOds, writeXlsx, type WriteSheet } from "hucre";

export type Kind = "xlsx" | "ods";

/** The bytes of a workbook with these sheets. */
export const makeWorkbook = (kind: Kind, ...sheets: WriteSheet[]): Promise<Uint8Array> =>
  (kind === "ods" ? writeOds : writeXlsx)({ sheets });

export const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
