import { Fragment, type ReactNode } from "react";
import type { Inline } from "../../document/document.ts";
import { piecesOf, type Piece } from "../pieces.ts";
import type { Theme, TypeRole } from "../theme.ts";
import { pieceStyle, runStyle, type RunStyle } from "../type-style.ts";
import { Anchor, Stretch, type Style } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** Inline content, for the inside of Words in the same role. */
export function Inlines({ content, role }: { content: readonly Inline[]; role: TypeRole }) {
  const { theme } = useSetting();
  const around = runStyle(theme, role);
  const pieces = piecesOf(content);
  const [only] = pieces;
  // Most cells are one piece of plain text, which needs no node.
  if (only && pieces.length === 1 && isBare(only) && pieceStyle(theme, around, only) === around) return only.text;
  // Pieces have no identity of their own, and are never moved: a place is key enough.
  return <>{pieces.map((piece, index) => pieceNode(piece, index, theme, around))}</>;
}

const isBare = ({ target, actualText, language }: Piece): boolean =>
  target === undefined && actualText === undefined && language === undefined;

/**
 * A piece becomes one text node: a string beside an expression would be two, between which a line may break. Called
 * as a function, for there are tens of thousands of pieces, nearly all plain.
 */
function pieceNode(piece: Piece, key: number, theme: Theme, around: RunStyle): ReactNode {
  const { text, target, actualText } = piece;
  const language = piece.language === undefined ? {} : { language: piece.language };
  const style = differenceOf(around, pieceStyle(theme, around, piece));
  if (target) {
    return (
      <Anchor key={key} target={target} style={style} {...language}>
        {text}
      </Anchor>
    );
  }
  if (actualText !== undefined || piece.language !== undefined) {
    return (
      <Stretch key={key} tag="Span" {...(actualText === undefined ? language : { actualText })} style={style}>
        {text}
      </Stretch>
    );
  }
  return style === PLAIN ? (
    <Fragment key={key}>{text}</Fragment>
  ) : (
    <Stretch key={key} style={style}>
      {text}
    </Stretch>
  );
}

const PLAIN: Style = Object.freeze({});

/** By the style of a piece, which stands inside one other. */
const differences = new WeakMap<RunStyle, Style>();

/** What of a piece differs from the text around it. Frozen, and the same for the same style. */
function differenceOf(around: RunStyle, style: RunStyle): Style {
  if (style === around) return PLAIN;
  let difference = differences.get(style);
  if (!difference) differences.set(style, (difference = Object.freeze(tellDifference(around, style))));
  return difference;
}

function tellDifference(around: RunStyle, { family, fallback, weight, colour, tracking }: RunStyle): Style {
  const inFace = family === around.family && weight === around.weight;
  if (inFace && colour === around.colour && tracking === around.tracking) return PLAIN;
  return {
    ...(inFace ? {} : { fontFamily: [family, fallback], fontWeight: weight }),
    ...(colour === around.colour ? {} : { color: colour }),
    ...(tracking === around.tracking ? {} : { letterSpacing: tracking }),
  };
}
