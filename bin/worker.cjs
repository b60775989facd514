// A thread of the compiled program.
"use strict";

require("./run-compiled.cjs").runCompiled({ trusting: true });
