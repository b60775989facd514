import { Fragment } from "react";
import type { Inline } from "../../document/document.ts";
import { piecesOf, type Piece } from "../pieces.ts";
import type { TypeRole } from "../theme.ts";
import { pieceStyle, runStyle } from "../type-style.ts";
import { Anchor, Stretch } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** Inline content, for the inside of Words in the same role. */
export function Inlines({ content, role }: { content: readonly Inline[]; role: TypeRole }) {
  return (
    <>
      {piecesOf(content).map((piece, index) => (
        // Pieces have no identity of their own, and are never moved.
        // oxlint-disable-next-line react/no-array-index-key
        <PieceNode key={index} piece={piece} role={role} />
      ))}
    </>
  );
}

/** A piece becomes one text node: a string beside an expression would be two, between which a line may break. */
function PieceNode({ piece, role }: { piece: Piece; role: TypeRole }) {
  const { theme } = useSetting();
  const around = runStyle(theme, role);
  const { family, fallback, weight, colour, tracking } = pieceStyle(theme, around, piece);
  const style = {
    ...(family === around.family && weight === around.weight
      ? {}
      : { fontFamily: [family, fallback], fontWeight: weight }),
    ...(colour === around.colour ? {} : { color: colour }),
    ...(tracking === around.tracking ? {} : { letterSpacing: tracking }),
  };
  if (piece.target) {
    const language = piece.language === undefined ? {} : { language: piece.language };
    return (
      <Anchor target={piece.target} style={style} {...language}>
        {piece.text}
      </Anchor>
    );
  }
  if (piece.actualText !== undefined) {
    return (
      <Stretch tag="Span" actualText={piece.actualText} style={style}>
        {piece.text}
      </Stretch>
    );
  }
  if (piece.language !== undefined) {
    return (
      <Stretch tag="Span" language={piece.language} style={style}>
        {piece.text}
      </Stretch>
    );
  }
  return Object.keys(style).length > 0 ? (
    <Stretch style={style}>{piece.text}</Stretch>
  ) : (
    <Fragment>{piece.text}</Fragment>
  );
}
