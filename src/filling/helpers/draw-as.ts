import { optional } from "../figures/signature.ts";
import type { Helper } from "../helper.ts";
import { type Kind, TEXT } from "../type.ts";

const CONDITION: readonly Kind[] = ["boolean", "value", "row", "rows", "number", "text"];

/**
 * `{{draw-as subject=(eq country @root.country) shape="square" stations="signed" preferred=condition parts=rows}}`: how the
 * entry of the figure in which it stands is drawn. `shape` is of a timeline, `stations` are those that a track has if
 * not all, `preferred` and `parts` of rival figures.
 */
export const drawAs: Helper = {
  signature: {
    form: "inline",
    params: [],
    named: {
      subject: optional("subject", CONDITION),
      preferred: optional("preferred", CONDITION),
      shape: { ...optional("shape", ["text"]), words: ["circle", "square", "triangle"] },
      stations: optional("stations", ["text"]),
      parts: optional("parts", ["rows"]),
    },
    within: ["rivals", "track", "timeline"],
    result: () => TEXT,
  },
  run(call) {
    const entry = call.enclosing("entry");
    if (typeof entry === "object" && entry !== null) Object.assign(entry, call.named);
    return "";
  },
};
