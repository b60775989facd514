import type { BriefingDocument } from "../../document/document.ts";
import { setCharacters } from "../set-characters.ts";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** The top of the first page: series and kind over a navy bar, title and edition block, a rule below. */
export function Masthead({ document }: { document: Pick<BriefingDocument, "masthead" | "title" | "subtitle"> }) {
  const { theme } = useSetting();
  const { unit, colours, rules } = theme;
  const { series, kind, lines } = document.masthead;
  return (
    <Box>
      <Box style={{ flexDirection: "row", justifyContent: "space-between", marginBottom: 5 }}>
        <Words tag="P" role="series">
          {setCharacters(series)}
        </Words>
        <Words tag="P" role="series" style={{ color: colours.navy }}>
          {setCharacters(kind)}
        </Words>
      </Box>
      <Box tag="artifact" style={{ height: theme.masthead.bar, backgroundColor: colours.navy }} />
      <Box
        style={{
          flexDirection: "row",
          alignItems: "flex-end",
          paddingTop: 2 * unit,
          paddingBottom: 2.5 * unit + rules.plain,
        }}
      >
        <Rule at="bottom" weight={rules.plain} colour="rule" />
        <Box style={{ flex: 1, paddingRight: theme.masthead.gutter }}>
          <Words tag="P" role="title">
            {setCharacters(document.title)}
          </Words>
          {document.subtitle !== undefined && (
            <Words tag="P" role="subtitle" style={{ marginTop: unit }}>
              {setCharacters(document.subtitle)}
            </Words>
          )}
        </Box>
        <Box style={{ alignItems: "flex-end" }}>
          {lines.map((line, index) => (
            <Words
              // oxlint-disable-next-line react/no-array-index-key -- lines have no identity and are never moved
              key={index}
              tag="P"
              role="edition"
              style={{ textAlign: "right", ...(index === 0 ? { fontWeight: 600, color: colours.ink } : {}) }}
            >
              {setCharacters(line)}
            </Words>
          ))}
        </Box>
      </Box>
    </Box>
  );
}
