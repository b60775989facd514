/**
 * What a figure shows, as data: values and the words that stand beside them, already in the document's language. Its
 * geometry is made in charts/, for whatever width the page has.
 */
export type Graphic = Bars | Rivals | Lines | Track | Timeline | Locator;

/**
 * Bars by category in panels on one scale: periods down, countries across. A single panel is a plain bar chart. Every
 * bar carries its figure, so there is no axis.
 */
export interface Bars {
  readonly kind: "bars";
  readonly categories: readonly { readonly label: string; readonly note?: string }[];
  readonly panels: readonly {
    readonly label: string;
    /** The panel that the pack is about; it is set off. */
    readonly subject: boolean;
    /** One for each category. */
    readonly cells: readonly Bar[];
  }[];
}

/** A value of null is missing, and says so in `text`. */
export interface Bar {
  readonly value: number | null;
  readonly text: string;
  readonly disputed?: boolean;
}

/** Figures that sources give for one thing, from one zero and never stacked. */
export interface Rivals {
  readonly kind: "rivals";
  readonly bars: readonly {
    readonly label: string;
    readonly note?: string;
    readonly value: number;
    readonly text: string;
    /** The figure that the pack uses. */
    readonly preferred: boolean;
    readonly disputed?: boolean;
    /** Only where the parts are known to make up the whole. */
    readonly parts?: readonly { readonly value: number; readonly text: string }[];
  }[];
}

/** Values over years, one line a series, each named at its end. At most three series: greys would not tell more apart. */
export interface Lines {
  readonly kind: "lines";
  readonly series: readonly {
    readonly label: string;
    readonly subject: boolean;
    readonly points: readonly {
      readonly x: number;
      readonly label: string;
      readonly value: number;
      readonly text: string;
    }[];
  }[];
}

/** How far each of several things has come along the same stations. */
export interface Track {
  readonly kind: "track";
  readonly stations: readonly string[];
  readonly tracks: readonly {
    readonly label: string;
    readonly note?: string;
    readonly subject: boolean;
    /** One for each station. */
    readonly states: readonly TrackState[];
  }[];
}

/**
 * `reached` is dated by its text; `passed` is reached at a date that is not known; `ahead` is not reached; `none` is
 * not a station of this track.
 */
export type TrackState =
  | { readonly kind: "reached" | "passed" | "ahead"; readonly text: string; readonly disputed?: boolean }
  | { readonly kind: "none" };

/** A row for each year, January to December across. */
export interface Timeline {
  readonly kind: "timeline";
  /** Twelve short names. */
  readonly months: readonly string[];
  readonly from: number;
  readonly to: number;
  /** What stands in a year without an entry. */
  readonly empty: string;
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineEntry {
  readonly year: number;
  /** 1 to 12; absent where only the year is known. */
  readonly month?: number;
  readonly day?: number;
  readonly label: string;
  readonly shape: "circle" | "square" | "triangle";
  /** Set off: what concerns the pack's subject. */
  readonly subject: boolean;
  readonly disputed?: boolean;
}

/** A map that shows where the subject lies. Places are ISO 3166-1 numeric codes of the atlas. */
export interface Locator {
  readonly kind: "locator";
  /** Filled; none on a map of the whole region. */
  readonly subject?: string;
  /** The map is fitted to these. */
  readonly region: readonly string[];
  /** Names of the region's members and of their neighbours, by code. */
  readonly names: Readonly<Record<string, string>>;
  /** Capitals of the region's members, by code; degrees. */
  readonly capitals: Readonly<
    Record<string, { readonly name: string; readonly latitude: number; readonly longitude: number }>
  >;
  /** Borders and dots only, for filling in by hand. */
  readonly blank: boolean;
}
