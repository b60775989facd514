import type { BriefingDocument } from "../../document/document.ts";
import { setCharacters } from "../set-characters.ts";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** The top of the first page in large print: title, what it is and as of when, one below the other. */
export function LargeMasthead({
  document: { title, subtitle, masthead },
}: {
  document: Pick<BriefingDocument, "masthead" | "title" | "subtitle">;
}) {
  const { theme } = useSetting();
  const { unit, colours, rules } = theme;
  const { series, kind, lines } = masthead;
  return (
    <Box style={{ paddingBottom: 2 * unit + rules.strong }}>
      <Rule at="bottom" weight={rules.strong} colour="ink" />
      <Box
        tag="artifact"
        style={{ height: theme.masthead.bar, backgroundColor: colours.navy, marginBottom: 2 * unit }}
      />
      <Words tag="P" role="title">
        {setCharacters(title)}
      </Words>
      {[subtitle ?? "", kind, series, ...lines]
        .filter((line) => line !== "")
        .map((line) => (
          <Words key={line} tag="P" role="text">
            {setCharacters(line)}
          </Words>
        ))}
    </Box>
  );
}
