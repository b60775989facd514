import { readFile } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import { faceNamed } from "../../pages/faces.ts";
import { theme } from "../../pages/theme.ts";
import { isError, type Checked, type Problem } from "../../problem.ts";
import { bundle } from "../../sheets/set/bundle.ts";
import type { CoverEntry } from "../../sheets/set/draw-cover.ts";
import type { SetSource } from "../../sheets/set/lay-source.ts";
import { readSet } from "../../sheets/set/read-set.ts";
import type { SetDocument } from "../../sheets/set/sheet-set.ts";
import { readCoverWords } from "./cover-words.ts";
import { readIfThere } from "../output/publish.ts";
import { SHEETS_FOLDER, writeSheets } from "./sheets.ts";
import { changedSince, finishedPacks, type FinishedPack } from "./sheets-finished.ts";

export interface SheetSetOptions {
  /** Absolute path of the output folder, which holds the finished packs. */
  readonly out: string;
  /** The description of the set; relative to the project. */
  readonly file: string;
  readonly onWaiting: () => void;
}

/** What was made of a set. */
export interface SheetsOfSet {
  /** Relative to the output folder. */
  readonly file: string;
  readonly entries: readonly CoverEntry[];
  readonly copies: number;
  readonly pages: number;
  readonly sheets: number;
  readonly lostLinks: number;
}

/** Puts finished packs together as a set describes it, and writes `sheets/<set>.set.pdf`. With an error nothing is written. */
export async function imposeSet(
  project: string,
  { out, file, onWaiting }: SheetSetOptions,
): Promise<Checked<SheetsOfSet | null>> {
  const path = resolve(project, file);
  const name = relative(project, path).replaceAll("\\", "/");
  const described = await readIfThere(path);
  if (!described) return { value: null, problems: [noSuchSet(name)] };
  const { value: set, problems: wrong } = readSet(
    new TextDecoder().decode(described),
    name,
    await readCoverWords(project),
  );
  if (!set) return { value: null, problems: wrong };
  const { value: sources, problems } = await sourcesOf(set.documents, project, out);
  if (problems.some(isError)) return { value: null, problems };
  const made = await bundle(set, sources, await readFaces(), { file: name });
  if (!made.value) return { value: null, problems: [...problems, ...made.problems] };
  // A file that cannot be read at all has been said to be so.
  const changed = sources.filter((each) => each.changed).map(changedSince);
  if (changed.length > 0) return { value: null, problems: [...problems, ...changed] };
  const { bytes, ...rest } = made.value;
  const result = { file: `${SHEETS_FOLDER}/${basename(path).replace(/\.ya?ml$/i, "")}.set.pdf`, ...rest };
  const unwritten = await writeSheets(project, out, [{ file: result.file, bytes }], onWaiting);
  return { value: unwritten.length > 0 ? null : result, problems: [...problems, ...unwritten] };
}

type PackOfSet = SetSource & FinishedPack;

async function sourcesOf(
  documents: readonly SetDocument[],
  project: string,
  out: string,
): Promise<Checked<readonly PackOfSet[]>> {
  const problems: Problem[] = [];
  const sources: PackOfSet[] = [];
  for (const document of documents) {
    const { value: packs, problems: found } = await finishedPacks(project, out, { patterns: [document.pack] });
    // What is to be mended is the line of the set.
    // Of several packs an error is made below.
    problems.push(
      ...found.filter(isError).map((each) => (each.place.file === "" ? { ...each, place: document.place } : each)),
    );
    const [pack, ...others] = packs;
    if (!pack) continue;
    if (others.length > 0) problems.push(severalPacks(document, [pack, ...others]));
    sources.push({ ...pack, document, file: pack.name });
  }
  return { value: sources, problems };
}

/** The faces of the built-in look, for the cover. */
async function readFaces() {
  const [said, counted, head] = await Promise.all(
    (
      [
        ["serif", 600],
        ["sans", 400],
        ["sans", 600],
      ] as const
    ).map(([family, weight]) => readFile(faceNamed(theme.families[family], weight).file)),
  );
  return { said: said!, counted: counted!, head: head! };
}

const noSuchSet = (file: string): Problem => ({
  severity: "error",
  code: "file-missing",
  place: { file },
  reason: "There is no such file to describe a set.",
  wanted: "a file with title: and documents:",
});

const severalPacks = ({ pack, place }: SetDocument, packs: readonly { readonly id: string }[]): Problem => ({
  severity: "error",
  code: "set-wrong",
  place,
  reason: `"${pack}" names ${packs.length} packs, and each has its own number of copies.`,
  wanted: `one of ${packs.map(({ id }) => id).join(", ")}`,
});
