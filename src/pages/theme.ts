/**
 * The look of the packs as data: a paper, not a screen. Serif for what is said, sans for what is counted, one dark
 * blue, hairlines. Every measure is in points.
 */
export interface Theme {
  readonly papers: Readonly<Record<PaperName, Paper>>;
  /** What a form of printing makes of the look. No theme file says it. */
  readonly form?: Form;
  /** The vertical unit: four make a line of text, three a line of a table or note; gaps are whole or half units. */
  readonly unit: number;
  readonly families: Readonly<Record<FamilyName, string>>;
  readonly colours: Readonly<Record<Colour, string>>;
  readonly type: Readonly<Record<TypeRole, TypeStyle>>;
  readonly rules: Rules;
  readonly heading: { readonly numberWidth: number };
  readonly list: {
    readonly labelWidth: number;
    readonly summaryLabelWidth: number;
    readonly compactLabelWidth: number;
  };
  /** A list to be read from the hand: the least height of an item, the column of its numeral, the box to tick. */
  readonly card: {
    readonly least: number;
    readonly above: number;
    readonly below: number;
    readonly numeralWidth: number;
    readonly tick: number;
  };
  readonly table: TableLook;
  readonly facts: {
    readonly padding: number;
    readonly keyWidth: number;
    readonly rowPadding: number;
    readonly bar: number;
  };
  readonly strip: { readonly indent: number; readonly end: number };
  readonly contents: { readonly numberWidth: number; readonly pageWidth: number; readonly rowPadding: number };
  readonly sources: {
    readonly columns: number;
    readonly gap: number;
    readonly numberWidth: number;
    readonly after: number;
  };
  readonly columns: { readonly gap: number; readonly side: number };
  /** On a measure below `smallBelow` the masthead is set small, without series and kind. */
  readonly masthead: { readonly bar: number; readonly gutter: number; readonly smallBelow: number };
  /** Stands at the top of a first page. */
  readonly logo?: Logo;
}

/** A drawing of filled outlines, in points. */
export interface Logo {
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who hear the page. */
  readonly words: string;
  /** Paths of absolute M, L, C and Z, in colours `#RRGGBB`. */
  readonly outlines: readonly { readonly d: string; readonly fill: string }[];
}

export interface Form {
  /** Nothing stands beside a title, and running lines are as large as the text. */
  readonly largePrint?: true;
  /** So far all moves away from the edge that is bound: to the right on odd pages, to the left on even ones. */
  readonly binding?: number;
}

export type PaperName = "A4" | "A5" | "Letter";
export type FamilyName = "serif" | "sans";
export const WEIGHTS = [400, 600, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

/** `top` and `bottom` are the margins of the text; the running lines stand inside them. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Top of the first page's masthead, which has no running head above it. */
  readonly firstTop: number;
  /** From the paper's top edge to the running head. */
  readonly head: number;
  /** From the paper's bottom edge to the running foot. */
  readonly foot: number;
}

/** Colours of text hold 4.5 to 1 on white and on `tint` (WCAG 2.2, 1.4.3); from `rule` on they are not for text. */
export type Colour =
  | "ink"
  | "navy"
  | "slate"
  | "grey"
  | "ochre"
  | "rule"
  | "hair"
  | "tint"
  | "mid"
  | "pale"
  | "white"
  /** On maps: countries that only surround the region, and water. */
  | "land"
  | "sea";

export type TypeRole =
  | "title"
  | "longTitle"
  | "subtitle"
  | "section"
  | "subsection"
  | "paragraphHead"
  | "boxTitle"
  | "summary"
  | "lead"
  | "compact"
  | "card"
  | "cardNumeral"
  | "sheetTitle"
  | "text"
  | "finding"
  | "label"
  | "captionLabel"
  | "cell"
  | "key"
  | "unitLine"
  | "columnHead"
  | "note"
  | "source"
  | "running"
  | "legend"
  | "marking"
  | "series"
  | "edition"
  | "figure"
  | "figureUnit"
  | "figureMark"
  | "aside";

export interface TypeStyle {
  readonly family: FamilyName;
  readonly weight: Weight;
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly colour: Colour;
  /** Added after every character. */
  readonly tracking?: number;
}

/** Weights of the rules, all painted as filled boxes. */
export interface Rules {
  readonly strong: number;
  readonly plain: number;
  readonly hair: number;
}

export interface TableLook {
  /** Above and below the text of a cell. */
  readonly padding: number;
  readonly densePadding: number;
  /** Tables with at least so many rows are set densely. */
  readonly denseFrom: number;
  readonly headPadding: number;
  /** After a column of words, and after a column of figures. */
  readonly gutter: number;
  readonly figureGutter: number;
  readonly indent: number;
  readonly groupIndent: number;
  /** The column at the left in which the groups of a table stand, and the gutter after it. */
  readonly asideWidth: number;
  readonly asideGutter: number;
  /** The bar before a row that stands out among such groups. */
  readonly asideBar: number;
}

