import type { Terminal } from "./outside.ts";

/** Shows how far a batch has come: a line that is drawn over on a terminal, a plain line a step elsewhere. */
export interface Progress {
  begin(steps: number): void;
  /** One step is done; `line` is what is worth keeping of it, or null. */
  step(line: string | null): void;
  end(): void;
}

const WIDTH = 24;

export function openProgress(terminal: Terminal | null): Progress {
  if (!terminal) return { begin: () => {}, step: () => {}, end: () => {} };
  return terminal.isTTY ? bar(terminal) : plainLines(terminal);
}

const plainLines = (terminal: Terminal): Progress => ({
  begin: () => {},
  step: (line) => {
    if (line !== null) terminal.write(`${line}\n`);
  },
  end: () => {},
});

function bar(terminal: Terminal): Progress {
  let done = 0;
  let total = 0;
  const clear = () => terminal.write("\r\u001B[2K");
  const draw = () => {
    const filled = total > 0 ? Math.round((done / total) * WIDTH) : 0;
    terminal.write(`${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done} of ${total}`);
  };
  return {
    begin: (steps) => {
      total = steps;
      if (total > 0) draw();
    },
    step: (line) => {
      done += 1;
      clear();
      if (line !== null) terminal.write(`${line}\n`);
      draw();
    },
    end: () => {
      if (total > 0) clear();
    },
  };
}
