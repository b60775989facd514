import type { BriefingDocument } from "../../document/document.ts";
import { setCharacters } from "../set-characters.ts";
import { textWidth } from "../text-width.ts";
import type { TypeRole } from "../theme.ts";
import { runStyle } from "../type-style.ts";
import { LargeMasthead } from "./large-masthead.tsx";
import { Logo } from "./logo.tsx";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting, type Setting } from "./setting.ts";

type Top = Pick<BriefingDocument, "masthead" | "title" | "subtitle">;

/** The width of the edition block: that of its longest line, and a hair more against rounding. */
function editionWidth({ theme }: Setting, lines: readonly string[]): number {
  const style = { ...runStyle(theme, "edition"), weight: 600 as const };
  return Math.max(0, ...lines.map((line) => textWidth(setCharacters(line), style))) + 0.5;
}

/** A title is set smaller where it would not stand on one line beside the edition block. */
function titleRole({ theme, measure }: Setting, title: string, edition: number): TypeRole {
  const room = measure - edition - theme.masthead.gutter;
  return textWidth(setCharacters(title), runStyle(theme, "title")) <= room ? "title" : "longTitle";
}

/** The top of a small sheet: under the bar the title, and at the right what it is for and as of when. */
function SmallMasthead({ document: { title, subtitle, masthead } }: { document: Top }) {
  const { theme } = useSetting();
  const { unit, colours, rules } = theme;
  const lines = [...(subtitle === undefined ? [] : [subtitle]), ...masthead.lines.slice(0, 1)];
  return (
    <Box>
      <Box tag="artifact" style={{ height: theme.masthead.bar, backgroundColor: colours.navy }} />
      <Box style={{ flexDirection: "row", alignItems: "flex-end", paddingTop: 2 * unit, paddingBottom: 2 * unit }}>
        <Rule at="bottom" weight={rules.strong} colour="ink" />
        <Words tag="P" role="sheetTitle" style={{ flex: 1, paddingRight: theme.masthead.gutter }}>
          {setCharacters(title)}
        </Words>
        <Box style={{ flex: 1 }}>
          {lines.map((line) => (
            <Words key={line} tag="P" role="running" style={{ textAlign: "right" }}>
              {setCharacters(line)}
            </Words>
          ))}
        </Box>
      </Box>
    </Box>
  );
}

/** The name of the series, behind the logo where the theme has one. */
function Series({ words }: { words: string }) {
  const { theme } = useSetting();
  const { logo, unit } = theme;
  const series = (
    <Words tag="P" role="series">
      {setCharacters(words)}
    </Words>
  );
  if (!logo) return series;
  return (
    <Box style={{ flexDirection: "row", alignItems: "flex-end" }}>
      <Logo logo={logo} />
      <Box style={{ paddingLeft: 2 * unit }}>{series}</Box>
    </Box>
  );
}

/** The top of the first page: series and kind over a navy bar, title and edition block, a rule below. */
export function Masthead({ document }: { document: Top }) {
  const setting = useSetting();
  const { theme } = setting;
  const { unit, colours, rules } = theme;
  const { series, kind, lines } = document.masthead;
  if (theme.form?.largePrint) return <LargeMasthead document={document} />;
  if (setting.measure < theme.masthead.smallBelow) return <SmallMasthead document={document} />;
  const edition = editionWidth(setting, lines);
  return (
    <Box>
      <Box style={{ flexDirection: "row", justifyContent: "space-between", alignItems: "flex-end", marginBottom: 5 }}>
        <Series words={series} />
        {kind !== "" && (
          <Words tag="P" role="series" style={{ color: colours.navy }}>
            {setCharacters(kind).replaceAll(" ", "\u00A0")}
          </Words>
        )}
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
          <Words tag="P" role={titleRole(setting, document.title, edition)}>
            {setCharacters(document.title)}
          </Words>
          {document.subtitle !== undefined && (
            <Words tag="P" role="subtitle" style={{ marginTop: unit }}>
              {setCharacters(document.subtitle)}
            </Words>
          )}
        </Box>
        <Box style={{ width: edition }}>
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
