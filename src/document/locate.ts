import { PLACE_OPEN } from "../filling/filled.ts";
import type { PackTemplate } from "../packs/pack.ts";
import type { Place } from "../problem.ts";

/**
 * The line of the template on which a piece of its own text stands. Filling moves lines, so the text is looked up; what
 * comes from a partial is not found and gets the template's file alone.
 */
export function locate(template: Pick<PackTemplate, "file" | "body" | "bodyLine">, written: string | undefined): Place {
  const known = written?.split(PLACE_OPEN, 1)[0]?.trim();
  if (!known) return { file: template.file };
  const at = template.body.indexOf(known);
  if (at < 0) return { file: template.file };
  const before = template.body.slice(0, at);
  return {
    file: template.file,
    line: template.bodyLine + before.split("\n").length - 1,
    column: at - before.lastIndexOf("\n"),
  };
}
