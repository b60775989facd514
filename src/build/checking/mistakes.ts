import type { Descriptor } from "../../facts/descriptor.ts";
import { isError, type Problem } from "../../problem.ts";
import type { Table, TableRow } from "../../tables/table.ts";
import type { ProjectFiles } from "../loading/project-files.ts";

/** The problems of one file, in the order of their places. */
export interface FileMistakes {
  /** Empty for what stands in no file. */
  readonly file: string;
  readonly spots: readonly Spot[];
}

/** Problems that stand together, and what a person sees there. */
export interface Spot {
  readonly problems: readonly Problem[];
  /** Absent where a problem has no line, or its file is not at hand. */
  readonly excerpt?: RowExcerpt | LinesExcerpt;
}

/** The cells of a row that matter: its key, what names it, and the wrong ones with their neighbours. */
export interface RowExcerpt {
  readonly kind: "row";
  readonly line: number;
  readonly cells: readonly {
    readonly field: string;
    readonly text: string;
    readonly isWrong: boolean;
    /** Set where cells before it are left out. */
    readonly isAfterGap: boolean;
  }[];
}

export interface LinesExcerpt {
  readonly kind: "lines";
  readonly lines: readonly { readonly line: number; readonly pieces: readonly Piece[] }[];
}

/** A part of a line, such as the word that is wrong. */
interface Piece {
  readonly text: string;
  readonly isWrong: boolean;
}

export interface Surroundings {
  readonly files: ProjectFiles;
  readonly tables: ReadonlyMap<string, Table>;
  readonly descriptor: Descriptor;
}

/** Problems beside the rows and lines in which they stand; files with errors stand first, then in the order of names. */
export function mistakesIn(problems: readonly Problem[], around: Surroundings): readonly FileMistakes[] {
  const files = groupBy(problems, ({ place }) => place.file).toSorted(
    ([a, inA], [b, inB]) => faultless(inA) - faultless(inB) || a.localeCompare(b, "en"),
  );
  return files.map(([file, found]) => {
    const spots = groupBy(found, ({ place }) => `${place.sheet ?? ""}:${place.line ?? 0}`);
    const inOrder = spots.toSorted(([, [a]], [, [b]]) => (a?.place.line ?? 0) - (b?.place.line ?? 0));
    return { file, spots: inOrder.map(([, together]) => spotOf(together, around)) };
  });
}

const faultless = (found: readonly Problem[]): number => (found.some(isError) ? 0 : 1);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
}

function spotOf(problems: readonly Problem[], around: Surroundings): Spot {
  const place = problems[0]?.place;
  if (place?.line === undefined) return { problems };
  const table = around.tables.get(place.table ?? "");
  const row = table?.file === place.file ? rowAt(table, place.line) : undefined;
  const excerpt =
    table && row
      ? rowExcerpt(row, table, problems, around)
      : linesExcerpt(place.line, problems, around.files.get(place.file));
  return { problems, ...(excerpt ? { excerpt } : {}) };
}

/** The row that stands on a line, or begins before it and goes on there. */
function rowAt({ rows }: Table, line: number): TableRow | undefined {
  const after = rows.findIndex((row) => row.line > line);
  const row = after === -1 ? rows.at(-1) : rows[after - 1];
  return row && (after !== -1 || row.cells.every((cell) => cell.line <= line)) ? row : undefined;
}

function rowExcerpt(
  row: TableRow,
  table: Table,
  problems: readonly Problem[],
  { descriptor }: Surroundings,
): RowExcerpt {
  const schema = descriptor.tables.get(table.name);
  const isWrong = table.fields.map((field, at) =>
    problems.some(
      ({ place }) => place.field === field || (place.field === undefined && place.column === row.cells[at]?.column),
    ),
  );
  const isNear = (at: number): boolean => [at - 1, at, at + 1].some((each) => isWrong[each]);
  const names = new Set([...(schema?.primaryKey ?? []), schema?.label]);
  const kept = table.fields.flatMap((field, at) => (names.has(field) || isNear(at) ? [at] : []));
  return {
    kind: "row",
    line: row.line,
    cells: kept.map((at, index) => ({
      field: table.fields[at]!,
      text: clip(row.cells[at]?.text ?? ""),
      isWrong: isWrong[at]!,
      isAfterGap: at !== (kept[index - 1] ?? -1) + 1,
    })),
  };
}

/** Workbooks and other packed files are no lines. */
function linesExcerpt(
  line: number,
  problems: readonly Problem[],
  bytes: Uint8Array | undefined,
): LinesExcerpt | undefined {
  if (!bytes || bytes.includes(0)) return undefined;
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/);
  const first = Math.max(1, line - 1);
  const shown = lines.slice(first - 1, line + 1).map((text, at) => ({
    line: first + at,
    pieces: first + at === line ? wrongLine(text, problems) : [{ text: clip(text), isWrong: false }],
  }));
  return { kind: "lines", lines: shown };
}

/** A line with what was found wrong in it; as a whole where that is something it lacks. Of a long one, the part around. */
function wrongLine(text: string, problems: readonly Problem[]): readonly Piece[] {
  const letters = Array.from(text);
  const found = problems.flatMap(({ place: { column = 1 }, found: wrong }): Span[] =>
    wrong === undefined ? [] : [spanOf(letters, column - 1, wrong)],
  );
  const spans: readonly Span[] = found.length > 0 ? found.toSorted(([a], [b]) => a - b) : [[0, letters.length]];
  const start = spans[0]?.[0] ?? 0;
  const from = letters.length > LONGEST ? Math.max(0, start - LONGEST / 3) : 0;
  const to = Math.min(letters.length, from + LONGEST);
  const pieces: Piece[] = [];
  let done = from;
  const take = (until: number, isWrong: boolean): void => {
    const end = Math.min(until, to);
    if (end <= done) return;
    pieces.push({ text: letters.slice(done, end).join(""), isWrong });
    done = end;
  };
  for (const [begin, end] of spans) {
    take(begin, false);
    take(end, true);
  }
  take(to, false);
  return [...(from > 0 ? [CUT] : []), ...pieces, ...(to < letters.length ? [CUT] : [])];
}

const CUT: Piece = { text: "…", isWrong: false };

/** From the first letter, counted from 0, to the one after the last. */
type Span = readonly [from: number, to: number];

/** What was found where it stands there as such; else the word that begins there. */
function spanOf(letters: readonly string[], at: number, found: string): Span {
  const rest = letters.slice(at).join("");
  const wrong =
    found !== "" && rest.startsWith(found) ? found : (/^[\p{L}\p{N}_.-]+/u.exec(rest)?.[0] ?? rest.slice(0, 1));
  return [at, at + Array.from(wrong).length];
}

/** Longest text of a cell or line worth showing. */
const LONGEST = 240;

const clip = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
