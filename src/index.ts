/**
 * The public API: what the command line does, as functions. Every one takes the absolute path of a project folder and
 * reports mistakes in it as Problems; none writes to a terminal or reads a clock.
 */
export { build, type BuildOptions, type BuildOutcome, type PackResult } from "./build/build.ts";
export { changes, type ChangesReport } from "./build/editions/changes.ts";
export { freezeEdition } from "./build/editions/freeze-edition.ts";
export { DEFAULT_ENGINE, type Engine } from "./build/printing/engine.ts";
export { exportTables, type Exported } from "./build/exchange/export-tables.ts";
export { planImport, type ImportPlan } from "./build/exchange/import-tables.ts";
export { explain, type Explanation, type ExplainOptions } from "./build/explaining/explain.ts";
export { planBuild, type PlanBuildOptions, type PlannedBuild } from "./build/planning/plan-build.ts";
export { survey, type Survey, type SurveyOptions } from "./build/survey.ts";
export { isError, type Checked, type Place, type Problem, type Severity } from "./problem.ts";
