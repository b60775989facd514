import { didYouMean, nearest } from "../../suggest.ts";
import { ExitCode } from "../exit-code.ts";
import { WrongUse, type AddCommand } from "./command.ts";

/** `briefing help`: all commands; `briefing help build`: one of them and its options. */
export const help: AddCommand = (program, perform) => {
  program
    .command("help")
    .description("show all commands, or one and its options")
    .argument("[command]", "such as build")
    .action((name: string | undefined) =>
      perform(async () => {
        const asked = name === undefined ? program : program.commands.find((each) => each.name() === name);
        if (!asked)
          throw new WrongUse(
            noSuchCommand(
              name ?? "",
              program.commands.map((each) => each.name()),
            ),
          );
        asked.outputHelp();
        return ExitCode.done;
      }),
    );
};

const noSuchCommand = (name: string, names: readonly string[]): string =>
  [`There is no command "${name}".`, didYouMean(nearest(name, names)) ?? `Wanted: ${names.join(", ")}.`].join(" ");
