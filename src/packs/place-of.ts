import type { Place } from "../problem.ts";
import type { PackTemplate } from "./pack.ts";

/** Where a value of a template's front matter stands, or else the template. */
export const placeOf = (template: PackTemplate, key: string): Place =>
  template.places?.[key] ?? { file: template.file };
