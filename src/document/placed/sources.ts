import type { PlacedBlock } from "../../filling/filled.ts";
import { composeRich } from "../compose-rich.ts";
import type { Composing } from "../composing.ts";
import type { Sources } from "../document.ts";
import { allowLink } from "../markdown/link.ts";

/** The entries have the ids `source-1` and so on, to which source numbers in the text lead. */
export function composeSources(
  block: Extract<PlacedBlock, { kind: "sources" }>,
  composing: Composing,
): readonly Sources[] {
  const entries = block.entries.map(({ number, text, url }) => ({
    id: `source-${number}`,
    number,
    content: composeRich(text, composing),
    ...(url !== undefined && allowLink(url, composing) ? { url } : {}),
  }));
  return entries.length === 0 ? [] : [{ kind: "sources", entries }];
}
