import type { Row } from "../../facts/facts.ts";

/** Where a row stands, for whoever looks it up: its file, its sheet in a workbook, and its line there. */
export interface StandsIn {
  readonly file: string;
  readonly sheet?: string;
  readonly line: number;
}

export const standsIn = ({ file, sheet, line }: Row): StandsIn => ({
  file,
  ...(sheet === undefined ? {} : { sheet }),
  line,
});
