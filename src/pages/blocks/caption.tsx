import type { Caption as CaptionContent } from "../../document/document.ts";
import { Inlines } from "./inlines.tsx";
import { runStyle } from "../type-style.ts";
import { Box, Stretch, textStyle, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

const AFTER_LABEL = "\u00A0\u00A0\u00A0 ";

/** Number and finding on one line, the unit below, above a table or figure. */
export function Caption({ caption }: { caption: CaptionContent }) {
  const { theme } = useSetting();
  return (
    <Box tag="Caption" wrap={false} minPresenceAhead={60} style={{ paddingBottom: theme.unit + 1 }}>
      <Words tag="P" role="finding">
        <Stretch style={textStyle(runStyle(theme, "captionLabel"))}>{`${caption.label}${AFTER_LABEL}`}</Stretch>
        <Inlines content={caption.title} role="finding" />
      </Words>
      {caption.subtitle && (
        <Words tag="P" role="unitLine" style={{ marginTop: 1 }}>
          <Inlines content={caption.subtitle} role="unitLine" />
        </Words>
      )}
    </Box>
  );
}
