import type { PropsWithChildren } from "react";
import type { Furniture } from "../../document/document.ts";
import { fitLine } from "../fit-line.ts";
import { setCharacters } from "../set-characters.ts";
import { textWidth } from "../text-width.ts";
import { runStyle } from "../type-style.ts";
import { Inlines } from "./inlines.tsx";
import { Box, Rule, Words } from "./primitives.tsx";
import { useSetting, type Setting } from "./setting.ts";

const MARKING_ROOM = 8;

/** The handling marking, exactly centred between two parts of equal width. */
export const Marking = ({ marking }: { marking: string }) => (
  <Words role="marking" style={{ textAlign: "center", paddingHorizontal: MARKING_ROOM }}>
    {setCharacters(marking)}
  </Words>
);

/** The head of every page but the first: pack and section, marking, edition, over a rule; always one line. */
export function RunningHead({ furniture, section }: { furniture: Furniture; section?: string | undefined }) {
  const setting = useSetting();
  const { theme } = setting;
  const running = runStyle(theme, "running");
  const strong = { ...running, weight: 600 } as const;
  const room = besideMarking(setting, furniture);
  const name = headNames(furniture, section).find((each) => textWidth(each, strong) <= room);
  return (
    <Box tag="artifact" style={{ flexDirection: "row", paddingBottom: 5 + theme.rules.plain }}>
      <Rule at="bottom" weight={theme.rules.plain} colour="rule" />
      <Words role="running" style={{ flex: 1, fontWeight: 600 }}>
        {name ?? fitLine(setCharacters(furniture.name), strong, room)}
      </Words>
      {furniture.marking !== undefined && <Marking marking={furniture.marking} />}
      <Words role="running" style={{ flex: 1, textAlign: "right" }}>
        {fitLine(setCharacters(furniture.edition), running, room)}
      </Words>
    </Box>
  );
}

/** The width of the part of a head on either side of the marking, or of the middle, less what keeps both apart. */
function besideMarking({ theme, measure }: Setting, { marking }: Furniture): number {
  const middle = marking === undefined ? 0 : textWidth(setCharacters(marking), runStyle(theme, "marking"));
  return (measure - middle - 2 * MARKING_ROOM) / 2 - ROUNDING;
}

/** Points by which a line may be wider in its box than it was measured to be. */
const ROUNDING = 0.1;

/** What may stand in a head, the fullest first: the name with the section, where the document asks for it, or alone. */
const headNames = ({ name, section }: Furniture, title: string | undefined): readonly string[] =>
  section === undefined || title === undefined
    ? [setCharacters(name)]
    : [section.replaceAll("{name}", () => name).replaceAll("{section}", () => title), name].map(setCharacters);

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
