import type { Paper, PaperName, Theme, TypeRole, TypeStyle, Weight } from "../theme.ts";

/** No text is smaller, in points; with it the leading from line to line. */
export const LARGE = { size: 18, leading: 25 } as const;

/** What is larger still: size, leading, weight. */
const HEADS: Partial<Record<TypeRole, readonly [number, number, Weight]>> = {
  title: [36, 42, 700],
  longTitle: [36, 42, 700],
  sheetTitle: [28, 34, 700],
  section: [28, 35, 700],
  subsection: [24, 31, 700],
  boxTitle: [24, 31, 700],
  paragraphHead: [20, 27, 700],
};

/**
 * A theme for large print: one face without serifs, 18 points and more, headings bold, room between the lines and around
 * all that stood close. Colours and papers are those of the theme, but for the margins that larger running lines need.
 */
export function largeTheme(theme: Theme): Theme {
  const type = Object.fromEntries(
    (Object.entries(theme.type) as [TypeRole, TypeStyle][]).map(([role, style]) => [role, enlarged(role, style)]),
  ) as Record<TypeRole, TypeStyle>;
  const papers = Object.fromEntries(
    (Object.entries(theme.papers) as [PaperName, Paper][]).map(([name, paper]) => [name, withRoom(paper)]),
  ) as Record<PaperName, Paper>;
  const { list, table, facts, contents, heading, rules } = theme;
  return {
    ...theme,
    form: { ...theme.form, largePrint: true },
    type,
    papers,
    unit: LARGE.leading / 4,
    rules: { strong: 2 * rules.strong, plain: 2 * rules.plain, hair: 2 * rules.hair },
    heading: { numberWidth: 1.6 * heading.numberWidth },
    list: { ...list, labelWidth: 28, summaryLabelWidth: 28, compactLabelWidth: 28 },
    table: { ...table, padding: 7, densePadding: 7, headPadding: 7, gutter: 18, figureGutter: 24 },
    facts: { ...facts, keyWidth: 160, rowPadding: 6 },
    contents: { ...contents, numberWidth: 36, pageWidth: 44, rowPadding: 6 },
    sources: { columns: 1, gap: 0, numberWidth: 40, after: 8 },
  };
}

function enlarged(role: TypeRole, { colour, weight }: TypeStyle): TypeStyle {
  const [size, leading, bold] = HEADS[role] ?? [LARGE.size, LARGE.leading, weight];
  return { family: "sans", weight: bold, size, leading, colour };
}

const withRoom = (paper: Paper): Paper => ({ ...paper, top: 84, firstTop: 84, bottom: 108, head: 34, foot: 30 });
