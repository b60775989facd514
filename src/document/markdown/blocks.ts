import type { BlockContent, DefinitionContent, RootContent } from "mdast";
import type { Composing } from "../composing.ts";
import type { Draft } from "../draft.ts";
import { parseBlocks } from "../parse-markdown.ts";
import { tidy } from "../tidy.ts";
import { composeHeading } from "./heading.ts";
import { composeList } from "./list.ts";
import { composeParagraph } from "./paragraph.ts";
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

/** Anything beyond plain paragraphs: inline markup, or a line that begins a heading, a list, a table, a quotation. */
const markup = /[*_[<&\\`]| {2}\n|^[ \t]*(?:[-+#>|:~=]|\d+[.)])/mu;

/** The template's prose to blocks; plain paragraphs never see the parser. */
export function composeMarkdown(text: string, composing: Composing): readonly Draft[] {
  if (markup.test(text)) return parseBlocks(text).flatMap((node) => composeBlock(node, composing));
  return text.split(/\n[ \t]*\n/u).flatMap((paragraph): readonly Draft[] => {
    const content = tidy(composeText(paragraph, composing));
    return content.length === 0 ? [] : [{ kind: "paragraph", role: "text", content }];
  });
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
