import type { Inline } from "./document.ts";

/** The words of a line: no marks of emphasis, no source numbers; a break is a space. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(words).join("");
}

function words(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "see":
    case "gap":
      return inline.text;
    case "strong":
    case "emphasis":
    case "link":
    case "passage":
      return plainText(inline.children);
    case "break":
      return " ";
    case "cite":
    case "mark":
      return "";
  }
}
