import { availableParallelism } from "node:os";
import type { Engine } from "./engine.ts";
import { ownPress } from "./own-press.ts";
import type { Press } from "./press.ts";
import { workerPress } from "./worker-press.ts";

/** Packs a thread must have to print before it has earned its start: it loads and warms the whole page engine anew. */
const WORTH_A_THREAD = 150;

/** A press for a batch of so many packs; `jobs` sets how many threads print, 1 being this one alone. */
export function openPress(engine: Engine, packs: number, jobs?: number): Press {
  const threads = Math.min(jobs ?? Math.min(Math.floor(packs / WORTH_A_THREAD), availableParallelism()), packs);
  return threads <= 1 ? ownPress(engine) : workerPress(engine, threads);
}
