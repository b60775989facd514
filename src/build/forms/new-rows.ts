import type { PartialDate } from "../../facts/date.ts";
import type { Form } from "../../facts/descriptor.ts";
import { isError, type Checked } from "../../problem.ts";
import { load } from "../loading/load.ts";
import { readProjectFiles } from "../loading/project-files.ts";
import { writeAll } from "../output/write-all.ts";
import { addRows, type AddedRow } from "./add-rows.ts";
import { fillForm } from "./fill-form.ts";
import { questionsOf, type Question } from "./questions.ts";
import { settleAnswer } from "./settle-answer.ts";

/** A form of a project, opened to be filled in. */
export interface OpenForm {
  readonly questions: readonly Question[];
  /** Keys that are made of the answers, unless they are given as well. */
  readonly makes: readonly string[];
  /** What an answer will be in its cell. */
  readonly settle: (question: Question, given: string) => Checked<string>;
  /** Adds the rows to the tables: all of them, or none where anything of the project would then be in error. */
  readonly add: (answers: ReadonlyMap<string, string>) => Promise<Checked<readonly AddedRow[]>>;
}

/** The names of a project's forms, and the one that is named. `today` is the day before which a date lies in the past. */
export async function openForm(
  project: string,
  name: string,
  today: PartialDate,
): Promise<Checked<{ readonly names: readonly string[]; readonly form?: OpenForm }>> {
  const files = await readProjectFiles(project);
  const { value, problems } = await load(files);
  const { facts } = value;
  const { forms } = facts.descriptor;
  const form = forms?.get(name);
  const names = [...(forms?.keys() ?? [])];
  if (!form) return { value: { names }, problems: names.length === 0 ? problems.filter(isError) : [] };
  const opened: OpenForm = {
    questions: questionsOf(form, facts.descriptor),
    makes: [...form.makes.keys()],
    settle: (question, given) =>
      settleAnswer(question, given, { facts, ...(question.name === form.toCome && { today }) }),
    add: (answers) => add(form, answers),
  };
  return { value: { names, form: opened }, problems: problems.filter(isError) };

  async function add(filled: Form, answers: ReadonlyMap<string, string>): Promise<Checked<readonly AddedRow[]>> {
    const { value: made, problems: refused } = addRows(fillForm(filled, answers), files, facts.descriptor);
    const whole = refused.length > 0 ? null : await load(new Map([...files, ...made.files]));
    const found = whole?.problems.filter(isError) ?? refused;
    if (found.length > 0) return { value: [], problems: found };
    const failure = await writeAll(project, made.files, files);
    return failure ? { value: [], problems: [failure] } : { value: made.added, problems: [] };
  }
}
