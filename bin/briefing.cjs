#!/usr/bin/env node
// Starts the program: as it was compiled when it was installed, if its source is still the same; from its source else.
"use strict";

process.env.NODE_ENV ??= "production";

const path = require("node:path");
const { runCompiled } = require("./run-compiled.cjs");

if (!runCompiled()) {
  // It would look for its settings where the command is run, not where the program lies.
  process.env.TSX_TSCONFIG_PATH ??= path.join(path.dirname(__dirname), "tsconfig.json");
  // Node's own import, since a loader for TypeScript has to be asked for first.
  void import("tsx/esm/api").then(({ register }) => {
    register();
    return import("./briefing.ts");
  }, sayWhatIsMissing);
}

/** A clone is without its packages at first. */
function sayWhatIsMissing(error) {
  if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
  process.stderr.write(
    "The packages that this needs are not installed. Run npm ci in the folder of the program first.\n",
  );
  process.exitCode = 2;
}
