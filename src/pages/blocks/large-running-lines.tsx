import type { Furniture } from "../../document/document.ts";
import { setCharacters } from "../set-characters.ts";
import { textWidth } from "../text-width.ts";
import type { Theme } from "../theme.ts";
import { runStyle } from "../type-style.ts";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** The head of every page in large print: the marking. */
export const LargeHead = ({ furniture: { marking } }: { furniture: Furniture }) => (
  <Box tag="artifact">{marking !== undefined && <Words role="marking">{setCharacters(marking)}</Words>}</Box>
);

/** Its foot, under a rule: the pack and the page on one line, and the marking below. */
export function LargeFoot({ furniture: { name, marking }, page }: { furniture: Furniture; page: string }) {
  const { theme } = useSetting();
  const { unit, rules } = theme;
  return (
    <Box tag="artifact" style={{ paddingTop: unit + rules.plain }}>
      <Rule at="top" weight={rules.plain} colour="ink" />
      <Box style={{ flexDirection: "row" }}>
        <Words role="running" style={{ flex: 1 }}>
          {setCharacters(shortened(name))}
        </Words>
        <Words role="running" style={{ fontWeight: 700, textAlign: "right", width: pageWidth(theme, page) }}>
          {setCharacters(page)}
        </Words>
      </Box>
      {marking !== undefined && <Words role="marking">{setCharacters(marking)}</Words>}
    </Box>
  );
}

/** The page stands on one line, in whatever language. */
const pageWidth = (theme: Theme, page: string): number =>
  textWidth(setCharacters(page), { ...runStyle(theme, "running"), weight: 700 }) + 1;

/** So many characters stand on one line before the page. */
const LONGEST = 34;

/** Cut after a word. */
const shortened = (name: string): string =>
  name.length <= LONGEST ? name : `${name.slice(0, LONGEST).replace(/\s+\S*$/u, "")}…`;
