import type { BlockContent, DefinitionContent, RootContent } from "mdast";
import type { Composing } from "../composing.ts";
import type { Draft } from "../draft.ts";

import { tidy } from "../tidy.ts";
import { composeHeading, headingOf } from "./heading.ts";
import { composeList } from "./list.ts";
import { composeParagraph } from "./paragraph.ts";
import { parseOnce } from "./parse-once.ts";
import { refuse } from "./refuse.ts";
import { composeTable } from "./table.ts";
import { composeText } from "./text.ts";

type BlockNode = BlockContent | DefinitionContent;

type Handlers = {
  readonly [K in BlockNode["type"]]: (node: Extract<BlockNode, { type: K }>, composing: Composing) => readonly Draft[];
};

const handlers: Handlers = {
  heading: composeHeading,
  paragraph: composeParagraph,
  list: composeList,
  table: composeTable,
  html: refuse,
  code: refuse,
  blockquote: refuse,
  thematicBreak: refuse,
  definition: refuse,
  footnoteDefinition: refuse,
};

/** Anything beyond a plain paragraph: inline markup, or a line that begins a heading, a list, a table, a quotation. */
const markup = /[*_[<&\\`]| {2}\n|^[ \t]*(?:[-+#>|:~=]|\d+[.)])/mu;
const plainHeading = /^(#{2,4}) ([^*_[<&\\`\n]*[^*_[<&\\`\n#])$/u;

/** The template's prose to blocks. Plain paragraphs and headings, most of a template, never see the parser. */
export function composeMarkdown(text: string, composing: Composing): readonly Draft[] {
  const paragraphs = text.trim().split(/\n[ \t]*\n/u);
  if (paragraphs.every((paragraph) => plainHeading.test(paragraph) || !markup.test(paragraph))) {
    return paragraphs.flatMap((paragraph) => composePlain(paragraph, composing));
  }
  const { nodes, placed } = parseOnce(text, composing.filled.placed);
  const within = { ...composing, filled: { ...composing.filled, placed } };
  return nodes.flatMap((node) => composeBlock(node, within));
}

function composePlain(text: string, composing: Composing): readonly Draft[] {
  const [, marks, words] = plainHeading.exec(text) ?? [];
  if (marks !== undefined && words !== undefined) {
    return headingOf(marks.length, composeText(words, composing), composing);
  }
  const content = tidy(composeText(text, composing));
  return content.length === 0 ? [] : [{ kind: "paragraph", role: "text", content }];
}

function composeBlock(node: RootContent, composing: Composing): readonly Draft[] {
  return isBlock(node) ? dispatch(node, composing) : refuse(node, composing);
}

const isBlock = (node: RootContent): node is BlockNode => node.type in handlers;

function dispatch<K extends BlockNode["type"]>(
  node: Extract<BlockNode, { type: K }>,
  composing: Composing,
): readonly Draft[] {
  return handlers[node.type](node, composing);
}
