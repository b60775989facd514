import { CODE_KINDS, type CodedNames } from "../descriptor.ts";
import type { JsonValue } from "./json-value.ts";

/** `{ "kind": "currency", "codes": "currency_code" }`: whether that field exists is for the table to say. */
export function readNames(at: JsonValue | undefined): CodedNames | undefined {
  const names = at?.asObject();
  names?.allowOnly(["kind", "codes"]);
  const kindAt = names?.need("kind", "what the codes name");
  const written = kindAt?.asText();
  const codes = names?.need("codes", "the field that holds the codes")?.asText();
  const kind = CODE_KINDS.find((each) => each === written);
  if (kindAt && written !== undefined && kind === undefined) {
    const reason = `There are no names of the kind "${written}".`;
    kindAt.report({ code: "descriptor-value-wrong", reason, found: written, wanted: CODE_KINDS.join(", ") });
  }
  return kind && codes !== undefined ? { kind, codes } : undefined;
}
