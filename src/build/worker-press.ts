import { Worker } from "node:worker_threads";
import type { Checked } from "../problem.ts";
import type { Engine } from "./engine.ts";
import { pressProblem } from "./press-problem.ts";
import type { Press } from "./press.ts";
import type { Printed, PrintJob } from "./print.ts";

type Result = Checked<Printed | null>;

export interface WorkerPressOptions {
  /** Milliseconds after which a thread is taken to be stuck. */
  readonly patience?: number;
  /** The module that a thread runs. */
  readonly module?: URL;
}

const PATIENCE = 120_000;

/**
 * Prints in threads of its own, each at one job. A thread that crashes is replaced and its job tried once more in the
 * new one; a thread that is stuck is ended and its job given up.
 */
export function workerPress(engine: Engine, width: number, options: WorkerPressOptions = {}): Press {
  const { patience = PATIENCE, module = new URL(WORKER, import.meta.url) } = options;
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  const end = new AbortController();
  const ended = end.signal;

  const start = (): Worker => {
    // Options of this process, such as a profiler's, are not for its threads.
    const worker = new Worker(module, { workerData: engine, execArgv: [] });
    all.add(worker);
    worker.once("exit", () => all.delete(worker));
    // Without a listener, the error of an idle thread would end the program.
    worker.on("error", () => all.delete(worker));
    return worker;
  };

  const attempt = async (job: PrintJob): Promise<Result | "crashed"> => {
    const worker = idle.pop() ?? start();
    const outcome = await resultOf(worker, job, patience);
    if (typeof outcome === "object") {
      if (all.has(worker)) idle.push(worker);
      return outcome;
    }
    await worker.terminate();
    if (ended.aborted || outcome === "crashed") return "crashed";
    return { value: null, problems: [pressProblem(job, `it took longer than ${patience / 1000} seconds`)] };
  };

  let running = 0;
  const turn = async (): Promise<void> => {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  };
  const done = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  const twice = async (job: PrintJob): Promise<Result> => {
    const first = await attempt(job);
    const result = first === "crashed" && !ended.aborted ? await attempt(job) : first;
    if (result !== "crashed") return result;
    return { value: null, problems: ended.aborted ? [] : [pressProblem(job, "it took its thread down, twice")] };
  };

  return {
    width,
    async print(job) {
      await turn();
      try {
        return ended.aborted ? { value: null, problems: [] } : await twice(job);
      } finally {
        done();
      }
    },
    async close() {
      end.abort();
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function resultOf(worker: Worker, job: PrintJob, patience: number): Promise<Result | "crashed" | "stuck"> {
  return new Promise((resolve) => {
    const settle = (outcome: Result | "crashed" | "stuck"): void => {
      clearTimeout(timer);
      worker.off("message", settle).off("error", crashed).off("exit", crashed);
      resolve(outcome);
    };
    const crashed = (): void => settle("crashed");
    const timer = setTimeout(settle, patience, "stuck");
    worker.on("message", settle).once("error", crashed).once("exit", crashed);
    worker.postMessage(job, []);
  });
}

/** What a thread runs: this program from its source, or as it was compiled into one file (see bin/compile.ts). */
const WORKER = import.meta.url.endsWith(".ts") ? "./press-worker-from-source.mjs" : "../../bin/worker.cjs";
