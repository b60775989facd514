import { DEFAULT_ENGINE } from "../../build/engine.ts";
import type { Explanation } from "../../build/explain.ts";
import { isError } from "../../problem.ts";
import { describeProblems } from "../describe-problem.ts";
import { describeReason } from "../describe-reason.ts";
import { ExitCode } from "../exit-code.ts";
import { settingsOf, takesAsOf, type AddCommand } from "./command.ts";

/** `briefing explain PACK`: the facts in a pack with their sources, and why it would be rebuilt. */
export const explain: AddCommand = (program, perform) => {
  const command = takesAsOf(program.command("explain"))
    .description("show the facts in a pack, with their sources, and why it would be rebuilt")
    .argument("<pack>", "a name such as countries/kazakhstan")
    .option("--fact <text>", "only facts whose name or value holds this text")
    .action((name: string, options: { fact?: string }) =>
      perform(async (outside) => {
        const { project, out, json, asOf } = settingsOf(command, outside);
        const { explain: explainPack } = await import("../../build/explain.ts");
        const { value, problems } = await explainPack(project, {
          out,
          pack: name,
          fact: options.fact ?? "",
          engine: DEFAULT_ENGINE,
          ...(asOf && { asOf }),
        });
        if (json) outside.stdout.write(`${JSON.stringify({ problems, packs: value }, null, 2)}\n`);
        else {
          outside.stderr.write(describeProblems(problems.filter(isError)));
          for (const each of value) outside.stdout.write(describe(each));
        }
        return problems.some(isError) ? ExitCode.toMend : ExitCode.done;
      }),
    );
};

function describe({ id, why, facts, sources }: Explanation): string {
  const lines = [`${id}: ${why ? `to be built, ${describeReason(why)}` : "up to date"}`, ""];
  for (const { fact, value, file, line, sources: keys, printed } of facts) {
    const cited = keys.length > 0 ? ` [${keys.join(", ")}]` : "";
    lines.push(`${printed ? " " : "·"} ${fact} = ${value}${cited}  ${file}:${line}`);
  }
  lines.push("", "· read to decide or to order, not printed", "");
  for (const { number, key, label } of sources) lines.push(`${number} ${key}: ${label}`);
  return `${lines.join("\n")}\n`;
}
