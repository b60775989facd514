import { draw } from "../../charts/draw.ts";
import type { BriefingDocument } from "../../document/document.ts";
import { printGalley } from "../../pages/galley.ts";
import type { Attachment } from "../../pages/paint/plan.ts";
import type { Theme } from "../../pages/theme.ts";
import type { Checked } from "../../problem.ts";
import { recallPages } from "../kept/kept-pages.ts";
import type { Engine } from "./engine.ts";

/** All that a file is made of, as plain data: it may be printed anywhere. */
export interface PrintJob {
  readonly document: BriefingDocument;
  readonly theme: Theme;
  readonly attachments: readonly Attachment[];
  /** The instant that the file bears, such as `2026-11-21T00:00:00Z`: no clock reaches a page. */
  readonly date: string;
  /** The template, for problems that have no place of their own. */
  readonly file: string;
}

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Prints one file. The value is null where a problem is an error. Attachments and tags are the galley's alone. */
export async function print(job: PrintJob, engine: Engine): Promise<Checked<Printed | null>> {
  const { document, theme, attachments, date, file } = job;
  if (engine !== "stock") {
    recallPages();
    return printGalley(document, { theme, date, attachments, place: { file }, draw, draft: engine === "draft" });
  }
  const { printStock } = await import("../../pages/stock.tsx");
  const bytes = await printStock(document, { theme, date: new Date(date), draw });
  return { value: { bytes, pages: countPages(bytes) }, problems: [] };
}

/** Pages of a file that react-pdf wrote: it writes page objects plainly, one `/Type /Page` each. */
const countPages = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type \/Page\b/g)?.length ?? 0;
