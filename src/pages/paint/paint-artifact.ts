import type { Place } from "../../problem.ts";
import type { LaidNode } from "../laid.ts";
import type { ArtifactKind } from "./content.ts";
import type { PaintedPage, Painting } from "./painting.ts";
import { cutShape, holdsLine, holdsTop, type Piece } from "./piece.ts";
import { showRun } from "./show-run.ts";

/** Paints nodes, and all in them, as something that is seen but not read. */
export function paintArtifact(
  painting: Painting,
  page: PaintedPage,
  nodes: readonly LaidNode[],
  piece: Piece,
  kind: ArtifactKind,
  place: Place,
): void {
  const { content } = page;
  for (const node of nodes) {
    switch (node.kind) {
      case "element":
        paintArtifact(painting, page, node.children, piece, kind, place);
        break;
      case "text":
        for (const line of node.lines) {
          if (line.runs.length === 0 || !holdsLine(piece, line)) continue;
          content.beginArtifact(kind, "text");
          content.moveTo(line.x + piece.right, line.baseline + piece.down);
          for (const run of line.runs) showRun(painting, page, run, place, false);
        }
        break;
      case "shape": {
        const shape = cutShape(piece, node);
        if (!shape) break;
        content.beginArtifact(kind, "graphics");
        content.fillRectangle(shape);
        break;
      }
      case "drawing":
        if (!holdsTop(piece, 0)) break;
        for (const [face, glyphs] of Object.entries(node.glyphs)) painting.fonts.use(face, glyphs, place);
        content.beginArtifact(kind, "graphics");
        content.draw(node, piece.right, piece.down);
        break;
    }
  }
}
