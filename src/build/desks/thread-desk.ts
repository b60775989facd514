import { Worker } from "node:worker_threads";
import type { Checked } from "../../problem.ts";
import type { Printed } from "../printing/print.ts";
import type { Desk, FilledPack } from "./desk.ts";
import { notPrinted } from "./not-printed.ts";
import type { Answer, ThreadData, Work } from "./work.ts";

export interface ThreadDeskOptions {
  /** The file of the template of a pack, for problems. */
  readonly fileOf: (id: string) => string;
  /** Milliseconds after which a thread is taken to be stuck. */
  readonly patience?: number;
  /** The module that a thread runs. */
  readonly module?: URL;
}

const PATIENCE = 120_000;

/** The thread is gone: it crashed at this work, was ended because this took too long, or never came to it. */
type Lost = "crashed" | "stuck" | "not-begun";

interface Asked {
  readonly settle: (outcome: Answer<unknown> | Lost) => void;
}

/**
 * Fills and prints in a thread of its own, which is started with the first work. A thread that crashes is replaced, and
 * what it had been asked is tried once more, each alone; one that is stuck is ended and what it was at is given up.
 */
export function threadDesk(data: ThreadData, options: ThreadDeskOptions): Desk {
  const { fileOf, patience = PATIENCE, module = new URL(THREAD, import.meta.url) } = options;
  /** In the order in which the thread works on them. */
  const asked: Asked[] = [];
  let thread: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let retries: Promise<unknown> = Promise.resolve();
  let closed = false;

  const lose = (first: Lost): void => {
    clearTimeout(timer);
    thread = null;
    for (const [i, { settle }] of asked.splice(0).entries()) settle(i === 0 ? first : "not-begun");
  };
  const watchOver = (own: Worker): void => {
    clearTimeout(timer);
    if (asked.length === 0) return;
    timer = setTimeout(() => {
      lose("stuck");
      void own.terminate();
    }, patience);
  };
  const start = (): Worker => {
    // Options of this process, such as a profiler's, are not for its threads.
    const own = new Worker(module, { workerData: data, execArgv: [] });
    own.on("message", (answer: Answer<unknown>) => {
      if (own !== thread) return;
      asked.shift()?.settle(answer);
      watchOver(own);
    });
    const onGone = (): void => {
      if (own === thread) lose("crashed");
    };
    return own.on("error", onGone).on("exit", onGone);
  };
  const ask = (work: Work): Promise<Answer<unknown> | Lost> =>
    new Promise((settle) => {
      if (closed) {
        settle("not-begun");
        return;
      }
      asked.push({ settle });
      thread ??= start();
      thread.postMessage(work, []);
      if (asked.length === 1) watchOver(thread);
    });

  async function perform<T>(work: Work): Promise<Checked<T | null>> {
    let outcome = await ask(work);
    for (let crashes = 0; outcome === "crashed" || outcome === "not-begun";) {
      if (closed) return { value: null, problems: [] };
      if (outcome === "crashed") crashes += 1;
      if (crashes === 2) return failed(work, "it took its thread down, twice");
      const retry = retries.then(() => ask(work));
      retries = retry;
      outcome = await retry;
    }
    if (outcome === "stuck") return failed(work, `it took longer than ${patience / 1000} seconds`);
    if ("bug" in outcome) throw new Error(outcome.bug);
    return outcome.done as Checked<T>;
  }
  const failed = ({ id }: Work, what: string): Checked<null> => ({
    value: null,
    problems: [notPrinted(fileOf(id), what)],
  });

  return {
    fill: (id) => perform<FilledPack>({ task: "fill", id }),
    print: (id) => perform<Printed>({ task: "print", id }),
    async close() {
      closed = true;
      const own = thread;
      lose("crashed");
      await own?.terminate();
    },
  };
}

/** What a thread runs: this program from its source, or as it was compiled into one file (see bin/compile.ts). */
const THREAD = import.meta.url.endsWith(".ts") ? "./thread-from-source.mjs" : "../../bin/worker.cjs";
