import { Command, CommanderError } from "commander";
import { build } from "./commands/build.ts";
import { changes } from "./commands/changes.ts";
import { check } from "./commands/check.ts";
import { WrongUse } from "./commands/command.ts";
import { edition } from "./commands/edition.ts";
import { explain } from "./commands/explain.ts";
import { exportTables } from "./commands/export.ts";
import { help } from "./commands/help.ts";
import { importTables } from "./commands/import.ts";
import { list } from "./commands/list.ts";
import { newRows } from "./commands/new.ts";
import { sheets } from "./commands/sheets.ts";
import { watch } from "./commands/watch.ts";
import { ExitCode } from "./exit-code.ts";
import type { Outside } from "./outside.ts";

/** What a list of commands and options does not say. */
const HELP = `
briefing help COMMAND shows the options of one, such as briefing help build.
Exit codes: 0 done, 1 something to mend, 2 wrong use, 3 a bug of ours.
`;

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
    .version(outside.version, "-V, --version", "print the version")
    .showSuggestionAfterError()
    .showHelpAfterError("briefing help lists the commands, briefing help COMMAND the options of one.")
    .helpCommand(false)
    .addHelpText("after", HELP);

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
    help,
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
