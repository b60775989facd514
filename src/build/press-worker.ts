import { parentPort, workerData } from "node:worker_threads";
import type { Checked } from "../problem.ts";
import type { Engine } from "./engine.ts";
import { messageOf, pressProblem } from "./press-problem.ts";
import { print, type Printed, type PrintJob } from "./print.ts";

/** The other side of worker-press.ts: a job comes in, its result goes back; one at a time. */
const engine = workerData as Engine;

parentPort?.on("message", (job: PrintJob) => void answer(job));

async function answer(job: PrintJob): Promise<void> {
  const { value, problems } = await printed(job);
  // The bytes are handed over, not copied; a view into a larger buffer has to be copied before.
  const bytes = Uint8Array.from(value?.bytes ?? []);
  parentPort?.postMessage({ value: value && { ...value, bytes }, problems }, [bytes.buffer]);
}

async function printed(job: PrintJob): Promise<Checked<Printed | null>> {
  try {
    return await print(job, engine);
  } catch (error) {
    return { value: null, problems: [pressProblem(job, messageOf(error))] };
  }
}
