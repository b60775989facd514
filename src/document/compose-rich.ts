import type { Rich } from "../filling/filled.ts";
import type { Composing } from "./composing.ts";
import type { Inline } from "./document.ts";
import { composeInlines } from "./markdown/inlines.ts";
import { composeText } from "./markdown/text.ts";
import { parseLine } from "./parse-markdown.ts";
import { tidy } from "./tidy.ts";

/** Characters and line ends that can mean something inside a line of Markdown. */
const markup = /[*_[<&\\`]| {2}\n|\n[ \t]*\n/u;

/** Inline Markdown to inlines. Most cells are a placeholder or two and never see the parser. */
export function composeRich(rich: Rich, composing: Composing): readonly Inline[] {
  return tidy(markup.test(rich) ? composeInlines(parseLine(rich), composing) : composeText(rich, composing));
}
