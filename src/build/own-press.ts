import { setImmediate } from "node:timers/promises";
import type { Checked } from "../problem.ts";
import type { Engine } from "./engine.ts";
import { messageOf, pressProblem } from "./press-problem.ts";
import type { Press } from "./press.ts";
import type { Printed, PrintJob } from "./print.ts";

/**
 * Prints in this thread, one job after the other, while files already printed are written. Between two jobs the event
 * loop turns once: that lets signals in, and lets go of memory that only a turn of the loop frees.
 */
export function ownPress(engine: Engine): Press {
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  const one = async (job: PrintJob): Promise<Checked<Printed | null>> => {
    await setImmediate();
    if (closed) return { value: null, problems: [] };
    try {
      const { print } = await import("./print.ts");
      return await print(job, engine);
    } catch (error) {
      return { value: null, problems: [pressProblem(job, messageOf(error))] };
    }
  };
  return {
    width: 1,
    print: (job) => {
      const result = last.then(() => one(job));
      last = result;
      return result;
    },
    close: async () => {
      closed = true;
      await last;
    },
  };
}
