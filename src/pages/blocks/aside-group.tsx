import type { Inline, TableRow } from "../../document/document.ts";
import { plainText } from "../pieces.ts";
import { textWidth } from "../text-width.ts";
import type { Theme } from "../theme.ts";
import { runStyle } from "../type-style.ts";
import { Inlines } from "./inlines.tsx";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";
import { asideRoom, ruleAbove, type TableLook } from "./table-look.ts";
import { BodyRow } from "./table-rows.tsx";

type Row = Extract<TableRow, { kind: "row" }>;

/** Rows that stand beside the name of their group, laid out in one piece so that no page is cut inside. */
export interface AsideRows {
  readonly label: readonly Inline[];
  readonly rows: readonly Row[];
}

/** So many rows of two lines fill half a page; a longer group is cut, and its name is said again. */
const LONGEST = 16;

/** The rows of a table by their groups; rows before the first group have no name. */
export function asideGroups(rows: readonly TableRow[]): readonly AsideRows[] {
  const groups: { label: readonly Inline[]; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.kind === "group") groups.push({ label: row.label, rows: [] });
    else if (!last) groups.push({ label: [], rows: [row] });
    else if (last.rows.length < LONGEST) last.rows.push(row);
    else groups.push({ label: last.label, rows: [row] });
  }
  return groups.filter(({ rows: { length } }) => length > 0);
}

/** A group's rows with its name at the left, which spans them; a rule parts it from the group above. */
export function AsideGroup({ group, look, last }: { group: AsideRows; look: TableLook; last: boolean }) {
  const { theme } = useSetting();
  const { rules, type } = theme;
  const height = linesOf(theme, group.label) * type.aside.leading + 2 * look.padding;
  return (
    <Box wrap={false} style={{ flexDirection: "row" }}>
      <Rule at="top" weight={rules.plain} colour="ink" />
      {last && <Rule at="bottom" weight={rules.strong} colour="ink" />}
      <Box style={{ width: asideRoom(theme), height }} />
      <Box style={{ flex: 1 }}>
        {group.rows.map((row, index) => (
          <BodyRow
            // oxlint-disable-next-line react/no-array-index-key -- rows have no identity and are never moved
            key={index}
            row={row}
            look={look}
            rule={ruleAbove(group.rows, index)}
            last={false}
            aside={index === 0 ? <Label group={group} padding={look.padding} /> : <></>}
          />
        ))}
      </Box>
    </Box>
  );
}

/** The name of a group, a cell of its first row that reaches down over all of them. */
function Label({ group: { label, rows }, padding }: { group: AsideRows; padding: number }) {
  const { theme } = useSetting();
  return (
    <Box
      tag="TH"
      scope="Row"
      rowSpan={rows.length}
      style={{ position: "absolute", left: -asideRoom(theme), top: padding - 1.5, width: theme.table.asideWidth }}
    >
      <Words role="aside">
        <Inlines content={label} role="aside" />
      </Words>
    </Box>
  );
}

/** How many lines a name takes, its words dealt to lines as they come; one that is wider than a line is divided. */
function linesOf(theme: Theme, label: readonly Inline[]): number {
  const style = runStyle(theme, "aside");
  const { asideWidth } = theme.table;
  const space = textWidth(" ", style);
  let [lines, used] = [1, 0];
  for (const word of plainText(label).split(" ")) {
    const width = textWidth(word, style);
    if (used > 0 && used + width > asideWidth) [lines, used] = [lines + 1, 0];
    lines += Math.max(0, Math.ceil(width / asideWidth) - 1);
    used += (width % asideWidth) + space;
  }
  return lines;
}
