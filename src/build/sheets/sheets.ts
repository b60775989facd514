import { join } from "node:path";
import { isError, type Checked, type Problem } from "../../problem.ts";
import { impose } from "../../sheets/impose.ts";
import type { Imposition } from "../../sheets/imposition.ts";
import { readPaper, type PaperName } from "../../sheets/paper.ts";
import { lockFolder } from "../output/lock-folder.ts";
import { writeWhole } from "../output/publish.ts";
import { changedSince, finishedPacks } from "./sheets-finished.ts";
import { writeFailure } from "../output/write-problem.ts";

/** Where sheets are written, within the output folder. */
export const SHEETS_FOLDER = "sheets";

/** An imposition whose paper, where it takes one, is still a name that someone wrote. */
export type AskedImposition = Imposition extends infer Each
  ? Each extends { readonly paper: PaperName }
    ? Omit<Each, "paper"> & { readonly paper: string }
    : Each
  : never;

export interface SheetsOptions {
  /** Absolute path of the output folder, which holds the finished packs. */
  readonly out: string;
  /** Names or patterns, at least one. */
  readonly patterns: readonly string[];
  readonly languages?: readonly string[];
  readonly imposition: AskedImposition;
  /** Another build is at work in the folder, and the writing waits for it. */
  readonly onWaiting: () => void;
}

interface SheetFile {
  /** Relative to the output folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What became of one pack. */
export interface SheetsOfPack {
  readonly id: string;
  /** Relative to the output folder. */
  readonly file: string;
  readonly pages: number;
  /** Sides of sheets: pages of the imposed file. */
  readonly sides: number;
  readonly scale: number;
  readonly lostLinks: number;
}

/**
 * Imposes finished packs, and writes each to `sheets/<pack>.<kind>.pdf`. They are copies to print: no record tells of
 * them, and no build makes or removes them. With an error nothing is written.
 */
export async function imposePacks(project: string, options: SheetsOptions): Promise<Checked<readonly SheetsOfPack[]>> {
  const { out, imposition: asked, onWaiting } = options;
  const settled = settle(asked);
  const { value: packs, problems: notFinished } = await finishedPacks(project, out, options);
  const problems: Problem[] = [...settled.problems, ...notFinished];
  const done: SheetsOfPack[] = [];
  const files: SheetFile[] = [];
  // The paper that stands in for an unknown one is nobody's wish.
  for (const pack of settled.problems.length > 0 ? [] : packs) {
    const { value: imposed, problems: found } = await impose(pack.bytes, pack.name, settled.value);
    problems.push(...found);
    if (!imposed) continue;
    if (pack.changed) problems.push(changedSince(pack));
    const { bytes, ...rest } = imposed;
    const file = `${SHEETS_FOLDER}/${pack.id}.${settled.value.kind}.pdf`;
    files.push({ file, bytes });
    done.push({ id: pack.id, file, ...rest });
  }
  if (problems.some(isError)) return { value: [], problems };
  problems.push(...(await writeSheets(project, out, files, onWaiting)));
  return { value: problems.some(isError) ? [] : done, problems };
}

function settle(asked: AskedImposition): Checked<Imposition> {
  if (!("paper" in asked)) return { value: asked, problems: [] };
  const { value: paper, problems } = readPaper(asked.paper, { file: "" });
  return { value: { ...asked, paper }, problems };
}

/** Writes files of the output folder, each whole or not at all; ends at the first that cannot be written. */
export async function writeSheets(
  project: string,
  out: string,
  files: readonly SheetFile[],
  onWaiting: () => void,
): Promise<readonly Problem[]> {
  let path = out;
  try {
    // A build clears away what it finds half written.
    const unlock = await lockFolder(out, onWaiting);
    try {
      for (const { file, bytes } of files) {
        path = join(out, file);
        await writeWhole(path, bytes);
      }
    } finally {
      await unlock?.();
    }
    return [];
  } catch (error) {
    return [writeFailure(error, path, project).problem];
  }
}