const serif = (weight: Weight, size: number, leading: number, colour: Colour): TypeStyle => ({
  family: "serif",
  weight,
  size,
  leading,
  colour,
});

const sans = (weight: Weight, size: number, leading: number, colour: Colour, tracking?: number): TypeStyle => ({
  family: "sans",
  weight,
  size,
  leading,
  colour,
  ...(tracking === undefined ? {} : { tracking }),
});

/** US Letter keeps the measure of A4, so no line breaks differently: the page is only shorter. */
export const theme: Theme = {
  papers: {
    A4: { width: 595.28, height: 841.89, left: 51, right: 51, top: 62, bottom: 57, firstTop: 48, head: 28, foot: 27 },
    A5: { width: 419.53, height: 595.28, left: 34, right: 34, top: 52, bottom: 40, firstTop: 44, head: 26, foot: 16 },
    Letter: {
      width: 612,
      height: 792,
      left: 59.36,
      right: 59.36,
      top: 58,
      bottom: 54,
      firstTop: 44,
      head: 24,
      foot: 23,
    },
  },
  unit: 3.5,
  families: { serif: "Source Serif 4", sans: "Source Sans 3" },
  colours: {
    ink: "#16202B",
    navy: "#1B3A63",
    slate: "#44515E",
    grey: "#5A6672",
    ochre: "#7F4300",
    rule: "#8E9AA6",
    hair: "#CBD3DB",
    tint: "#F2F4F7",
    mid: "#738FB1",
    pale: "#C6D2E0",
    white: "#FFFFFF",
    land: "#FAFBFC",
    sea: "#E9EEF3",
  },
  type: {
    title: serif(600, 32, 35, "ink"),
    // For a title that would not stand on one line.
    longTitle: serif(600, 27, 30, "ink"),
    subtitle: serif(400, 13, 17.5, "slate"),
    section: serif(600, 19, 24.5, "ink"),
    subsection: serif(600, 13, 17.5, "ink"),
    paragraphHead: serif(600, 10.5, 14, "ink"),
    boxTitle: serif(600, 11.5, 14, "ink"),
    summary: serif(400, 10.5, 15, "ink"),
    lead: serif(400, 10, 14, "slate"),
    text: serif(400, 10, 14, "ink"),
    card: serif(400, 14, 17.5, "ink"),
    cardNumeral: serif(600, 20, 22, "navy"),
    // The title of a small sheet.
    sheetTitle: serif(600, 17, 21, "ink"),
    compact: sans(400, 7.7, 9.8, "ink"),
    finding: serif(600, 11.5, 14, "ink"),
    label: sans(600, 8, 10.5, "navy"),
    // The number before a finding, on the finding's line.
    captionLabel: sans(600, 8, 14, "navy"),
    cell: sans(400, 8.4, 10, "ink"),
    key: sans(600, 8.4, 10, "ink"),
    unitLine: sans(400, 8.4, 10, "slate"),
    columnHead: sans(600, 7.6, 10, "slate"),
    note: sans(400, 7.6, 10, "grey"),
    source: sans(400, 7.4, 9.5, "ink"),
    running: sans(400, 7.8, 10.5, "slate"),
    legend: sans(400, 7.2, 10.5, "slate"),
    // More tracking than 0.5 at this size, and readers of the text cut words into letters.
    marking: sans(700, 8, 10.5, "ink", 0.5),
    series: sans(600, 8, 10.5, "slate", 0.5),
    edition: sans(400, 8.6, 12, "slate"),
    figure: serif(600, 21, 24.5, "navy"),
    figureUnit: serif(400, 11, 24.5, "slate"),
    // A mark beside a large figure stays as small as any other.
    figureMark: sans(400, 8, 24.5, "ochre"),
    aside: serif(600, 9.6, 12, "ink"),
  },
  rules: { strong: 0.8, plain: 0.5, hair: 0.35 },
  heading: { numberWidth: 28 },
  list: { labelWidth: 15, summaryLabelWidth: 15, compactLabelWidth: 8 },
  card: { least: 70, above: 9, below: 8, numeralWidth: 26, tick: 8.5 },
  table: {
    padding: 3.3,
    densePadding: 1.7,
    denseFrom: 8,
    headPadding: 3.8,
    gutter: 8,
    figureGutter: 18,
    indent: 10,
    groupIndent: 4,
    asideWidth: 107,
    asideGutter: 8,
    asideBar: 3,
  },
  facts: { padding: 10, keyWidth: 66, rowPadding: 2.6, bar: 1.5 },
  strip: { indent: 10, end: 8 },
  contents: { numberWidth: 15, pageWidth: 20, rowPadding: 2.2 },
  sources: { columns: 2, gap: 15, numberWidth: 16, after: 1.4 },
  columns: { gap: 18, side: 206 },
  masthead: { bar: 3, gutter: 16, smallBelow: 400 },
};

/** The width of the text on a paper. */
export const measureOf = (paper: Paper): number => paper.width - paper.left - paper.right;
