import type { Place, Problem } from "../../problem.ts";
import { nearest } from "../../suggest.ts";

/** What is wrong at one place of a template, before it is put in the form of a problem. */
export interface Fault {
  readonly code: string;
  readonly reason: string;
  readonly found?: string;
  readonly wanted?: string;
  readonly advice?: string;
  readonly about?: readonly string[];
  /** Names among which the nearest is suggested. */
  readonly candidates?: Iterable<string>;
}

/** Collects problems, each once: a partial is checked for every call, and says the same of most. */
export class Findings {
  readonly #problems = new Map<string, Problem>();

  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  add(problem: Problem): void {
    const { file, line, column } = problem.place;
    const key = [file, line, column, problem.code, problem.found].join("\n");
    if (!this.#problems.has(key)) this.#problems.set(key, problem);
  }

  fault(place: Place, { candidates, advice, ...fault }: Fault): void {
    const meant = fault.found === undefined ? undefined : nearest(fault.found, candidates ?? []);
    // Found where it is known, as a phrase in another language, it is no slip in its name.
    const suggestion = meant === undefined || meant === fault.found ? advice : `Did you mean ${meant}?`;
    this.add({ severity: "error", place, ...fault, ...(suggestion === undefined ? {} : { advice: suggestion }) });
  }
}
