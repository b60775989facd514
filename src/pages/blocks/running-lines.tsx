import type { PropsWithChildren } from "react";
import type { Furniture } from "../../document/document.ts";
import { setCharacters } from "../set-characters.ts";
import { Inlines } from "./inlines.tsx";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** The handling marking, exactly centred between two parts of equal width. */
export const Marking = ({ marking }: { marking: string }) => (
  <Words role="marking" style={{ textAlign: "center", paddingHorizontal: 8 }}>
    {setCharacters(marking)}
  </Words>
);

/** The head of every page but the first: pack and section, marking, edition, over a rule. */
export function RunningHead({ furniture, section }: { furniture: Furniture; section?: string | undefined }) {
  const { theme } = useSetting();
  return (
    <Box tag="artifact" style={{ flexDirection: "row", paddingBottom: 5 + theme.rules.plain }}>
      <Rule at="bottom" weight={theme.rules.plain} colour="rule" />
      <Words role="running" style={{ flex: 1, fontWeight: 600 }}>
        {setCharacters(headWords(furniture, section))}
      </Words>
      {furniture.marking !== undefined && <Marking marking={furniture.marking} />}
      <Words role="running" style={{ flex: 1, textAlign: "right" }}>
        {setCharacters(furniture.edition)}
      </Words>
    </Box>
  );
}

/** The name of the pack, with the section where the document asks for it and the page is in one. */
const headWords = ({ name, section }: Furniture, title: string | undefined): string =>
  section === undefined || title === undefined
    ? name
    : section.replaceAll("{name}", () => name).replaceAll("{section}", () => title);

/** The head of the first page: the marking alone. */
export const FirstHead = ({ furniture }: { furniture: Furniture }) => (
  <Box tag="artifact" style={{ flexDirection: "row", justifyContent: "center" }}>
    {furniture.marking !== undefined && <Marking marking={furniture.marking} />}
  </Box>
);

/** The foot of every page, under a rule: what the marks mean, marking, and the page, flush right in `children`. */
export function RunningFoot({ furniture, children }: PropsWithChildren<{ furniture: Furniture }>) {
  const { theme } = useSetting();
  return (
    <Box tag="artifact" style={{ flexDirection: "row", paddingTop: 5 + theme.rules.plain }}>
      <Rule at="top" weight={theme.rules.plain} colour="rule" />
      <Words role="legend" style={{ flex: 1 }}>
        <Inlines content={furniture.legend} role="legend" />
      </Words>
      {furniture.marking !== undefined && <Marking marking={furniture.marking} />}
      {children}
    </Box>
  );
}

/** The page in the foot, where it is known. */
export const PageNumber = ({ text }: { text: string }) => (
  <Words role="running" style={{ flex: 1, textAlign: "right" }}>
    {text}
  </Words>
);

/** The page in words: `Page 3 of 9`. */
export const pageWords = (furniture: Furniture, page: number, pages: number): string =>
  furniture.page.replaceAll("{page}", String(page)).replaceAll("{pages}", String(pages));
