import type { Table, TableRow } from "../../document/document.ts";
import { AsideGroup, asideGroups } from "../blocks/aside-group.tsx";
import { Caption } from "../blocks/caption.tsx";
import { Box } from "../blocks/primitives.tsx";
import { Continued, continuedWords, TableNote } from "../blocks/table.tsx";
import { ruleAbove, type TableLook } from "../blocks/table-look.ts";
import { BodyRow, GroupRow, HeadRow } from "../blocks/table-rows.tsx";
import type { PathElement } from "../paint/plan.ts";
import { plainText } from "../pieces.ts";
import { setCharacters } from "../set-characters.ts";
import { knownTable } from "./known-table.ts";
import { component, type Component, type Composing, type GalleyItem } from "./galley-item.ts";

/**
 * A table, a block for each row: caption, head and first row stand on one page, and so do its last row and its note;
 * a row that starts a page has the head above it again, under "continued" and the label of a table that has one.
 */
export function tableItems(block: Table, composing: Composing): GalleyItem[] {
  const { key, setting, furniture } = composing;
  const { caption, note, rows } = block;
  const place = { ...composing.place, table: caption?.label ?? block.columns.map(headingOf).join(", ") };
  const { look, looks } = knownTable(block, setting);
  const table: PathElement = { key: `${key} table`, role: "Table" };
  const head: PathElement = { key: `${key} head`, role: "THead" };
  const body: PathElement = { key: `${key} body`, role: "TBody" };
  const shared = { after: 0, cut: "never", place } as const;
  const continued = setCharacters(continuedWords(furniture, caption?.label, setting.language));
  const repeat = {
    key: `${key} head`,
    path: [table, head],
    component: component(`continued ${looks}`, continued, () => <RepeatedHead continued={continued} look={look} />),
  };
  const items: GalleyItem[] = [
    {
      ...shared,
      key: `${key} head`,
      path: rows.length === 0 ? [table] : [table, head],
      keepWithNext: rows.length > 0 || note !== undefined,
      component: component(`table-head ${looks}`, [], () => <HeadRow look={look} />),
    },
    ...bodyOf(block, look, looks).map(({ component: content, keepWithNext, last }, index): GalleyItem => ({
      ...shared,
      key: `${key} ${index}`,
      path: [table, body],
      keepWithNext: keepWithNext || (last && note !== undefined),
      repeat,
      component: content,
    })),
  ];
  if (caption) {
    const element = () => <Caption caption={caption} />;
    const captioned = { key: `${key} caption`, path: [table], keepWithNext: true };
    items.unshift({ ...shared, ...captioned, component: component("caption", caption, element) });
  }
  if (note) {
    const element = () => <TableNote note={note} />;
    items.push({ ...shared, key: `${key} note`, path: [], cut: "lines", component: component("note", note, element) });
  }
  return items.map((item, i) => (i === 0 ? { ...item, ids: [block.id] } : item));
}

interface BodyPart {
  readonly component: Component;
  readonly keepWithNext: boolean;
  readonly last: boolean;
}

/** What a table's body may be cut between: its rows, or its groups where they have their names beside them. */
function bodyOf({ rows, aside }: Table, look: TableLook, looks: string): readonly BodyPart[] {
  if (aside)
    return asideGroups(rows).map((group, index, { length }) => {
      const last = index === length - 1;
      const element = () => <AsideGroup group={group} look={look} last={last} />;
      return { component: component(`aside ${looks}`, [group, last], element), keepWithNext: false, last };
    });
  return rows.map((row, index) => {
    const rule = ruleAbove(rows, index);
    const last = index === rows.length - 1;
    const element = () => <Row row={row} look={look} rule={rule} last={last} />;
    return {
      component: component(`row ${looks}`, [row, rule, last], element),
      keepWithNext: row.kind === "group",
      last,
    };
  });
}

const headingOf = ({ heading }: Table["columns"][number]): string => plainText(heading);

interface RowProps {
  readonly row: TableRow;
  readonly look: TableLook;
  readonly rule: ReturnType<typeof ruleAbove>;
  readonly last: boolean;
}

const Row = ({ row, ...rest }: RowProps) =>
  row.kind === "group" ? <GroupRow row={row} {...rest} /> : <BodyRow row={row} {...rest} />;

const RepeatedHead = ({ continued, look }: { continued: string; look: TableLook }) => (
  <Box>
    <Continued text={continued} />
    <HeadRow look={look} />
  </Box>
);
