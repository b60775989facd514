import type { List as ListBlock, ListItem as Item } from "../../document/document.ts";
import type { Theme, TypeRole } from "../theme.ts";
import { textWidth } from "../text-width.ts";
import { runStyle } from "../type-style.ts";
import { CardItem } from "./card-item.tsx";
import { Inlines } from "./inlines.tsx";
import { Box, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** How a list's items are set; `labelWidth` is the column in which labels hang, `after` the space between items. */
export interface ListLook {
  readonly role: TypeRole;
  readonly labelWidth: number;
  readonly after: number;
}

/** The look of a list: its labels hang in a column that holds the widest. */
export function listLook(theme: Theme, { role, items }: ListBlock): ListLook {
  const style = { ...runStyle(theme, listRoles[role]), weight: 600 as const };
  const widest = Math.max(0, ...items.map(({ label }) => textWidth(label, style)));
  const { labelWidth, summaryLabelWidth, compactLabelWidth } = theme.list;
  const least = {
    text: labelWidth,
    summary: summaryLabelWidth,
    compact: compactLabelWidth,
    card: theme.card.numeralWidth,
  }[role];
  return {
    role: listRoles[role],
    labelWidth: Math.max(least, Math.ceil(widest + 4)),
    after: theme.unit * { text: 1, summary: 2, compact: 1, card: 0 }[role],
  };
}

const listRoles: Readonly<Record<ListBlock["role"], TypeRole>> = {
  text: "text",
  summary: "summary",
  compact: "compact",
  card: "card",
};

/** What a reader of the structure is told about a list's labels. */
export const listNumbering = ({ ordered }: ListBlock): "Decimal" | "Disc" => (ordered ? "Decimal" : "Disc");

export function List({ block }: { block: ListBlock }) {
  const { theme } = useSetting();
  const look = listLook(theme, block);
  return (
    <Box tag="L" listNumbering={listNumbering(block)} style={{ gap: look.after }}>
      {block.items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- items have no identity and are never moved
        <ListItem key={index} item={item} look={look} />
      ))}
    </Box>
  );
}

/** An item, its label hanging, with the lists inside it. */
export function ListItem({ item, look }: { item: Item; look: ListLook }) {
  const { theme } = useSetting();
  const { role, labelWidth, after } = look;
  if (role === "card") return <CardItem item={item} />;
  return (
    <Box tag="LI" wrap={false} style={{ flexDirection: "row" }}>
      <Words tag="Lbl" role={role} style={{ width: labelWidth, color: theme.colours.navy, fontWeight: 600 }}>
        {item.label}
      </Words>
      <Box tag="LBody" style={{ flex: 1, gap: after }}>
        <Words role={role}>
          <Inlines content={item.content} role={role} />
        </Words>
        {item.children?.map((list, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <List key={index} block={list} />
        ))}
      </Box>
    </Box>
  );
}
