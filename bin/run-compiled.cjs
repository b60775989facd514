// Runs what compile.ts made, with V8's code cache. Plain CommonJS, since this is what each start pays for.
"use strict";

const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const v8 = require("node:v8");
const vm = require("node:vm");

const root = path.dirname(__dirname);
const folder = path.join(root, ".cache", "start");
const script = path.join(folder, "briefing.cjs");
const cache = path.join(folder, "briefing.cache");

/** Bytes of bytecode that a function runs through before V8 thinks of optimising it; fifteen times its default. */
const INTERRUPT_BUDGET = 1_000_000;

/** By how much the memory in use may grow, in per cent, before V8 clears it. */
const HEAP_GROWTH = 70;

/**
 * Runs the compiled program in this thread. Returns false where there is none, or it was compiled from other source; a
 * thread of a compiled program trusts it.
 */
function runCompiled({ trusting = false } = {}) {
  if (!trusting && !isFresh()) return false;
  // Most of a command's functions run a few thousand times: to optimise them as early as V8 does by default costs more
  // than it gives, a quarter of the time of one pack and of fifty.
  v8.setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
  // Left to itself, V8 lets garbage pile up to several times what is in use while there is memory on the machine.
  v8.setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const cachedData = readOrNull(cache);
  const compiled = new vm.Script(`(function (require, __filename) {${fs.readFileSync(script, "utf8")}\n})`, {
    filename: script,
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  });
  // Made at the end of a run, the cache also holds the functions that the run needed.
  if (process.env.BRIEFING_NOTE_CACHE) process.on("exit", () => fs.writeFileSync(cache, compiled.createCachedData()));
  compiled.runInThisContext()(require("node:module").createRequire(script), script);
  return true;
}

/** Whether each file of the source is as it was: by size and time, and by content where these differ. */
function isFresh() {
  const stamp = readOrNull(path.join(folder, "stamp.json"));
  if (!stamp) return false;
  try {
    const { node, files } = JSON.parse(stamp);
    if (node !== process.version) return false;
    for (const [name, size, moment, content] of files) {
      const file = path.join(root, name);
      const found = fs.statSync(file);
      if (found.size !== size) return false;
      if (found.mtimeMs !== moment && digest(fs.readFileSync(file)) !== content) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function readOrNull(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return null;
  }
}

const digest = (content) => createHash("sha256").update(content).digest("hex");

module.exports = { runCompiled };
