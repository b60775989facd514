import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import about from "../package.json" with { type: "json" };
import { askAtTerminal } from "./ask-at-terminal.ts";
import { run } from "../src/cli/run.ts";

/** Where the program lies; it may have been called by a link to it. */
const root = dirname(dirname(realpathSync(process.argv[1] ?? "")));

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // Asked twice, we do not wait for what is being finished.
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  });
}

// Whoever reads our lines may stop reading, as head does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

void (async (): Promise<void> => {
  process.exitCode = await run({
    argv: process.argv.slice(2),
    version: about.version,
    starter: join(root, "starter"),
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    clock: () => performance.now(),
    today: () => {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
    ...(process.stdin.isTTY && process.stdout.isTTY && { ask: askAtTerminal }),
    signal: interruption.signal,
  });
})();
