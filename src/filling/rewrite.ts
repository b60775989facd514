import type { Helper } from "./helper.ts";
import { type Expression, type Statement, isExpression, isProgram, isStatement, isWord, pairsOf } from "./syntax.ts";

/** Names of the helpers that rewriting puts in; no template can write them. */
export const PRINT = "$print";
export const SCOPE = "$scope";
export const END_PARAGRAPH = "$end-paragraph";

/** Where a paragraph or list item ends: a blank line, or a line that opens an item or a heading. */
const PARAGRAPH_END = /\n[ \t]*(?=\n)|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])|\n(?=#)/;

/**
 * A parsed template changed so that three things hold. All that is printed goes through one helper, also literals and
 * missing values, and with three braces as with two. The end of each paragraph is told, so that a cite knows what it
 * speaks for. A partial with named parameters sees them before what stands around it. A lone word is a helper only if
 * that helper can stand alone: `{{note}}` is the field, `{{#note}}` the block. The statements are new, so that Handlebars,
 * which writes into what it compiles, leaves the parsed ones as they are.
 */
export function rewrite(program: hbs.AST.Program, helpers: ReadonlyMap<string, Helper>): hbs.AST.Program {
  return {
    ...program,
    body: program.body.flatMap((node) => (isStatement(node) ? rewriteStatement(node, helpers) : [])),
  };
}

/** Whether `{{word}}` calls a helper rather than reads a field. */
export function standsAlone(helper: Helper | undefined): boolean {
  if (helper?.signature.form !== "inline") return false;
  return helper.signature.params.every((param) => param.optional === true);
}

/** Whether a mustache calls a helper; otherwise it prints a value. */
export function callsHelper(node: hbs.AST.MustacheStatement, helpers: ReadonlyMap<string, Helper>): boolean {
  if (node.params.length > 0 || pairsOf(node).length > 0) return true;
  const path = node.path;
  return (
    isExpression(path) && path.type === "PathExpression" && isWord(path) && standsAlone(helpers.get(path.original))
  );
}

function rewriteStatement(node: Statement, helpers: ReadonlyMap<string, Helper>): readonly hbs.AST.Statement[] {
  switch (node.type) {
    case "MustacheStatement":
      return [printing(node, helpers)];
    case "ContentStatement":
      return cutAtParagraphs(node);
    case "PartialStatement":
      return [scoped(node)];
    case "BlockStatement": {
      // The parser leaves the inverse out where there is none, whatever its types say.
      const inverse = isProgram(node.inverse) ? { inverse: rewrite(node.inverse, helpers) } : {};
      const block: typeof node = { ...node, program: rewrite(node.program, helpers), ...inverse };
      return [block];
    }
    case "PartialBlockStatement": {
      const block: typeof node = { ...node, program: rewrite(node.program, helpers) };
      return [block];
    }
    case "CommentStatement":
    case "Decorator":
    case "DecoratorBlock":
      return [{ ...node }];
  }
}

function printing(node: hbs.AST.MustacheStatement, helpers: ReadonlyMap<string, Helper>): hbs.AST.MustacheStatement {
  const { path, loc } = node;
  if (!isExpression(path)) return { ...node };
  // As a parameter a path is never a helper, so it stays as it is.
  const printed: Expression =
    path.type === "PathExpression" && callsHelper(node, helpers)
      ? { type: "SubExpression", path, params: node.params, hash: node.hash, loc }
      : path;
  return { ...node, path: word(PRINT, loc), params: [printed], hash: noPairs(loc), escaped: false };
}

function scoped(node: hbs.AST.PartialStatement): hbs.AST.PartialStatement {
  if (pairsOf(node).length === 0) return { ...node, params: [...node.params] };
  const { loc, hash } = node;
  const around = node.params[0] ?? self(loc);
  const call: hbs.AST.SubExpression = { type: "SubExpression", path: word(SCOPE, loc), params: [around], hash, loc };
  const scoped = { ...node, params: [call] };
  // With a hash, even an empty one, Handlebars would copy the context field by field, and so read every field.
  Reflect.deleteProperty(scoped, "hash");
  return scoped;
}

function cutAtParagraphs(node: hbs.AST.ContentStatement): readonly hbs.AST.Statement[] {
  const statements: hbs.AST.Statement[] = [];
  const { loc } = node;
  let rest = node.value;
  for (let end = PARAGRAPH_END.exec(rest); end; end = PARAGRAPH_END.exec(rest)) {
    const cut = end.index + end[0].length;
    statements.push(content(node, rest.slice(0, cut)), paragraphEnd(loc));
    rest = rest.slice(cut);
  }
  if (rest !== "") statements.push(content(node, rest));
  return statements;
}

const paragraphEnd = (loc: hbs.AST.SourceLocation): hbs.AST.MustacheStatement => ({
  type: "MustacheStatement",
  path: word(END_PARAGRAPH, loc),
  // Without a parameter it would not be told from a field.
  params: [self(loc)],
  hash: noPairs(loc),
  escaped: false,
  strip: { open: false, close: false },
  loc,
});

const self = (loc: hbs.AST.SourceLocation): hbs.AST.PathExpression => ({ ...word("this", loc), parts: [] });

const content = (node: hbs.AST.ContentStatement, value: string): hbs.AST.ContentStatement => ({ ...node, value });

const noPairs = (loc: hbs.AST.SourceLocation): hbs.AST.Hash => ({ type: "Hash", pairs: [], loc });

const word = (name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression => ({
  type: "PathExpression",
  data: false,
  depth: 0,
  parts: [name],
  original: name,
  loc,
});
