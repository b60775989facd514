import type { Filled } from "../filling/filled.ts";
import type { Locale } from "../locales/locale.ts";
import type { Problem } from "../problem.ts";
import { locate } from "./locate.ts";

/** What every step of one composition shares: the filled template, its language, and where mistakes are collected. */
export interface Composing {
  readonly filled: Filled;
  readonly locale: Locale;
  readonly problems: readonly Problem[];
  /** Notes a mistake at the place where `written`, a piece of the template's own text, stands. */
  report(mistake: Mistake): void;
}

export interface Mistake extends Omit<Problem, "place" | "severity"> {
  readonly severity?: Problem["severity"];
  readonly written?: string;
}

export function startComposing(filled: Filled, locale: Locale): Composing {
  const problems: Problem[] = [];
  return {
    filled,
    locale,
    problems,
    report({ written, severity = "error", ...rest }) {
      problems.push({ severity, place: locate(filled.pack.template, written), ...rest });
    },
  };
}
