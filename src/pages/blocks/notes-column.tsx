import { setCharacters } from "../set-characters.ts";
import { Box, Divider, Rule, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

/** The column for notes, and the room between it and the text, in points. */
export const NOTES = { width: 124, gap: 18 } as const;

/** A heading and lines to write on, 7 mm apart, as far down as the text goes. */
export function NotesColumn({ title, height }: { title: string; height: number }) {
  const { theme } = useSetting();
  const { rules, type } = theme;
  const lines = Math.max(0, Math.floor((height - type.boxTitle.leading) / APART));
  return (
    <Box tag="artifact" style={{ height, paddingLeft: INDENT }}>
      <Divider />
      <Words role="boxTitle">{setCharacters(title)}</Words>
      {Array.from({ length: lines }, (_, line) => (
        <Box key={line} tag="artifact" style={{ height: APART }}>
          <Rule at="bottom" weight={rules.plain} colour="rule" />
        </Box>
      ))}
    </Box>
  );
}

const APART = 20;
const INDENT = 10;
