import type { Rich } from "../../filling/filled.ts";
import { composeRich } from "../compose-rich.ts";
import type { Composing } from "../composing.ts";
import type { Caption } from "../document.ts";

/** The caption of a table or figure that has a title or a subtitle; its number comes later. */
export function composeCaption(
  { title, subtitle }: { readonly title?: Rich; readonly subtitle?: Rich },
  composing: Composing,
): { readonly caption?: Caption } {
  if (title === undefined && subtitle === undefined) return {};
  return {
    caption: {
      label: "",
      title: composeRich(title ?? "", composing),
      ...(subtitle === undefined ? {} : { subtitle: composeRich(subtitle, composing) }),
    },
  };
}
