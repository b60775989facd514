import type { Furniture, Table as TableBlock } from "../../document/document.ts";
import { AsideGroup, asideGroups } from "./aside-group.tsx";
import { Caption } from "./caption.tsx";
import { Inlines } from "./inlines.tsx";
import { Box, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";
import { ruleAbove, tableLook } from "./table-look.ts";
import { BodyRow, GroupRow, HeadRow } from "./table-rows.tsx";

/** A table in one piece: caption, head, rows and note. */
export function Table({ block }: { block: TableBlock }) {
  const setting = useSetting();
  const look = tableLook(setting, block);
  const { rows, caption, note } = block;
  return (
    <Box>
      {caption && <Caption caption={caption} />}
      <Box tag="Table">
        <HeadRow look={look} fixed />
        {look.aside &&
          asideGroups(rows).map((group, index, { length }) => (
            // oxlint-disable-next-line react/no-array-index-key -- groups have no identity and are never moved
            <AsideGroup key={index} group={group} look={look} last={index === length - 1} />
          ))}
        {(look.aside ? [] : rows).map((row, index) => {
          const rule = ruleAbove(rows, index);
          const last = index === rows.length - 1;
          return row.kind === "group" ? (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no identity and are never moved
            <GroupRow key={index} row={row} look={look} rule={rule} last={last} />
          ) : (
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <BodyRow key={index} row={row} look={look} rule={rule} last={last} />
          );
        })}
      </Box>
      {note && <TableNote note={note} />}
    </Box>
  );
}

/** Small print under a table, with the space that parts it from the last rule. */
export function TableNote({ note }: { note: NonNullable<TableBlock["note"]> }) {
  const { theme } = useSetting();
  return (
    <Box style={{ paddingTop: theme.unit }}>
      <Words tag="Note" role="note">
        <Inlines content={note} role="note" />
      </Words>
    </Box>
  );
}

/** What stands above the repeated head of a table that goes on, such as `Table 3, continued`. */
export const Continued = ({ text }: { text: string }) => (
  <Words tag="artifact" role="label">
    {text}
  </Words>
);

/**
 * The words for that: the phrase with the table's label, or what the phrase says besides, `Continued`, for a table that
 * has none.
 */
export function continuedWords({ continued }: Furniture, label: string | undefined, language: string): string {
  if (label !== undefined) return continued.replaceAll("{label}", () => label);
  const alone = continued.replaceAll("{label}", "").replace(AROUND_LABEL, "");
  return alone.charAt(0).toLocaleUpperCase(language) + alone.slice(1);
}

/** The signs that part a label from the words beside it. */
const AROUND_LABEL = /^[\s\p{P}]+|[\s\p{P}]+$/gu;
