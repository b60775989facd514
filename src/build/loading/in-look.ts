import type { PackTemplate } from "../../packs/pack.ts";
import type { Look, Looks } from "../../pages/theme/look.ts";
import type { Checked } from "../../problem.ts";
import { didYouMean, nearest } from "../../suggest.ts";

/** The look that a template is printed in: the project's own, or the variant that it names. */
export const lookOf = ({ variant }: PackTemplate, { look, variants }: Looks): Look =>
  (variant === undefined ? undefined : variants.get(variant)) ?? look;

/** What a template says as its marking to have none. */
const UNMARKED = "none";

/** A template with what its look says where it says nothing itself. Error: a variant that the theme file lacks. */
export function inLook(template: PackTemplate, looks: Looks): Checked<PackTemplate> {
  const { paper, marking, markingPlace } = lookOf(template, looks);
  const value: { -readonly [K in keyof PackTemplate]: PackTemplate[K] } = {
    ...(paper && { paper }),
    ...(marking !== undefined && { marking }),
    ...template,
    places: { ...(markingPlace && { marking: markingPlace }), ...template.places },
  };
  if (value.marking === UNMARKED) delete value.marking;
  const { variant } = template;
  if (variant === undefined || looks.variants.has(variant)) return { value, problems: [] };
  const names = [...looks.variants.keys()];
  const advice = didYouMean(nearest(variant, names));
  return {
    value,
    problems: [
      {
        severity: "error",
        code: "unknown-variant",
        place: template.places?.["variant"] ?? { file: template.file },
        reason: `The theme has no variant "${variant}".`,
        found: variant,
        wanted: names.join(", ") || "an entry of that name under variants: in templates/theme.yaml",
        ...(advice === undefined ? {} : { advice }),
      },
    ],
  };
}
