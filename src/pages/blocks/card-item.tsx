import type { ListItem } from "../../document/document.ts";
import { Inlines } from "./inlines.tsx";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** An item to be read from the hand: a large numeral, the words, and under them small print and a box to tick. */
export function CardItem({ item }: { item: ListItem }) {
  const { theme } = useSetting();
  const { card, rules, unit } = theme;
  return (
    <Box
      tag="LI"
      wrap={false}
      style={{ flexDirection: "row", minHeight: card.least, paddingTop: card.above, paddingBottom: card.below }}
    >
      <Rule at="bottom" weight={rules.plain} colour="rule" />
      <Words tag="Lbl" role="cardNumeral" style={{ width: card.numeralWidth }}>
        {item.label}
      </Words>
      <Box tag="LBody" style={{ flex: 1 }}>
        <Words role="card">
          <Inlines content={item.content} role="card" />
        </Words>
        <Box style={{ flexDirection: "row", justifyContent: "space-between", marginTop: unit }}>
          {item.children?.map((list, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- lists have no identity and are never moved
            <SmallPrint key={at} items={list.items} />
          ))}
        </Box>
      </Box>
    </Box>
  );
}

/** The last of several is to be ticked, and stands at the right before its box. */
function SmallPrint({ items }: { items: readonly ListItem[] }) {
  const { theme } = useSetting();
  const { card, colours, rules } = theme;
  return (
    <Box tag="L" listNumbering="None" style={{ flexDirection: "row", flex: 1 }}>
      {items.map(({ content }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- items have no identity and are never moved
        <Box key={at} tag="LI" style={{ flexDirection: "row", ...(at === 0 ? { flex: 1 } : {}) }}>
          <Box tag="LBody">
            <Words role="note" style={{ color: colours.slate }}>
              <Inlines content={content} role="note" />
            </Words>
          </Box>
          {at > 0 && at === items.length - 1 && (
            <Box
              tag="artifact"
              style={{ width: card.tick, height: card.tick, marginLeft: 5, marginTop: 1, backgroundColor: colours.ink }}
            >
              <Box
                tag="artifact"
                style={{
                  position: "absolute",
                  top: rules.strong,
                  left: rules.strong,
                  right: rules.strong,
                  bottom: rules.strong,
                  backgroundColor: colours.white,
                }}
              />
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
