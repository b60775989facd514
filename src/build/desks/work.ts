import type { PartialDate } from "../../facts/date.ts";
import type { PrintForm } from "../../packs/pack.ts";
import type { ProjectFiles } from "../loading/project-files.ts";
import type { OwnDeskOptions } from "./own-desk.ts";

/** What a thread is started with: the project as it was read, so that all threads fill from the same facts. */
export interface ThreadData extends OwnDeskOptions {
  /** Absolute path of the project, for its editions. */
  readonly project: string;
  readonly files: ProjectFiles;
  readonly asOf?: PartialDate;
  readonly form?: PrintForm;
}

/** What a thread is asked, and answers in that order. */
export interface Work {
  readonly task: "fill" | "print";
  readonly id: string;
}

/** What it answers: what the desk's method of that name gives, or the report of a mistake of the program. */
export type Answer<T> = { readonly done: T } | { readonly bug: string };
