import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import type { ImportPlan } from "../../build/exchange/import-tables.ts";
import type { Problem } from "../../problem.ts";
import { describeImport } from "../describe-import.ts";
import { describeProblems } from "../describe-problem.ts";
import { ExitCode } from "../exit-code.ts";
import type { Outside } from "../outside.ts";
import { settingsOf, WrongUse, type AddCommand } from "./command.ts";

interface Options {
  readonly table?: string;
  readonly sheet?: string;
  readonly yes?: boolean;
}

/** `briefing import FILE`: brings the rows of a workbook, or of a CSV or JSON file, into the tables. */
export const importTables: AddCommand = (program, perform) => {
  const command = program
    .command("import")
    .description(
      "bring the rows of a workbook or a CSV file into the tables, by their keys; shows first what it will do",
    )
    .argument("<file>", "an .xlsx, .ods, .csv or .json file")
    .option("--table <name>", "the table that the file is for; without it, every table that has a sheet of its name")
    .option("--sheet <name>", "the sheet to take, where the workbook has several")
    .option("--yes", "write without asking")
    .action((named: string, { yes = false, ...choice }: Options) =>
      perform(async (outside) => {
        const { project, json } = settingsOf(command, outside);
        const path = resolve(outside.cwd, named);
        const bytes = await readFile(path).catch((error: unknown) => {
          throw new WrongUse(`${named} could not be read: ${whyUnread(error)}`);
        });
        const { planImport } = await import("../../build/exchange/import-tables.ts");
        const file = relative(project, path).replaceAll("\\", "/");
        const { value: plan, problems } = await planImport(project, { file, bytes, ...choice });
        if (!json && problems.length > 0) outside.stderr.write(`${describeProblems(problems)}\n`);
        if (!json && plan) outside.stdout.write(describeImport(plan));
        const agreed = plan !== null && hasEffect(plan) && (yes || (!json && (await isAgreed(outside))));
        const failures = agreed ? await plan.write() : [];
        const written = agreed && failures.length === 0;
        if (json)
          outside.stdout.write(`${JSON.stringify(report(plan, [...problems, ...failures], written), null, 2)}\n`);
        else outside[plan && failures.length === 0 ? "stdout" : "stderr"].write(verdict(plan, failures, written));
        return plan && (written || !hasEffect(plan)) ? ExitCode.done : ExitCode.toMend;
      }),
    );
};

/** Why the system did not let a file be read. */
function whyUnread(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file.";
  if (code === "EISDIR") return "this is a folder.";
  if (code === "EACCES" || code === "EPERM") return "the system does not allow it.";
  return `${error instanceof Error ? error.message : String(error)}.`;
}

const hasEffect = ({ tables }: ImportPlan): boolean =>
  tables.some(({ added, changed }) => added.length + changed.length > 0);

async function isAgreed({ ask }: Outside): Promise<boolean> {
  return ask !== undefined && /^y(?:es)?$/i.test((await ask("Write this? (yes or no) ")).trim());
}

function verdict(plan: ImportPlan | null, failures: readonly Problem[], written: boolean): string {
  if (failures.length > 0) return `${describeProblems(failures)}\nNothing was written.\n`;
  if (plan === null) return "Nothing was written.\n";
  if (!hasEffect(plan)) return "There is nothing to bring in.\n";
  return written ? "Written.\n" : "Nothing was written. Call it again with --yes to write this.\n";
}

const report = (plan: ImportPlan | null, problems: readonly Problem[], written: boolean): object => ({
  problems,
  written,
  tables: (plan?.tables ?? []).map(({ schema, added, changed, unchanged, absent, unknown }) => ({
    table: schema.name,
    file: schema.file,
    added,
    changed,
    unchanged,
    absent,
    unknown,
  })),
});
