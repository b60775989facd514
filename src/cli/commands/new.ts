import type { AddedRow } from "../../build/forms/add-rows.ts";
import type { OpenForm } from "../../build/forms/new-rows.ts";
import { isError, type Problem } from "../../problem.ts";
import { count } from "../count.ts";
import { describeProblem, describeProblems } from "../describe-problem.ts";
import { ExitCode } from "../exit-code.ts";
import type { Outside } from "../outside.ts";
import { makeProject } from "./make-project.ts";
import { settingsOf, WrongUse, type AddCommand } from "./command.ts";

/** What is made without a project to add it to. */
const PROJECT = "project";

/**
 * `briefing new meeting` adds the rows of something new to the tables, with an empty place for each of its parts;
 * `briefing new project FOLDER` begins a project.
 */
export const newRows: AddCommand = (program, perform) => {
  const command = program
    .command("new")
    .description(
      "add the rows of a meeting, or of what else the descriptor names, with an empty place for each part; or begin a project of one's own",
    )
    .argument("<what>", "such as meeting; or project, and its folder")
    .usage(
      "<what> [--country <name>] [--date <date>] [--place <name>] [--themes <names>] [--…]\n       briefing new project <folder>",
    )
    .allowUnknownOption()
    .allowExcessArguments()
    .action((what: string) =>
      perform(async (outside) => {
        const { project, json } = settingsOf(command, outside);
        if (what === PROJECT) return makeProject(command.args.slice(1), json, outside);
        const { openForm } = await import("../../build/forms/new-rows.ts");
        const { value, problems } = await openForm(project, what, outside.today());
        if (value.form === undefined && !problems.some(isError))
          throw new WrongUse(
            `Nothing "${what}" can be added. Wanted: ${[...value.names, `${PROJECT} FOLDER`].join(", ")}.`,
          );
        const asked =
          value.form && problems.length === 0 ? await answers(value.form, command.args.slice(1), outside) : undefined;
        const said = [...problems, ...(asked?.problems ?? [])];
        const result = value.form && asked && said.length === 0 ? await value.form.add(asked.answers) : undefined;
        tell([...said, ...(result?.problems ?? [])], result?.value ?? [], json, outside);
        return result && !result.problems.some(isError) ? ExitCode.done : ExitCode.toMend;
      }),
    );
};

/** What was given by flags, and what somebody at a terminal answers to the rest. */
async function answers(form: OpenForm, rest: readonly string[], outside: Outside) {
  const given = flagsOf(rest, [...form.questions.map(({ name }) => name), ...form.makes]);
  const settled = new Map(form.makes.flatMap((name) => (given.has(name) ? [[name, given.get(name)!] as const] : [])));
  const problems: Problem[] = [];
  for (const question of form.questions) {
    const flag = given.get(question.name);
    const ask = flag === undefined ? outside.ask : undefined;
    let { value, problems: refused } = form.settle(question, flag ?? "");
    if (ask) {
      const more = question.required
        ? ""
        : question.byDefault === undefined
          ? " (may be left empty)"
          : ` (${question.byDefault})`;
      const words = `${question.title}, --${question.name}${more}: `;
      ({ value, problems: refused } = form.settle(question, await ask(words)));
      while (refused.length > 0) {
        outside.stderr.write(`${refused.map(describeProblem).join("\n")}\n`);
        ({ value, problems: refused } = form.settle(question, await ask(words)));
      }
    }
    problems.push(...refused);
    settled.set(question.name, value);
  }
  return { answers: settled, problems };
}

/** `--date 2027-06-03` or `--date=2027-06-03`. */
function flagsOf(rest: readonly string[], known: readonly string[]): Map<string, string> {
  const given = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 1) {
    const [, name, value = rest[at + 1]] = /^--([^=]+)(?:=(.*))?$/s.exec(rest[at]!) ?? [];
    if (name === undefined || !known.includes(name))
      throw new WrongUse(`new does not know ${rest[at]}. Wanted: ${known.map((each) => `--${each}`).join(", ")}.`);
    if (value === undefined || (value === rest[at + 1] && value.startsWith("--")))
      throw new WrongUse(`--${name} needs a value.`);
    if (!rest[at]!.includes("=")) at += 1;
    given.set(name, value);
  }
  return given;
}

function tell(
  problems: readonly Problem[],
  added: readonly AddedRow[],
  json: boolean,
  { stdout, stderr }: Outside,
): void {
  if (json) {
    stdout.write(`${JSON.stringify({ problems, added }, null, 2)}\n`);
    return;
  }
  if (problems.length > 0) stderr.write(`${describeProblems(problems)}\nNothing was added.\n`);
  else {
    for (const { file, line, table } of added) stdout.write(`${file}:${line}: a row of ${table}\n`);
    stdout.write(
      `${count(added.length, "row")} added. Fill the empty cells; briefing check names the parts still to write.\n`,
    );
  }
}
