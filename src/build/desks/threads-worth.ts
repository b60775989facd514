import { availableParallelism } from "node:os";

/** Packs that another thread must have before it has earned its start: it loads the project and warms up anew. */
const WORTH_A_THREAD = 60;

/** How many threads a batch of so many packs is worth, this one among them; `jobs` sets it. */
export const threadsWorth = (packs: number, jobs?: number): number =>
  Math.max(1, Math.min(jobs ?? Math.min(1 + Math.floor(packs / WORTH_A_THREAD), availableParallelism()), packs));
