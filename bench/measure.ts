import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";

export interface Measured {
  /** From the start of the first process to the end of the last. */
  readonly seconds: number;
  /** Seconds of processor time of all processes and what they started: other work on the machine changes it less. */
  readonly processor: number;
  /** Largest resident memory of one of the processes. */
  readonly megabytes: number;
  /** How many lines they wrote to their standard output. */
  readonly lines: number;
}

export type Argv = readonly [string, ...string[]];

/** Runs commands side by side to their end; throws where one of them fails. */
export async function measure(...commands: readonly Argv[]): Promise<Measured> {
  const before = await childTime();
  const started = performance.now();
  const runs = await Promise.all(commands.map(run));
  const seconds = (performance.now() - started) / 1000;
  return {
    seconds,
    processor: (await childTime()) - before,
    megabytes: Math.max(...runs.map(({ peak }) => peak)),
    lines: runs.reduce((sum, { lines }) => sum + lines, 0),
  };
}

/** Hundredths of a second, on every system that has /proc. */
const TICKS = 100;

/** Processor time of all children of this process that have ended, in seconds; zero where nothing tells it. */
async function childTime(): Promise<number> {
  const stat = await readFile("/proc/self/stat", "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / TICKS;
}

/** The most memory that a command held, in megabytes, and the lines that it wrote. */
async function run([command, ...argv]: Argv): Promise<{ readonly peak: number; readonly lines: number }> {
  const child = spawn(command, argv, { stdio: ["ignore", "pipe", "inherit"] });
  let peak = 0;
  let lines = 0;
  child.stdout.on("data", (chunk: Buffer) => (lines += chunk.toString("latin1").split("\n").length - 1));
  const timer = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, "utf8").then(
      (text) => (peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024)),
      () => 0,
    );
  }, 50);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${argv.join(" ")} ended with ${code}.`);
  return { peak, lines };
}

/** The middle of several measures, each figure for itself. */
export function medianOf(measures: readonly Measured[]): Measured {
  const middle = (key: keyof Measured): number =>
    measures.map((each) => each[key]).toSorted((a, b) => a - b)[measures.length >> 1] ?? NaN;
  return {
    seconds: middle("seconds"),
    processor: middle("processor"),
    megabytes: middle("megabytes"),
    lines: middle("lines"),
  };
}
