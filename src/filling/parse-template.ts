import Handlebars from "handlebars";
import type { Place, Problem } from "../problem.ts";
import { unclosedBlock } from "./unclosed-block.ts";

/** A piece of template text and where it begins in its file. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

export type Parsed =
  | { readonly kind: "parsed"; readonly program: hbs.AST.Program }
  | { readonly kind: "failed"; readonly problem: Problem };

/** The last text at each place in a file, parsed: it is checked, searched and compiled, each at its time. */
const known = new Map<string, { readonly text: string; readonly parsed: Parsed }>();

/**
 * Parses a template so that every node's location is its place in the file: lines from 1, columns from 0. Whoever asks
 * for the same text again gets the same tree, which nobody may change.
 */
export function parseTemplate(source: Source): Parsed {
  const place = `${source.file}:${source.line}:${source.column}`;
  const before = known.get(place);
  if (before?.text === source.text) return before.parsed;
  const parsed = parse(source);
  known.set(place, { text: source.text, parsed });
  return parsed;
}

function parse(source: Source): Parsed {
  // Lines and spaces put before the text move all locations; the parser has no option for that.
  const before = "\n".repeat(source.line - 1) + " ".repeat(source.column - 1);
  try {
    const program = Handlebars.parse(before + source.text, { srcName: source.file });
    dropLeading(program, before.length);
    return { kind: "parsed", program };
  } catch (error) {
    return { kind: "failed", problem: inOurWords(error, source) };
  }
}

export const placeOf = (file: string, loc: hbs.AST.SourceLocation): Place => ({
  file,
  line: loc.start.line,
  column: loc.start.column + 1,
});

function dropLeading(program: hbs.AST.Program, length: number): void {
  const [first] = program.body;
  if (first?.type !== "ContentStatement" || !("value" in first) || typeof first.value !== "string") return;
  // Whitespace control may already have taken some of it away.
  const blank = /^\s*/.exec(first.value)?.[0].length ?? 0;
  Object.assign(first, { value: first.value.slice(Math.min(length, blank)) });
}

const EXPECTED = /Expecting ([\s\S]*), got '(\w+)'/;
/** Handlebars' names of what it met, in a template author's words. */
const TOKENS: Readonly<Record<string, string>> = {
  EOF: "the end of the template",
  OPEN_ENDBLOCK: "{{/",
  OPEN: "{{",
  CLOSE: "}}",
  CLOSE_SEXPR: ")",
  OPEN_SEXPR: "(",
  EQUALS: "=",
  ID: "a word",
  STRING: "a text in quotes",
  NUMBER: "a number",
  INVALID: "a character that has no meaning here",
  OPEN_INVERSE_CHAIN: "{{else",
  INVERSE: "{{else}}",
  SEP: ".",
  DATA: "@",
  CLOSE_BLOCK_PARAMS: "|",
};

function inOurWords(error: unknown, source: Source): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message);
  const expected = EXPECTED.exec(message);
  const place = { file: source.file, ...whereIn(error, message) };
  if (mismatch)
    return {
      severity: "error",
      code: "template-syntax",
      place,
      reason: "A block is closed by another name than it was opened with.",
      found: `{{/${mismatch[2] ?? ""}}}`,
      wanted: `{{/${mismatch[1] ?? ""}}}`,
    };
  const got = expected?.[2];
  const open = got === "EOF" ? unclosedBlock(source.text) : undefined;
  if (open)
    return {
      severity: "error",
      code: "template-syntax",
      place: { file: source.file, ...placeIn(source, open.at) },
      reason: `The block {{#${open.name}}} is not closed.`,
      wanted: `{{/${open.name}}} where it ends`,
    };
  return {
    severity: "error",
    code: "template-syntax",
    place,
    reason: got === "EOF" ? "A block or a pair of braces is not closed." : "The braces here cannot be read.",
    ...(got === undefined ? {} : { found: TOKENS[got] ?? got }),
    advice: "Look for a missing }}, a missing {{/…}} or an odd quotation mark on this line or before it.",
  };
}

/** The parser gives the place as properties, or only in its message. */
function whereIn(error: unknown, message: string): { readonly line?: number; readonly column?: number } {
  if (typeof error === "object" && error !== null && "lineNumber" in error && typeof error.lineNumber === "number") {
    const column = "column" in error && typeof error.column === "number" ? { column: error.column + 1 } : {};
    return { line: error.lineNumber, ...column };
  }
  const line = /on line (\d+)/.exec(message)?.[1];
  if (line === undefined) return {};
  // A second line of the message shows the text before the fault, a third points at it.
  const pointer = /\n(-*)\^/.exec(message)?.[1];
  return { line: Number(line), ...(pointer === undefined ? {} : { column: pointer.length + 1 }) };
}

/** Line and column of an offset in a piece of template. */
function placeIn({ text, line, column }: Source, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split("\n");
  const within = before.at(-1)!.length;
  return { line: line + before.length - 1, column: before.length === 1 ? column + within : within + 1 };
}
