/** The syntax tree of Handlebars as closed unions, so that the compiler knows when a kind is forgotten. */
export type Statement =
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | hbs.AST.PartialBlockStatement
  | hbs.AST.ContentStatement
  | hbs.AST.CommentStatement
  | (hbs.AST.Statement & { readonly type: "Decorator" | "DecoratorBlock" });

export type Expression =
  | hbs.AST.PathExpression
  | hbs.AST.SubExpression
  | hbs.AST.StringLiteral
  | hbs.AST.NumberLiteral
  | hbs.AST.BooleanLiteral
  | hbs.AST.UndefinedLiteral
  | hbs.AST.NullLiteral;

const STATEMENTS: ReadonlySet<string> = new Set<Statement["type"]>([
  "MustacheStatement",
  "BlockStatement",
  "PartialStatement",
  "PartialBlockStatement",
  "ContentStatement",
  "CommentStatement",
  "Decorator",
  "DecoratorBlock",
]);

const EXPRESSIONS: ReadonlySet<string> = new Set<Expression["type"]>([
  "PathExpression",
  "SubExpression",
  "StringLiteral",
  "NumberLiteral",
  "BooleanLiteral",
  "UndefinedLiteral",
  "NullLiteral",
]);

export const isStatement = (node: hbs.AST.Node): node is Statement => STATEMENTS.has(node.type);
export const isExpression = (node: hbs.AST.Node): node is Expression => EXPRESSIONS.has(node.type);

export const isProgram = (node: unknown): node is hbs.AST.Program =>
  typeof node === "object" && node !== null && "type" in node && node.type === "Program";

/** A word alone, such as `cite` or `name`: neither `this.name` nor `country.name` nor `@index`. */
export const isWord = (path: hbs.AST.PathExpression): boolean =>
  !path.data && path.depth === 0 && path.parts.length === 1 && path.original === path.parts[0];

/** The pairs of a call; the parser leaves the hash out where there are none. */
export const pairsOf = (node: { readonly hash?: hbs.AST.Hash | undefined }): readonly hbs.AST.HashPair[] =>
  node.hash?.pairs ?? [];
