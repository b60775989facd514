import { isError, type Problem } from "../../problem.ts";

/**
 * Errors with each cause told once: of those that find the same lacking, or a part of it, the first says where the others
 * stood. They come in the order of the road, so the first is the nearest to the cause: the descriptor's before a table's,
 * and a table's before a template's.
 */
export function oncePerCause(problems: readonly Problem[]): readonly Problem[] {
  const causes = new Map<string, Problem[]>();
  const told = problems.map((problem) => {
    const about = (isError(problem) && problem.about) || [];
    const known = about.flatMap(wholesOf).find((name) => causes.has(name));
    const leftOut = causes.get(known ?? "") ?? [];
    if (known !== undefined) leftOut.push(problem);
    for (const name of about) if (!causes.has(name)) causes.set(name, leftOut);
    return { problem, leftOut, isTold: known === undefined };
  });
  return told.flatMap(({ problem, leftOut, isTold }) => {
    if (!isTold) return [];
    if (leftOut.length === 0) return problem;
    return { ...problem, ...whoseSlip(problem, leftOut), leftOut: leftOut.map(({ place }) => place) };
  });
}

/** A name and what it is part of: `funding.amount` and `funding`. */
function wholesOf(name: string): readonly string[] {
  const parts = name.split(".");
  return parts.map((_, at) => parts.slice(0, at + 1).join("."));
}

/** Where others name a field as its table does, it is rather the descriptor that is wrong. */
function whoseSlip({ code, about, found, advice }: Problem, others: readonly Problem[]): Pick<Problem, "advice"> {
  const [name] = about ?? [];
  const isCommon = code === "field-unknown" && others.some((each) => name !== undefined && each.about?.includes(name));
  if (!isCommon || advice === undefined) return {};
  return { advice: `${advice} Others name it "${found}" too: is it misspelt in the descriptor?` };
}
