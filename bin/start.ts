import { isMainThread } from "node:worker_threads";

// What is compiled into one file: the command line, and what each of its threads runs.
if (isMainThread) void import("./briefing.ts");
else void import("../src/build/desks/thread.ts");
