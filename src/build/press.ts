import type { Checked } from "../problem.ts";
import type { Printed, PrintJob } from "./print.ts";

/** Prints jobs, in this thread or in several others. The bytes are the same whichever it is. */
export interface Press {
  /** How many jobs it can be given at once. */
  readonly width: number;
  /** The value is null where a problem is an error. A job that throws, or takes its thread down, is a problem too. */
  print(job: PrintJob): Promise<Checked<Printed | null>>;
  /** What it is printing is given up. */
  close(): Promise<void>;
}
