import { DEFAULT_ENGINE } from "../../build/printing/engine.ts";
import { isError } from "../../problem.ts";
import { count } from "../count.ts";
import { describeProblems } from "../describe-problem.ts";
import { ExitCode } from "../exit-code.ts";
import { settingsOf, type AddCommand } from "./command.ts";

/** `briefing edition NAME`: freezes what each pack says. */
export const edition: AddCommand = (program, perform) => {
  const command = program
    .command("edition")
    .description("freeze what each pack says, so that later packs can tell what changed since")
    .argument("<name>", "such as 2026-1; its files go to editions/<name>/")
    .action((name: string) =>
      perform(async ({ stdout, stderr, ...outside }) => {
        const { project, json } = settingsOf(command, { stdout, stderr, ...outside });
        const { freezeEdition } = await import("../../build/editions/freeze-edition.ts");
        const { value, problems } = await freezeEdition(project, name, DEFAULT_ENGINE);
        const packs = [...(value?.packs ?? [])].map(([id, { fingerprint }]) => ({ id, fingerprint }));
        if (json) stdout.write(`${JSON.stringify({ problems, edition: value && { name, packs } }, null, 2)}\n`);
        else {
          stderr.write(describeProblems(problems.filter(isError)));
          if (value) stdout.write(`Edition ${name} holds ${count(packs.length, "pack")}: editions/${name}/\n`);
        }
        return value ? ExitCode.done : ExitCode.toMend;
      }),
    );
};
