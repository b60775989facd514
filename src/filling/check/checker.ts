import type { Descriptor } from "../../facts/descriptor.ts";
import type { Wording } from "../helper.ts";
import type { Partial } from "../templates.ts";
import type { Findings } from "./findings.ts";

/** What checking one template needs throughout. */
export interface Checker {
  readonly descriptor: Descriptor;
  readonly partials: ReadonlyMap<string, ParsedPartial>;
  readonly findings: Findings;
  readonly wording: Wording;
  /** Files of partials that were called. */
  readonly called: Set<string>;
}

/** A partial that parsed; one that did not is named, and its calls are not held against the template. */
export interface ParsedPartial extends Partial {
  readonly program: hbs.AST.Program | undefined;
}
