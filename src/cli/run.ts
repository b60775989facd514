import { Command, CommanderError } from "commander";
import { build } from "./commands/build.ts";
import { changes } from "./commands/changes.ts";
import { check } from "./commands/check.ts";
import { WrongUse } from "./commands/command.ts";
import { edition } from "./commands/edition.ts";
import { explain } from "./commands/explain.ts";
import { exportTables } from "./commands/export.ts";
import { importTables } from "./commands/import.ts";
import { list } from "./commands/list.ts";
import { newRows } from "./commands/new.ts";
import { sheets } from "./commands/sheets.ts";
import { watch } from "./commands/watch.ts";
import { ExitCode } from "./exit-code.ts";
import type { Outside } from "./outside.ts";

/** Runs one command and returns its exit code. Nothing is thrown: a bug is said as one, with what to report. */
export async function run(outside: Outside): Promise<ExitCode> {
  let code: ExitCode = ExitCode.done;
  const program = new Command("briefing")
    .description("Builds briefing packs as PDF from fact tables and templates, every figure with its source.")
    .option("--project <folder>", "the folder that holds data/ and templates/", ".")
    .option("--out <folder>", "where the packs are written, relative to the project", "dist")
    .option("--json", "print results as JSON, for programs")
    .configureOutput({ writeOut: (text) => outside.stdout.write(text), writeErr: (text) => outside.stderr.write(text) })
    .exitOverride()
    .showSuggestionAfterError()
    .helpCommand(false);

  for (const command of [
    build,
    watch,
    check,
    list,
    explain,
    edition,
    changes,
    sheets,
    newRows,
    exportTables,
    importTables,
  ]) {
    command(program, async (work) => {
      code = await work(outside);
    });
  }

  try {
    await program.parseAsync(outside.argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.wrongUse;
    if (error instanceof WrongUse) {
      outside.stderr.write(`${error.message}\n`);
      return ExitCode.wrongUse;
    }
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
    outside.stderr.write(
      `This is a mistake of the program, not of your data; please report it with these lines.\n${report}\n`,
    );
    return ExitCode.bug;
  }
}
