import type { Place, Problem } from "../../problem.ts";
import type { Colour, Paper, PaperName, Theme, TypeRole } from "../theme.ts";
import { contrast, lightness } from "./contrast.ts";

/** WCAG 2.2, 1.4.3, for text of the usual size. */
const LEAST_CONTRAST = 4.5;
/** Steps of L* that a cheap printer still tells apart. */
const LEAST_STEP = 25;
/** The narrowest column and the lowest page that text can be set on, in points. */
const LEAST_MEASURE = 180;
const LEAST_HEIGHT = 200;

/** Colours of words besides those of the scale: of links and source numbers, marks, and labels on drawings. */
const ALSO_TEXT = ["ink", "navy", "slate", "grey", "ochre"] as const satisfies readonly Colour[];
/** What words stand on besides paper and tint: names on a map, figures in a bar. */
const DRAWN = [
  ["white", "navy"],
  ["ink", "pale"],
  ["ink", "land"],
] as const satisfies readonly (readonly [Colour, Colour])[];
/** The series of a chart, from dark to light. */
const SERIES = ["navy", "mid", "pale"] as const satisfies readonly Colour[];

type PlaceOf = (path: string) => Place | undefined;

/**
 * What a theme does not hold, however well each of its parts is written: contrast, series that grey print tells apart,
 * lines that do not touch, margins that leave a page. `placeOf` says where the file sets a value. What `base`, which it
 * was made from, does not hold either is not said again.
 */
export function checkTheme(theme: Theme, placeOf: PlaceOf, file: string, base?: Theme): readonly Problem[] {
  const known = new Set(base && faultsOf(base).map(({ reason }) => reason));
  return faultsOf(theme)
    .filter(({ reason }) => !known.has(reason))
    .map(({ paths, ...fault }) => ({
      ...fault,
      place: paths.map(placeOf).find((place) => place !== undefined) ?? { file },
    }));
}

/** A problem that is yet without a place, and the settings to blame, the likeliest first. */
interface Fault extends Omit<Problem, "place"> {
  readonly paths: readonly string[];
}

const faultsOf = (theme: Theme): readonly Fault[] => [
  ...faintTexts(theme),
  ...alikeSeries(theme),
  ...crampedLines(theme),
  ...Object.entries(theme.papers).flatMap(([name, paper]) => lostRoom(name as PaperName, paper, theme)),
];

function faintTexts({ colours, type }: Theme): readonly Fault[] {
  const roles = Object.entries(type) as [TypeRole, Theme["type"][TypeRole]][];
  const texts = new Set<Colour>([...ALSO_TEXT, ...roles.map(([, { colour }]) => colour)]);
  const pairs = [
    ...Array.from(
      texts,
      (text) =>
        [
          [text, "white"],
          [text, "tint"],
        ] as const,
    ).flat(),
    ...DRAWN,
  ];
  return pairs.flatMap(([text, ground]) => {
    const held = contrast(colours[text], colours[ground]);
    if (held >= LEAST_CONTRAST) return [];
    const users = roles.filter(([, { colour }]) => colour === text).map(([role]) => `scale.${role}.colour`);
    return {
      severity: "error",
      code: "theme-contrast",
      paths: [`colours.${text}`, `colours.${ground}`, ...users],
      // Cut, not rounded: 4.49 does not hold 4.5.
      reason: `${text} (${colours[text]}) on ${ground} (${colours[ground]}) holds only ${cut(held)} to 1.`,
      wanted: `${LEAST_CONTRAST} to 1, as WCAG 2.2 asks of text`,
      advice: "Make the text darker, or its ground lighter.",
    };
  });
}

const cut = (value: number): string => (Math.floor(value * 10) / 10).toFixed(1);

function alikeSeries({ colours }: Theme): readonly Fault[] {
  return SERIES.flatMap((series, index) => {
    const next = SERIES[index + 1];
    if (next === undefined) return [];
    const step = Math.abs(lightness(colours[series]) - lightness(colours[next]));
    if (step >= LEAST_STEP) return [];
    return {
      severity: "error",
      code: "theme-series",
      paths: [`colours.${next}`, `colours.${series}`],
      reason: `${series} and ${next} are too alike for a grey print: ${cut(step)} steps of lightness (L*) apart.`,
      wanted: `at least ${LEAST_STEP} steps`,
    };
  });
}

function crampedLines({ type }: Theme): readonly Fault[] {
  return Object.entries(type).flatMap(([role, { size, leading }]) =>
    leading >= size
      ? []
      : {
          severity: "error",
          code: "theme-measure",
          paths: [`scale.${role}.leading`, `scale.${role}.size`],
          reason: `scale.${role}: lines ${leading} apart would run into one another at size ${size}.`,
          wanted: `a leading of ${size} or more`,
        },
  );
}

function lostRoom(name: PaperName, paper: Paper, { type }: Theme): readonly Fault[] {
  const { width, height, left, right, top, bottom, firstTop, head, foot } = paper;
  const line = type.running.leading;
  const fault = (names: readonly string[], reason: string, wanted: string): Fault => ({
    severity: "error",
    code: "theme-measure",
    paths: names.map((key) => `papers.${name}.${key}`),
    reason: `papers.${name}: ${reason}`,
    wanted,
  });
  return [
    width - left - right < LEAST_MEASURE &&
      fault(
        ["left", "right", "width"],
        `margins of ${left} and ${right} leave no column on a paper ${width} wide.`,
        `at least ${LEAST_MEASURE} points between them`,
      ),
    height - Math.max(top, firstTop) - bottom < LEAST_HEIGHT &&
      fault(
        ["top", "bottom", "firstTop", "height"],
        `margins of ${Math.max(top, firstTop)} and ${bottom} leave no text on a paper ${height} high.`,
        `at least ${LEAST_HEIGHT} points between them`,
      ),
    head + line > top &&
      fault(["head", "top"], `the head at ${head} runs into the text at ${top}.`, `a head above ${top - line}`),
    foot + line > bottom &&
      fault(
        ["foot", "bottom"],
        `the foot at ${foot} runs into the text at ${bottom}.`,
        `a foot below ${bottom - line}`,
      ),
  ].filter((each) => each !== false);
}
