import type { ReactNode } from "react";
import type { Inline, TableRow } from "../../document/document.ts";
import type { SplitFigure } from "../split-decimal.ts";
import type { TypeRole } from "../theme.ts";
import { Inlines } from "./inlines.tsx";
import { Box, Rule, Words, type Style } from "./primitives.tsx";
import { useSetting } from "./setting.ts";
import { asideRoom, cellRole, keepAhead, splitCell, type ColumnLook, type TableLook } from "./table-look.ts";

const LEFT: Style = Object.freeze({ textAlign: "left" });
const RIGHT: Style = Object.freeze({ textAlign: "right" });

const alignOf = ({ column }: ColumnLook): Style => (column.align === "start" ? LEFT : RIGHT);

/** The head of a table, between two strong rules. Set again on every page; `fixed` asks react-pdf for that. */
export function HeadRow({ look, fixed = false }: { look: TableLook; fixed?: boolean }) {
  const { theme } = useSetting();
  const { headPadding } = theme.table;
  return (
    <Box
      tag="TR"
      wrap={false}
      style={{ flexDirection: "row", alignItems: "flex-end", paddingTop: headPadding, paddingBottom: headPadding }}
      {...(fixed ? { fixed: true as const } : {})}
    >
      <Rule at="top" weight={theme.rules.strong} colour="ink" />
      <Rule at="bottom" weight={theme.rules.strong} colour="ink" />
      {look.aside && (
        <Box tag="TH" scope="Column" style={{ width: asideRoom(theme) }}>
          <Words role="columnHead">
            <Inlines content={look.aside} role="columnHead" />
          </Words>
        </Box>
      )}
      {look.columns.map((column, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a column is its place
        <Box key={index} tag="TH" scope="Column" style={{ width: column.width, paddingRight: column.gutter }}>
          <Words role="columnHead" style={alignOf(column)}>
            <Inlines content={column.column.heading} role="columnHead" />
          </Words>
        </Box>
      ))}
    </Box>
  );
}

interface RowProps<K extends TableRow["kind"]> {
  readonly row: Extract<TableRow, { kind: K }>;
  readonly look: TableLook;
  /** What is ruled above the row where another row stands above it. */
  readonly rule: "none" | "hair" | "plain";
  /** True for the last row of the table, which is closed by a strong rule. */
  readonly last: boolean;
}

/** A row of cells. Beside the name of its group, which `aside` sets in the first row, a strong row has a bar. */
export function BodyRow({ row, look, rule, last, aside }: RowProps<"row"> & { readonly aside?: ReactNode }) {
  const { padding } = look;
  return (
    <Box tag="TR" wrap={false} style={{ flexDirection: "row", paddingTop: padding, paddingBottom: padding }}>
      <RowRules rule={rule} last={last} />
      {aside}
      {aside && row.strong && <Bar padding={padding} />}
      {look.columns.map((column, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a cell is its place
        <Cell key={index} index={index} look={look} column={column} row={row} content={row.cells[index] ?? []} />
      ))}
    </Box>
  );
}

function Bar({ padding }: { padding: number }) {
  const { theme } = useSetting();
  const { asideBar, asideGutter } = theme.table;
  return (
    <Box
      tag="artifact"
      style={{
        position: "absolute",
        top: padding,
        bottom: padding,
        left: -(asideGutter + asideBar) / 2,
        width: asideBar,
        backgroundColor: theme.colours.navy,
      }}
    />
  );
}

/** A row across the table that heads those below it. */
export function GroupRow({ row, look, rule, last }: RowProps<"group">) {
  const { theme } = useSetting();
  const padding = look.padding - 0.4;
  return (
    <Box
      tag="TR"
      wrap={false}
      minPresenceAhead={keepAhead(theme)}
      style={{ backgroundColor: theme.colours.tint, paddingTop: padding, paddingBottom: padding }}
    >
      <RowRules rule={rule} last={last} />
      <Box tag="TH" scope="Column" columnSpan={look.columns.length} style={{ paddingLeft: theme.table.groupIndent }}>
        <Words role="key">
          <Inlines content={row.label} role="key" />
        </Words>
      </Box>
    </Box>
  );
}

function RowRules({ rule, last }: Pick<RowProps<"row">, "rule" | "last">) {
  const { theme } = useSetting();
  return (
    <>
      {rule === "hair" && <Rule at="top" weight={theme.rules.hair} colour="hair" />}
      {rule === "plain" && <Rule at="top" weight={theme.rules.plain} colour="rule" />}
      {last && <Rule at="bottom" weight={theme.rules.strong} colour="ink" />}
    </>
  );
}

interface CellProps {
  readonly index: number;
  readonly look: TableLook;
  readonly column: ColumnLook;
  readonly row: Extract<TableRow, { kind: "row" }>;
  readonly content: readonly Inline[];
}

function Cell({ index, look, column, row, content }: CellProps) {
  const { theme } = useSetting();
  const role = cellRole(column.column, row);
  const indent = index === 0 ? row.indent * theme.table.indent : 0;
  const head = column.column.headsRow;
  const figure = splitCell(column.column, content, look.decimalMark);
  return (
    <Box
      tag={head ? "TH" : "TD"}
      style={{ width: column.width, paddingRight: column.gutter, paddingLeft: indent }}
      {...(head ? { scope: "Row" as const } : {})}
    >
      {figure ? (
        <Figure figure={figure} rest={column.rest} role={role} />
      ) : (
        <Words role={role}>
          <Inlines content={content} role={role} />
        </Words>
      )}
    </Box>
  );
}

const WHOLE: Style = Object.freeze({ flex: 1, textAlign: "right" });

/** Whole part flush right, the rest flush left in a box of one width: trailing blanks would be trimmed and cannot align. */
function Figure({ figure, rest, role }: { figure: SplitFigure; rest: number; role: TypeRole }) {
  return (
    <Box style={{ flexDirection: "row" }}>
      <Words role={role} style={WHOLE}>
        <Inlines content={figure.whole} role={role} />
      </Words>
      {rest > 0 && (
        <Words role={role} style={{ width: rest }}>
          <Inlines content={figure.rest} role={role} />
        </Words>
      )}
    </Box>
  );
}
