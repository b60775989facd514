import type { PartialDate } from "../facts/date.ts";

/** Everything of the outside world that a command may touch besides the project's files; handed in, never reached for. */
export interface Outside {
  readonly argv: readonly string[];
  /** Of the program, as its package says. */
  readonly version: string;
  /** Absolute path of the project that a new one is a copy of. */
  readonly starter: string;
  readonly cwd: string;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  /** Milliseconds since some fixed moment: for durations only, no page depends on it. */
  readonly clock: () => number;
  /** The day it is, for what must not lie in the past when it is entered: no page depends on it. */
  readonly today: () => PartialDate;
  /** Asks somebody at a terminal and gives the answer; absent where there is nobody to ask. */
  readonly ask?: (question: string) => Promise<string>;
  /** Somebody wants the command to end. */
  readonly signal?: AbortSignal;
}

export interface Terminal {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}
