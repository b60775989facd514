import type { BriefingDocument } from "../../document/document.ts";
import { setCharacters } from "../set-characters.ts";
import { textWidth } from "../text-width.ts";
import type { TypeRole } from "../theme.ts";
import { runStyle } from "../type-style.ts";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting, type Setting } from "./setting.ts";

type Top = Pick<BriefingDocument, "masthead" | "title" | "subtitle">;

/** A title is set smaller where it would not stand on one line beside the edition block. */
function titleRole({ theme, measure }: Setting, { title, masthead }: Top): TypeRole {
  const edition = { ...runStyle(theme, "edition"), weight: 600 as const };
  const block = Math.max(0, ...masthead.lines.map((line) => textWidth(setCharacters(line), edition)));
  const room = measure - block - theme.masthead.gutter;
  return textWidth(setCharacters(title), runStyle(theme, "title")) <= room ? "title" : "longTitle";
}

/** The top of the first page: series and kind over a navy bar, title and edition block, a rule below. */
export function Masthead({ document }: { document: Top }) {
  const setting = useSetting();
  const { theme } = setting;
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
          <Words tag="P" role={titleRole(setting, document)}>
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
