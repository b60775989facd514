import type { PartialDate } from "../date.ts";
import type { Value } from "../facts.ts";

/** The date that a cell gives, if any. */
export function dateIn(value: Value | undefined): PartialDate | null {
  return typeof value === "object" && value !== null && "year" in value ? value : null;
}
