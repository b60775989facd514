import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { positionsIn, type Place, type Problem, type Severity } from "../../problem.ts";
import { findTooDeep, MOST_NESTED } from "./find-too-deep.ts";

/** What a value has to say about a mistake; its place it knows itself. */
export interface Complaint extends Pick<Problem, "code" | "reason" | "found" | "wanted" | "about"> {
  readonly advice?: string | undefined;
  readonly severity?: Severity;
}

/** Names of members and indices of items, from the root to a value. */
export type JsonPath = readonly (string | number)[];

/** A part of a text, in UTF-16 code units. */
export type Span = Pick<Node, "offset" | "length">;

/** The values of a text with their places. */
interface Tree {
  readonly root: Node | undefined;
  readonly errors: readonly ParseError[];
}

/**
 * A JSON text and what is reported of it. Where its values stand is looked up once something is: to know the places of all
 * takes twenty times as long as to read the values.
 */
export class JsonText {
  readonly #text: string;
  readonly #file: string;
  readonly #problems: Problem[];
  readonly #positionOf: (offset: number) => Pick<Place, "line" | "column">;
  readonly #reported = new Set<string>();
  #tree: Tree | undefined;

  constructor(text: string, file: string, problems: Problem[]) {
    this.#text = text;
    this.#file = file;
    this.#problems = problems;
    this.#positionOf = positionsIn(text);
  }

  /** The value that the text holds; undefined, with the problem, where it is no JSON. Of twins the last one counts. */
  parse(): unknown {
    const deep = findTooDeep(this.#text);
    if (deep !== null) {
      this.report(
        { offset: deep, length: 1 },
        {
          code: "json-too-deep",
          reason: "Lists and objects stand in one another more deeply than a descriptor has them.",
          wanted: `at most ${MOST_NESTED} levels`,
        },
      );
      return undefined;
    }
    const value = valueOf(this.#text);
    if (value === undefined) this.#reportSyntax();
    // A text that is written again as it was says nothing twice; of any other its tree can tell.
    else if (JSON.stringify(value) !== withoutSpace(this.#text)) this.#reportTwins(this.#opened().root);
    return value;
  }

  read({ offset, length }: Span): string {
    return this.#text.slice(offset, offset + length);
  }

  valueAt(path: JsonPath): Span {
    return this.#nodeAt(path) ?? START;
  }

  /** The name of a member. */
  nameAt(path: JsonPath): Span {
    return this.#nodeAt(path)?.parent?.children?.[0] ?? START;
  }

  report({ offset }: Span, { severity = "error", advice, ...complaint }: Complaint): void {
    // A value that is read for two purposes is still wrong only once.
    const mistake = `${offset} ${complaint.reason}`;
    if (this.#reported.has(mistake)) return;
    this.#reported.add(mistake);
    const place = { file: this.#file, ...this.#positionOf(offset) };
    this.#problems.push({ severity, place, ...complaint, ...(advice ? { advice } : {}) });
  }

  #nodeAt(path: JsonPath): Node | undefined {
    const { root } = this.#opened();
    return root && findNodeAtLocation(root, [...path]);
  }

  #opened(): Tree {
    return (this.#tree ??= openTree(this.#text));
  }

  #reportSyntax(): void {
    const [first] = this.#opened().errors;
    const words =
      first && printParseErrorCode(first.error).replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const { offset, length } = first ?? START;
    this.report(
      { offset, length },
      {
        code: "json-syntax",
        reason: `This is not valid JSON here: ${words?.toLowerCase() ?? "the file is empty"}.`,
        found: this.#text.slice(offset).slice(0, Math.max(1, length)) || "the end of the file",
        advice: "Comments and a comma after the last item are not allowed.",
      },
    );
  }

  #reportTwins(node: Node | undefined): void {
    const names = new Set<string>();
    for (const child of node?.children ?? []) {
      const [name] = child.children ?? [];
      if (node?.type === "object" && name) {
        const key = String(name.value);
        if (names.has(key))
          this.report(name, {
            code: "descriptor-property-twice",
            reason: `The property "${key}" stands twice here.`,
            found: key,
            advice: "Delete one of the two.",
          });
        names.add(key);
      }
      this.#reportTwins(child);
    }
  }
}

const START: Span = { offset: 0, length: 0 };

function openTree(text: string): Tree {
  const errors: ParseError[] = [];
  return { root: parseTree(text, errors, { disallowComments: true, allowTrailingComma: false }), errors };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A JSON text without the space between its signs. */
const withoutSpace = (text: string): string => text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, "$1");
