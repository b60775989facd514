import type { Figure as FigureBlock } from "../../document/document.ts";
import { Caption } from "./caption.tsx";
import { drawingOf } from "./drawing-of.ts";
import { Picture } from "./picture.tsx";
import { Box, Words } from "./primitives.tsx";
import { Inlines } from "./inlines.tsx";
import { useSetting } from "./setting.ts";

/** A chart or map as wide as its column, with its caption above and sources below: always on one page. */
export function Figure({ block }: { block: FigureBlock }) {
  const { theme, measure, draw } = useSetting();
  if (!draw) throw new Error("A figure was set without a way to draw it.");
  const { caption, graphic, alt, note } = block;
  const drawing = drawingOf(draw, graphic, measure, theme);
  return (
    <Box wrap={false}>
      {caption && <Caption caption={caption} />}
      <Box tag="Figure" alt={alt} style={{ height: drawing.height }}>
        <Picture drawing={drawing} />
      </Box>
      {note && note.length > 0 && (
        <Box style={{ paddingTop: 1.5 * theme.unit }}>
          <Words tag="Note" role="note">
            <Inlines content={note} role="note" />
          </Words>
        </Box>
      )}
    </Box>
  );
}
