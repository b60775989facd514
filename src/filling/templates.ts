import type { PackTemplate } from "../packs/pack.ts";
import type { Source } from "./parse-template.ts";

/** A pack's template and the partials that all templates share, by name. */
export interface Templates {
  readonly template: PackTemplate;
  readonly partials: ReadonlyMap<string, Partial>;
}

/** A file of `templates/partials`: Markdown with Handlebars, no front matter. */
export interface Partial {
  /** Relative to the project folder. */
  readonly file: string;
  readonly text: string;
}

export const sourceOfBody = (template: PackTemplate): Source => ({
  file: template.file,
  text: template.body,
  line: template.bodyLine,
  column: 1,
});

export const sourceOfPartial = ({ file, text }: Partial): Source => ({ file, text, line: 1, column: 1 });

export function sourceOfFrontMatter(template: PackTemplate, key: "title" | "subtitle"): Source {
  const place = template.places?.[key];
  return { file: template.file, text: template[key] ?? "", line: place?.line ?? 1, column: place?.column ?? 1 };
}
