import type { Terminal } from "./outside.ts";

/** Shows how far a batch has come: a line that is drawn over on a terminal, a plain line a step elsewhere. */
export interface Progress {
  /** So many packs are to be printed. */
  begin(steps: number): void;
  /** One of them is done. */
  step(): void;
  /** Something worth keeping. */
  line(text: string): void;
  end(): void;
}

/** Where `terminal` is null, nothing is shown. */
export function openProgress(terminal: Terminal | null, clock: () => number): Progress {
  if (!terminal) return { begin: () => {}, step: () => {}, line: () => {}, end: () => {} };
  return terminal.isTTY ? bar(terminal, clock) : plainLines(terminal);
}

const plainLines = (terminal: Terminal): Progress => ({
  begin: () => {},
  step: () => {},
  line: (text) => void terminal.write(`${text}\n`),
  end: () => {},
});

const WIDTH = 24;

/** Drawing more often than this, in milliseconds, only flickers. */
const REDRAW = 50;

/** The rate is told once it means something. */
const ENOUGH = 3;

function bar(terminal: Terminal, clock: () => number): Progress {
  let done = 0;
  let total = 0;
  let begun = 0;
  let drawn = Number.NEGATIVE_INFINITY;
  const clear = (): unknown => terminal.write("\r\u001B[2K");
  const draw = (): void => {
    if (total === 0) return;
    drawn = clock();
    const filled = Math.round((done / total) * WIDTH);
    const text = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done} of ${total}${pace(drawn - begun)}`;
    clear();
    // A line that wraps could not be cleared again.
    terminal.write(text.slice(0, (terminal.columns ?? 80) - 1));
  };
  const pace = (milliseconds: number): string => {
    if (done < ENOUGH || milliseconds <= 0) return "";
    const rate = (done * 1000) / milliseconds;
    return `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second, ${minutes((total - done) / rate)} left`;
  };
  return {
    begin: (steps) => {
      [done, total, begun] = [0, steps, clock()];
      draw();
    },
    step: () => {
      done += 1;
      if (clock() - drawn >= REDRAW || done === total) draw();
    },
    line: (text) => {
      clear();
      terminal.write(`${text}\n`);
      draw();
    },
    end: () => {
      if (total > 0) clear();
      total = 0;
    },
  };
}

/** `0:07`. */
function minutes(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
