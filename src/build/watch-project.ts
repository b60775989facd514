import { once } from "node:events";
import { basename, relative, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { watch } from "chokidar";
import { EDITIONS } from "./editions/read-editions.ts";
import { FOLDERS, isPassedOver } from "./loading/project-files.ts";

/** Milliseconds of quiet after which a change counts as complete: programs save a file in several steps. */
const QUIET = 60;

const WATCHED = [...FOLDERS, EDITIONS];

/** By its path in the project, empty for the project itself. */
const isNoneOfOurs = (path: string): boolean =>
  path !== "" && (!WATCHED.includes(path.split(sep)[0] ?? "") || isPassedOver(basename(path)));

/**
 * Watches the folders a project is made of, from the moment this resolves. What it gives yields once after each burst of
 * changes, also after one that came while the last was being dealt with, and ends with `signal`.
 */
export async function watchProject(project: string, signal?: AbortSignal): Promise<AsyncIterable<void>> {
  const isOver = (): boolean => signal?.aborted ?? false;
  const isQuiet = (): boolean => performance.now() - last >= QUIET;
  let pending = false;
  let last = 0;
  // The folder above them, so that one that is made later is seen too.
  const watcher = watch(project, { ignoreInitial: true, ignored: (path) => isNoneOfOurs(relative(project, path)) });
  watcher.on("all", () => {
    pending = true;
    last = performance.now();
  });
  await once(watcher, "ready");
  const change = async (): Promise<unknown> =>
    pending || isOver() || once(watcher, "all", signal && { signal }).catch(() => "aborted");
  return (async function* bursts() {
    try {
      for (;;) {
        await change();
        while (!isOver() && !isQuiet()) await setTimeout(QUIET);
        if (isOver()) return;
        pending = false;
        yield;
      }
    } finally {
      await watcher.close();
    }
  })();
}
