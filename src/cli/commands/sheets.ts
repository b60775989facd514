import type { AskedImposition } from "../../build/sheets/sheets.ts";
import { isError } from "../../problem.ts";
import { describeProblems } from "../describe-problem.ts";
import { describeSet, describeSheets } from "../describe-sheets.ts";
import { ExitCode } from "../exit-code.ts";
import type { Outside } from "../outside.ts";
import { settingsOf, takesAsOf, takesLanguages, WrongUse, type AddCommand, type Settings } from "./command.ts";

interface Options {
  readonly booklet?: boolean;
  readonly twoUp?: boolean;
  readonly cropMarks?: boolean;
  readonly margin?: string;
  readonly oneSided?: boolean;
  readonly paper?: string;
  readonly signature?: string;
  readonly creep?: string;
  readonly bleed?: string;
  readonly set?: string;
}

/** `briefing sheets PACK…`: imposes finished packs; with `--set`, puts copies of several into one file. */
export const sheets: AddCommand = (program, perform) => {
  const command = takesLanguages(takesAsOf(program.command("sheets")))
    .description("impose finished packs for printing: as booklets, two on a sheet, with crop marks, or as a set")
    .argument("[pack...]", "names or patterns of packs that are built, such as countries/kazakhstan")
    .option("--booklet", "two pages a side, to be folded and stapled")
    .option("--two-up", "two pages side by side on a landscape sheet")
    .option("--crop-marks", "at full size, with marks to cut along")
    .option("--margin <mm>", "keep a margin free to be punched: at the left, and at the right of backs")
    .option("--one-sided", "with --margin: at the left of every page")
    .option("--paper <name>", "A4 or Letter; A4 where absent")
    .option("--signature <sheets>", "with --booklet: how many sheets are folded into each other; all where absent")
    .option("--creep <mm>", "with --booklet: how much nearer to the fold the pages of each inner sheet stand")
    .option("--bleed <mm>", "with --crop-marks: how far the colour reaches beyond the cut; 3 where absent")
    .option("--set <file>", "instead of packs: a YAML file that says how many copies of what, made into one file")
    .action((patterns: string[], options: Options) =>
      perform((outside) => {
        const settings = settingsOf(command, outside);
        if (options.set !== undefined) return makeSet(options.set, patterns, options, settings, outside);
        if (patterns.length === 0) throw new WrongUse("sheets takes the names of packs, or --set FILE.");
        return makeSheets(patterns, impositionOf(options), settings, outside);
      }),
    );
};

async function makeSheets(
  patterns: readonly string[],
  imposition: AskedImposition,
  { project, out, json, languages }: Settings,
  { stdout, stderr }: Outside,
): Promise<ExitCode> {
  const { imposePacks } = await import("../../build/sheets/sheets.ts");
  const asked = { out, patterns, imposition, ...(languages && { languages }) };
  const { value, problems } = await imposePacks(project, { ...asked, onWaiting: () => stderr.write(WAITING) });
  if (json) stdout.write(`${JSON.stringify({ problems, sheets: value }, null, 2)}\n`);
  else {
    stderr.write(describeProblems(problems));
    if (value.length > 0) stdout.write(describeSheets(value, imposition));
  }
  return problems.some(isError) ? ExitCode.toMend : ExitCode.done;
}

async function makeSet(
  file: string,
  patterns: readonly string[],
  options: Options,
  { project, out, json }: Settings,
  { stdout, stderr }: Outside,
): Promise<ExitCode> {
  const others = Object.keys(options).filter((key) => LAYOUT_OPTIONS.has(key));
  if (patterns.length > 0 || others.length > 0)
    throw new WrongUse("--set takes packs, paper and layout from its file, and nothing beside it.");
  const { imposeSet } = await import("../../build/sheets/sheets-set.ts");
  const { value, problems } = await imposeSet(project, { out, file, onWaiting: () => stderr.write(WAITING) });
  if (json) stdout.write(`${JSON.stringify({ problems, set: value }, null, 2)}\n`);
  else {
    stderr.write(describeProblems(problems));
    if (value) stdout.write(describeSet(value));
  }
  return value ? ExitCode.done : ExitCode.toMend;
}

const WAITING = "A build is at work in this folder; waiting for it to end.\n";

const LAYOUT_OPTIONS = new Set<string>([
  "booklet",
  "twoUp",
  "cropMarks",
  "margin",
  "oneSided",
  "paper",
  "signature",
  "creep",
  "bleed",
]);

/** One kind of imposition, with the options that go with it and no others. Throws WrongUse. */
function impositionOf(options: Options): AskedImposition {
  const { booklet, twoUp, cropMarks, margin, paper, signature, creep, bleed, oneSided = false } = options;
  const kinds = [booklet, twoUp, cropMarks, margin !== undefined].filter(Boolean).length;
  if (kinds !== 1)
    throw new WrongUse("sheets takes one of --booklet, --two-up, --crop-marks, --margin MM, --set FILE.");
  if (!booklet && (signature ?? creep) !== undefined) throw new WrongUse("--signature and --creep go with --booklet.");
  if (margin === undefined && oneSided) throw new WrongUse("--one-sided goes with --margin.");
  if (!cropMarks && bleed !== undefined) throw new WrongUse("--bleed goes with --crop-marks.");
  if (cropMarks) {
    if (paper !== undefined)
      throw new WrongUse("With --crop-marks the sheet is as large as the page needs: no --paper.");
    return { kind: "crop-marks", bleed: millimetresOf("--bleed", bleed ?? "3") };
  }
  const on = { paper: paper ?? "A4" };
  if (margin !== undefined)
    return { kind: "margin", ...on, margin: millimetresOf("--margin", margin), mirrored: !oneSided };
  if (twoUp) return { kind: "two-up", ...on };
  const sheetsPerSignature = signature === undefined ? null : sheetsOf(signature);
  return { kind: "booklet", ...on, sheetsPerSignature, creep: millimetresOf("--creep", creep ?? "0") };
}

function millimetresOf(option: string, text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new WrongUse(`${option} takes millimetres such as 3 or 0.1, not "${text}".`);
}

function sheetsOf(text: string): number {
  if (/^\d+$/.test(text) && Number(text) >= 1) return Number(text);
  throw new WrongUse(`--signature takes a whole number of sheets from 1, not "${text}".`);
}
