import type { SumRule } from "../descriptor.ts";
import type { JsonValue } from "./json-value.ts";

/** Reads `briefing.sum` of a field. */
export function readSumRule(at: JsonValue | undefined): SumRule | undefined {
  const object = at?.asObject();
  if (object === undefined) return undefined;
  object.allowOnly(["within", "apart"]);
  const within = object.get("within")?.asTexts() ?? [];
  const apart = object.get("apart")?.asText();
  return { within: within.map(({ text }) => text), ...(apart === undefined ? {} : { apart }) };
}
