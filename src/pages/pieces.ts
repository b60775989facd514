import type { Inline } from "../document/document.ts";
import type { Attributes } from "./laid.ts";
import { setCharacters, setWords, withoutSoftHyphens } from "./set-characters.ts";
import { beforeSource, signOf, superior } from "./signs.ts";

/**
 * A stretch of a line in one manner. Inline content, however deep, is set as a flat row of these: the unit of style, of
 * measuring and of tags.
 */
export interface Piece {
  /** The characters as they are set; `\n` alone is a forced break. */
  readonly text: string;
  readonly manner: "plain" | "link" | "cite" | "sign" | "gap";
  readonly strong: boolean;
  /** Where a link leads. Pieces of one link share the object. */
  readonly target?: NonNullable<Attributes["target"]>;
  /** Language of a passage in another language than the text around it. */
  readonly language?: string;
  /** The words that a sign stands for. */
  readonly actualText?: string;
}

type Manner = Omit<Piece, "text">;

/**
 * Inline content as a row of pieces, without empty ones and without two spaces in a row. Neighbours in one manner are one
 * piece: react-pdf takes a space that is a text of its own for a place where a line may end, whatever space it is.
 */
export function piecesOf(content: readonly Inline[]): readonly Piece[] {
  let pieces = known.get(content);
  if (!pieces) known.set(content, (pieces = cut(content)));
  return pieces;
}

/** A cell is measured before it is set, and its table as often as anything in it changes. */
const known = new WeakMap<readonly Inline[], readonly Piece[]>();

function cut(content: readonly Inline[]): readonly Piece[] {
  const [only] = content;
  if (only?.kind === "text" && content.length === 1) return cutText(only.text);
  const pieces: Piece[] = [];
  const add = (piece: Piece): void => {
    const before = pieces.at(-1);
    if (before && isOneWith(before, piece)) pieces[pieces.length - 1] = { ...before, text: before.text + piece.text };
    else pieces.push(piece);
  };
  for (const piece of content.flatMap((inline) => flatten(inline, { manner: "plain", strong: false }))) {
    const before = pieces.at(-1);
    const last = before?.text.at(-1);
    if (piece.manner === "sign") {
      // A sign clings to what it marks: to the word before it, or at the start of a cell to the figure after it.
      if (last !== undefined && last !== "\u00A0" && last !== "\n") add(plain("\u00A0"));
      add(piece);
      continue;
    }
    const doubled = last === " " || last === "\n" || last === undefined;
    const text = doubled && piece.text !== "\n" ? piece.text.replace(LEADING_SPACE, "") : piece.text;
    if (text === "") continue;
    const first = pieces.length === 1 && before?.manner === "sign" && !/^\s/u.test(text);
    if (first) add(plain("\u00A0"));
    add({ ...piece, text });
  }
  return pieces;
}

/** The same for plain text, which most content is. */
function cutText(text: string): readonly Piece[] {
  const set = setWords(text).replace(LEADING_SPACE, "");
  return set === "" ? [] : [plain(set)];
}

const LEADING_SPACE = /^[ \u2009]/u;

/** A forced break stays a piece of its own. */
const isOneWith = (one: Piece, other: Piece): boolean =>
  one.manner === "plain" &&
  other.manner === "plain" &&
  one.strong === other.strong &&
  one.language === other.language &&
  one.text !== "\n" &&
  other.text !== "\n";

/** Inline content as the characters that are printed, on one line. */
export const plainText = (content: readonly Inline[]): string =>
  piecesOf(content)
    .map(({ text }) => (text === "\n" ? " " : withoutSoftHyphens(text)))
    .join("");

/**
 * The rule of a gap: low lines, set so that they join. Writing takes about twice the width of print; the steps of
 * four do not tell the length of the answer, and no gap is wider than a narrow column.
 */
const blank = (length: number): string => "_".repeat(Math.min(28, Math.max(8, Math.ceil(length / 2) * 4)));

const plain = (text: string): Piece => ({ text, manner: "plain", strong: false });

function flatten(inline: Inline, manner: Manner): readonly Piece[] {
  switch (inline.kind) {
    case "text":
      return [{ ...manner, text: setWords(inline.text) }];
    // The look has no italic: stress of either kind is weight.
    case "strong":
    case "emphasis":
      return inline.children.flatMap((child) => flatten(child, { ...manner, strong: true }));
    case "link": {
      const target = { url: inline.url };
      return inline.children.flatMap((child) => flatten(child, { ...manner, manner: "link", target }));
    }
    case "passage":
      return inline.children.flatMap((child) => flatten(child, { ...manner, language: inline.language }));
    case "see":
      return [{ ...manner, manner: "link", target: { id: inline.id }, text: setCharacters(inline.text) }];
    case "cite":
      return inline.numbers.flatMap((number, index): readonly Piece[] => [
        { ...manner, text: beforeSource(index, inline.numbers.length) },
        { manner: "cite", strong: false, target: { id: `source-${number}` }, text: superior(number) },
      ]);
    case "mark":
      return [{ manner: "sign", strong: false, text: setCharacters(signOf(inline)), actualText: inline.text }];
    case "gap":
      return [{ manner: "gap", strong: false, text: blank(inline.length), actualText: inline.text }];
    case "break":
      return [plain("\n")];
  }
}
