import type { Contents as ContentsBlock } from "../../document/document.ts";
import { textWidth } from "../text-width.ts";
import { runStyle } from "../type-style.ts";
import { Inlines } from "./inlines.tsx";
import { Anchor, Box, Rule, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

const GUTTER = 5;

type Entry = ContentsBlock["entries"][number];

/** The list of sections, with the pages of the setting; where these are not known yet the numbers stay blank. */
export function Contents({ block }: { block: ContentsBlock }) {
  const { pages } = useSetting();
  return (
    <Box tag="TOC" wrap={false}>
      <ContentsTitle title={block.title} />
      {block.entries.map((entry) => {
        const page = pages?.get(entry.id);
        return <ContentsEntry key={entry.id} entry={entry} {...(page === undefined ? {} : { page })} />;
      })}
    </Box>
  );
}

/** The title of the contents under a strong rule. */
export function ContentsTitle({ title }: Pick<ContentsBlock, "title">) {
  const { theme } = useSetting();
  const { unit, rules } = theme;
  return (
    <Box style={{ paddingTop: 2 * unit + rules.strong, paddingBottom: unit }}>
      <Rule at="top" weight={rules.strong} colour="ink" />
      <Words tag="Caption" role="boxTitle">
        <Inlines content={title} role="boxTitle" />
      </Words>
    </Box>
  );
}

/** A line of the contents: number, title, and the page flush right. All of it leads to the section. */
export function ContentsEntry({ entry, page }: { entry: Entry; page?: string }) {
  const { theme } = useSetting();
  const { numberWidth, pageWidth, rowPadding } = theme.contents;
  return (
    <Box tag="TOCI" wrap={false}>
      <Rule at="bottom" weight={theme.rules.hair} colour="hair" />
      <Anchor
        target={{ id: entry.id }}
        style={{ flexDirection: "row", paddingTop: rowPadding, paddingBottom: rowPadding }}
      >
        {entry.number !== undefined && (
          <Words
            role="key"
            style={{
              width: Math.max(numberWidth, textWidth(entry.number, runStyle(theme, "key")) + GUTTER),
              color: theme.colours.navy,
            }}
          >
            {entry.number}
          </Words>
        )}
        <Words role="cell" style={{ flex: 1 }}>
          <Inlines content={entry.content} role="cell" />
        </Words>
        {page !== undefined && (
          <Words role="cell" style={{ width: pageWidth, textAlign: "right" }}>
            {page}
          </Words>
        )}
        {page === undefined && <Box style={{ width: pageWidth }} />}
      </Anchor>
    </Box>
  );
}
