/** Everything of the outside world that a command may touch besides the project's files; handed in, never reached for. */
export interface Outside {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  /** Milliseconds since some fixed moment: for durations only, no page depends on it. */
  readonly clock: () => number;
  /** Somebody wants the command to end. */
  readonly signal?: AbortSignal;
}

export interface Terminal {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}
