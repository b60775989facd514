import type { Sources as SourcesBlock } from "../../document/document.ts";
import { Inlines } from "./inlines.tsx";
import { Anchor, Box, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

type Entry = SourcesBlock["entries"][number];

/** The cited sources, one below the other in the column they are set in. */
export function Sources({ block }: { block: SourcesBlock }) {
  return (
    <Box tag="L" listNumbering="Decimal">
      {block.entries.map((entry) => (
        <SourceEntry key={entry.id} entry={entry} />
      ))}
    </Box>
  );
}

/** The width of one column of sources in a measure. */
export const sourceMeasure = ({ columns, gap }: { columns: number; gap: number }, measure: number): number =>
  (measure - (columns - 1) * gap) / columns;

/** A source: its number in navy, what it is, and its site in grey, which leads to the full address. */
export function SourceEntry({ entry }: { entry: Entry }) {
  const { theme } = useSetting();
  const { sources, colours } = theme;
  return (
    <Box tag="LI" id={entry.id} wrap={false} style={{ flexDirection: "row", paddingBottom: sources.after }}>
      <Words tag="Lbl" role="source" style={{ width: sources.numberWidth, color: colours.navy, fontWeight: 600 }}>
        {entry.number}
      </Words>
      <Words tag="LBody" role="source" style={{ flex: 1 }}>
        <Inlines content={entry.content} role="source" />
        {entry.url !== undefined && (
          <Anchor target={{ url: entry.url }} style={{ color: colours.grey }}>
            {` ${siteOf(entry.url)}`}
          </Anchor>
        )}
      </Words>
    </Box>
  );
}

/** The site of an address without `www.`, a long one without what stands first; the address itself where it has none. */
export function siteOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, "") : "";
  return (host.length > LONGEST_SITE ? host.split(".").slice(-3).join(".") : host) || url;
}

const LONGEST_SITE = 24;
