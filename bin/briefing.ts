#!/usr/bin/env node
import { run } from "../src/cli/run.ts";

process.exitCode = await run({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  clock: () => performance.now(),
});
