import type { Link } from "mdast";
import { PLACE_CLOSE, PLACE_OPEN } from "../../filling/filled.ts";
import type { Composing } from "../composing.ts";
import type { Inline } from "../document.ts";
import { composeInlines } from "./inlines.ts";

const placeholder = new RegExp(`${PLACE_OPEN}(\\d+)${PLACE_CLOSE}`, "gu");

/** A link whose address may itself hold values, as in `[page]({{url}})`. */
export function composeLink(node: Link, composing: Composing): readonly Inline[] {
  const url = node.url.replace(placeholder, (_, index) => {
    const placed = composing.filled.placed[Number(index)];
    if (placed?.kind === "link") return placed.url;
    return placed && "text" in placed ? placed.text : "";
  });
  const children = composeInlines(node.children, composing);
  return allowLink(url, composing, node.url) ? [{ kind: "link", url, children }] : children;
}

/** Whether a reader of a printed pack can follow an address, `written` so in a template: on the web, or by mail. */
export function allowLink(url: string, composing: Composing, written?: string): boolean {
  if (/^(https?:\/\/|mailto:)\S+$/iu.test(url)) return true;
  composing.report({
    code: "address-expected",
    reason: "A link leads to something that is no web or mail address.",
    found: url,
    wanted: "an address that begins with https://, http:// or mailto:",
    ...(written === undefined ? {} : { written }),
  });
  return false;
}
