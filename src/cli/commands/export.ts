import { relative, resolve } from "node:path";
import { count } from "../count.ts";
import { describeProblems } from "../describe-problem.ts";
import { ExitCode } from "../exit-code.ts";
import { settingsOf, WrongUse, type AddCommand } from "./command.ts";

/** `briefing export [FILE]`: all tables as one workbook, with drop-downs and a sheet that explains the fields. */
export const exportTables: AddCommand = (program, perform) => {
  const command = program
    .command("export")
    .description("write all tables into one workbook, with drop-downs and a sheet that explains the fields")
    .argument("[file]", "the workbook, also as --out; tables.xlsx in the project where absent")
    .action((named?: string) =>
      perform(async (outside) => {
        const { project, json, out } = settingsOf(command, outside);
        const otherwise = program.getOptionValueSource("out") === "cli" ? out : resolve(project, "tables.xlsx");
        const path = named === undefined ? otherwise : resolve(outside.cwd, named);
        if (!path.endsWith(".xlsx"))
          throw new WrongUse(`A workbook is written as .xlsx, not as ${named ?? relative(outside.cwd, path)}.`);
        const { exportTables: write } = await import("../../build/exchange/export-tables.ts");
        const { value, problems } = await write(project, path);
        const file = relative(outside.cwd, path).replaceAll("\\", "/");
        if (json)
          outside.stdout.write(`${JSON.stringify({ problems, file: value ? file : null, ...value }, null, 2)}\n`);
        else if (value === null) outside.stderr.write(`${describeProblems(problems)}\nNothing was written.\n`);
        else
          outside.stdout.write(
            `${file}: ${count(value.tables, "table")}, ${count(value.rows, "row")}. Change it, and bring it in again with briefing import ${file}.\n`,
          );
        return value === null ? ExitCode.toMend : ExitCode.done;
      }),
    );
};
