import type { Caption as CaptionContent } from "../../document/document.ts";
import { Inlines } from "./inlines.tsx";
import { Box, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** Number, finding and unit above a table or figure. */
export function Caption({ caption }: { caption: CaptionContent }) {
  const { theme } = useSetting();
  return (
    <Box tag="Caption" wrap={false} minPresenceAhead={60} style={{ paddingBottom: theme.unit + 1 }}>
      <Words tag="P" role="label">
        {caption.label}
      </Words>
      <Words tag="P" role="finding">
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
