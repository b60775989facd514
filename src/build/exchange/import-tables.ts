import { isError, type Checked, type Problem } from "../../problem.ts";
import { editTable } from "../../tables/writing/edit-table.ts";
import { atCells } from "../loading/at-cells.ts";
import { load } from "../loading/load.ts";
import { DESCRIPTOR, readProjectFiles } from "../loading/project-files.ts";
import { readTables, sourceOf } from "../loading/read-tables.ts";
import { readDescriptor } from "../../facts/descriptor/read-descriptor.ts";
import { writeAll } from "../output/write-all.ts";
import { writeJson } from "../output/write-json.ts";
import { incomingTables, type IncomingFile } from "./incoming-tables.ts";
import { planTable, type TablePlan } from "./plan-table.ts";

/** An import that has been thought through, and can be carried out. */
export interface ImportPlan {
  readonly tables: readonly TablePlan[];
  /** Writes the tables that change: all of them, or none where anything of the project would then be in error. */
  readonly write: () => Promise<readonly Problem[]>;
}

/**
 * Plans to bring a file's rows into the tables of a project, by key. Null, with the errors at the cells of that file or
 * of the tables, where it cannot be done whole.
 */
export async function planImport(project: string, given: IncomingFile): Promise<Checked<ImportPlan | null>> {
  const files = await readProjectFiles(project);
  const descriptor = readDescriptor(new TextDecoder().decode(files.get(DESCRIPTOR) ?? new Uint8Array()), DESCRIPTOR);
  const there = await readTables(descriptor.value, files);
  const before = [...descriptor.problems, ...there.problems].filter(isError);
  if (before.length > 0) return { value: null, problems: before };
  const incoming = await incomingTables(given, descriptor.value);
  const problems: Problem[] = [...incoming.problems];
  const plans: TablePlan[] = [];
  const changed = new Map<string, Uint8Array>();
  const came = new Map(incoming.value.map(({ schema, table }) => [schema.name, table]));
  for (const { schema, table } of incoming.value) {
    const present = there.value.get(schema.name);
    const bytes = changed.get(schema.file) ?? files.get(schema.file);
    if (!present || !bytes) continue;
    const { value: plan, problems: found } = planTable(table, present, schema);
    problems.push(...found);
    if (!plan) continue;
    plans.push(plan);
    if (plan.edits.changed.length === 0 && plan.edits.added.length === 0) continue;
    const lacking = schema.format === "csv" ? unwritable(plan, present.fields) : [];
    problems.push(...lacking);
    const source = sourceOf(schema);
    const written = editTable(bytes, plan.edits, { source, table: present, writeJson: writeJson(schema) });
    problems.push(...written.problems);
    if (written.value) changed.set(schema.file, written.value);
  }
  const inFile = (): readonly Problem[] => atCells(problems, came);
  if (problems.some(isError)) return { value: null, problems: inFile() };
  const after = await load(new Map([...files, ...changed]));
  const errors = after.problems.filter(isError).map((problem) => whereItCameFrom(problem, plans));
  problems.push(...errors);
  if (errors.length > 0) return { value: null, problems: inFile() };
  const write = async (): Promise<readonly Problem[]> => {
    const failure = await writeAll(project, changed, files);
    return failure ? [failure] : [];
  };
  return { value: { tables: plans, write }, problems: inFile() };
}

/** Columns that a CSV file does not have, and would need. */
function unwritable({ schema, edits }: TablePlan, fields: readonly string[]): Problem[] {
  const wanted = new Set([
    ...edits.changed.map(({ field }) => field),
    ...edits.added.flatMap(({ texts }) => [...texts].flatMap(([field, text]) => (text === "" ? [] : [field]))),
  ]);
  return [...wanted]
    .filter((field) => !fields.includes(field))
    .map((field) => ({
      severity: "error",
      code: "field-missing",
      place: { file: schema.file, table: schema.name, field },
      reason: `The file has no column "${field}" to take what is to be brought in.`,
      advice: "Add the column to the file, even if its cells are empty.",
    }));
}

/** An error in a cell that came in is told where it stands in the file that it came from, since it is written nowhere else. */
function whereItCameFrom(problem: Problem, plans: readonly TablePlan[]): Problem {
  const { table, row, field } = problem.place;
  const plan = plans.find(({ schema }) => schema.name === table);
  const place = row === undefined ? undefined : plan?.placeOf(row, field);
  return place ? { ...problem, place } : problem;
}
