import fc from "fast-check";
import { expect, test } from "vitest";
import type { DrawnText, Drawing, Measure } from "../../src/charts/drawing.ts";
import { bordering } from "../../src/charts/atlas.ts";
import { draw } from "../../src/charts/draw.ts";
import { layMap } from "../../src/charts/lay-map.ts";
import type { Graphic, Locator, TimelineEntry } from "../../src/filling/graphic.ts";
import { textWidth } from "../../src/pages/text-width.ts";

/** Wide enough that what fits here fits in Source Sans. */
const measure: Measure = (text, size, weight) => text.length * size * (weight === 600 ? 0.56 : 0.53);
const canvas = { width: 493.28, measure };

const texts = (drawing: Drawing): DrawnText[] => drawing.shapes.filter((shape) => shape.kind === "text");

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxOf = ({ text, x, y, size, weight, anchor }: DrawnText): Box => {
  const width = measure(text, size, weight);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
};

const overlapping = (drawing: Drawing): string[] => {
  const boxes = texts(drawing).map(boxOf);
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} over ${b.text}`),
  );
};

const outside = (drawing: Drawing): string[] =>
  texts(drawing)
    .map(boxOf)
    .filter(
      (box) => box.left < -0.5 || box.right > drawing.width + 0.5 || box.top < -1 || box.bottom > drawing.height + 1,
    )
    .map((box) => box.text);

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

test("no label of a timeline stands over another or outside the frame, however many fall together", () => {
  const entry: fc.Arbitrary<TimelineEntry> = fc.record(
    {
      year: fc.integer({ min: 2007, max: 2010 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      label: fc.stringMatching(/^[A-Z][a-z]{2,20} [0-9]{1,2}$/),
      shape: fc.constantFrom("circle", "square", "triangle"),
      subject: fc.boolean(),
    },
    { requiredKeys: ["year", "label", "shape", "subject"] },
  );
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
      const drawing = draw({ kind: "timeline", months, from: 2007, to: 2010, empty: "none", entries }, canvas);
      expect(overlapping(drawing)).toEqual([]);
      expect(outside(drawing)).toEqual([]);
      for (const { label } of entries) expect(texts(drawing).map((shape) => shape.text)).toContain(label);
    }),
    { numRuns: 60 },
  );
});

const bars: Graphic = {
  kind: "bars",
  categories: [{ label: "2007–2010", note: "4 years" }, { label: "2011–2013" }],
  panels: [
    {
      label: "Kazakhstan",
      subject: true,
      cells: [
        { value: null, text: "n/a" },
        { value: 0, text: "0" },
      ],
    },
    {
      label: "Kyrgyzstan",
      subject: false,
      cells: [
        { value: 55, text: "55", disputed: true },
        { value: 184, text: "184" },
      ],
    },
  ],
};

test("every bar carries its figure, a missing one says so, and a disputed one is marked", () => {
  const drawing = draw(bars, canvas);
  expect(texts(drawing).map((shape) => shape.text)).toEqual(expect.arrayContaining(["n/a", "0", "55", "184", "◆"]));
  expect(overlapping(drawing)).toEqual([]);
  expect(outside(drawing)).toEqual([]);
});

test("bars of all panels share one scale, so that lengths compare", () => {
  const lengths = draw(bars, canvas).shapes.flatMap((shape) =>
    shape.kind === "rect" && shape.height === 10.5 ? [shape.width] : [],
  );
  expect(lengths).toHaveLength(3);
  const [none, small, large] = lengths as [number, number, number];
  expect(none).toBe(0);
  expect(small / large).toBeCloseTo(55 / 184, 5);
});

test("rival figures start from one zero, and the parts of one stand inside it", () => {
  const drawing = draw(
    {
      kind: "rivals",
      bars: [
        { label: "Announced", value: 750, text: "750", preferred: false },
        { label: "Budget", note: "as the text of 2012 has it", value: 719, text: "719", preferred: true },
        {
          label: "One instrument",
          value: 675,
          text: "675",
          preferred: false,
          parts: [
            { value: 354, text: "354 for 2007–2010" },
            { value: 321, text: "321" },
          ],
        },
      ],
    },
    canvas,
  );
  const rects = drawing.shapes.flatMap((shape) => (shape.kind === "rect" ? [shape] : []));
  expect(new Set(rects.map((shape) => shape.x)).size).toBe(1);
  expect(rects.map((shape) => shape.width / rects[0]!.width)).toEqual([
    1,
    expect.closeTo(719 / 750, 5),
    expect.closeTo(0.9, 5),
  ]);
  expect(outside(drawing)).toEqual([]);
});

test("a track shows by shape alone what is reached, passed and ahead", () => {
  const drawing = draw(
    {
      kind: "track",
      stations: ["Mandate", "Signed", "In force"],
      tracks: [
        {
          label: "First",
          subject: true,
          states: [
            { kind: "passed", text: "n/a" },
            { kind: "reached", text: "1995" },
            { kind: "ahead", text: "not yet" },
          ],
        },
      ],
    },
    canvas,
  );
  const circles = drawing.shapes.flatMap((shape) =>
    shape.kind === "path" && shape.d.includes("C") ? [shape.fill] : [],
  );
  expect(circles).toEqual(["white", "navy", "navy", "white"]);
  expect(drawing.shapes.some((shape) => shape.kind === "path" && shape.dash)).toBe(true);
  expect(overlapping(drawing)).toEqual([]);
});

test("lines are named at their ends without touching", () => {
  const series = ["Kazakhstan", "Uzbekistan", "Kyrgyzstan"].map((label, i) => ({
    label,
    subject: i === 0,
    points: [2020, 2021, 2022].map((x) => ({ x, label: String(x), value: 10 + i * 0.1, text: "10" })),
  }));
  const drawing = draw({ kind: "lines", series }, canvas);
  const names = texts(drawing)
    .filter((shape) => /stan/.test(shape.text))
    .map(boxOf);
  expect(names).toHaveLength(3);
  expect(overlapping({ ...drawing, shapes: texts(drawing).filter((shape) => /stan/.test(shape.text)) })).toEqual([]);
});

const centralAsia: Locator = {
  kind: "locator",
  subject: "398",
  region: ["398", "417", "762", "795", "860"],
  names: {
    "398": "Kazakhstan",
    "417": "Kyrgyzstan",
    "762": "Tajikistan",
    "795": "Turkmenistan",
    "860": "Uzbekistan",
    "643": "Russia",
    "156": "China",
    "364": "Iran",
    "004": "Afghanistan",
  },
  capitals: {
    "398": { name: "Astana", latitude: 51.18, longitude: 71.45 },
    "417": { name: "Bishkek", latitude: 42.87, longitude: 74.59 },
    "762": { name: "Dushanbe", latitude: 38.54, longitude: 68.78 },
    "795": { name: "Ashgabat", latitude: 37.95, longitude: 58.38 },
    "860": { name: "Tashkent", latitude: 41.26, longitude: 69.22 },
  },
  blank: false,
};

test.each([206, 320, 493.28])(
  "a map %d points wide names the region and its neighbours, name clear of name",
  (width) => {
    const drawing = draw(centralAsia, { width, measure });
    const names = texts(drawing).map((shape) => shape.text);
    expect(names).toEqual(
      expect.arrayContaining([
        "KAZAKHSTAN",
        "Kyrgyzstan",
        "Tajikistan",
        "Turkmenistan",
        "Uzbekistan",
        "RUSSIA",
        "CHINA",
        "Astana",
      ]),
    );
    expect(overlapping(drawing)).toEqual([]);
    expect(outside(drawing)).toEqual([]);
  },
);

/** A map beside the text of a first page, in the faces of the look. */
const small = {
  width: 206,
  measure: (text: string, size: number, weight: 400 | 600) =>
    textWidth(text, { family: "Source Sans 3", weight, size, tracking: 0 }),
};

test.each(["Uzbekistan", "Узбекистан", "Өзбекстан"])(
  "on a small map %s stands within its own borders, and so do the others that fit",
  (uzbekistan) => {
    const drawing = draw({ ...centralAsia, names: { ...centralAsia.names, "860": uzbekistan } }, small);
    const { owned, ownerOf } = layMap(centralAsia.region, 206, drawing.height);
    const ownerAt = (name: string): number | null => {
      const found = texts(drawing).find((shape) => shape.text === name);
      return found ? owned.at(found.x + small.measure(found.text, found.size, found.weight) / 2, found.y - 2) : null;
    };
    expect(ownerAt(uzbekistan)).toBe(ownerOf("860"));
    expect(ownerAt("Turkmenistan")).toBe(ownerOf("795"));
    expect(ownerAt("Kyrgyzstan")).toBe(ownerOf("417"));
    expect(ownerAt("Astana")).toBe(ownerOf("398"));
  },
);

test("a capital that stands on a border is named beside its dot, and no line runs through a country's name", () => {
  const drawing = draw({ ...centralAsia, subject: "417" }, small);
  const [kyrgyzstan, bishkek] = ["Kyrgyzstan", "Bishkek"].map((name) =>
    texts(drawing).find((shape) => shape.text === name),
  );
  expect(kyrgyzstan?.ink).toBe("white");
  expect(Math.hypot(bishkek!.x - kyrgyzstan!.x, bishkek!.y - kyrgyzstan!.y)).toBeLessThan(20);
  expect(overlapping(drawing)).toEqual([]);
});

test("a blank map has borders and capitals' dots, and no word", () => {
  const drawing = draw({ ...centralAsia, blank: true }, { width: 300, measure });
  expect(texts(drawing)).toEqual([]);
  expect(drawing.shapes.length).toBeGreaterThan(10);
});

const disputedEntry = (month: number): TimelineEntry => ({
  year: 2007,
  month,
  label: "A meeting with a name",
  shape: "circle",
  subject: false,
  disputed: true,
});

test("a disputed date is marked beside its label, on either side of the mark", () => {
  const drawing = draw(
    { kind: "timeline", months, from: 2007, to: 2007, empty: "none", entries: [disputedEntry(2), disputedEntry(12)] },
    canvas,
  );
  expect(texts(drawing).filter((shape) => shape.text === "◆")).toHaveLength(2);
  expect(overlapping(drawing)).toEqual([]);
  expect(outside(drawing)).toEqual([]);
});

test("bars without panels' names keep no room for them", () => {
  const one: Graphic = {
    kind: "bars",
    categories: [{ label: "Transport" }],
    panels: [{ label: "", subject: true, cells: [{ value: 3, text: "3" }] }],
  };
  const drawing = draw(one, canvas);
  expect(texts(drawing).map((shape) => shape.text)).toEqual(["Transport", "3"]);
  expect(drawing.height).toBeLessThan(draw(bars, canvas).height - 17.5);
});

test("neighbours are those with a common border, and none of the countries themselves", () => {
  expect([...bordering(["398", "417", "762", "795", "860"])].toSorted()).toEqual(["004", "156", "364", "643"]);
  expect(bordering(["999"])).toEqual([]);
});

test("labels too long for their share are wrapped, and stand clear of what they name", () => {
  const label = "A very long name of an agreement that nobody could ever set on one line beside its stations";
  const note = "with a note that is no shorter, since it tells all that was ever said of it in any source";
  const figures: Graphic[] = [
    {
      kind: "track",
      stations: ["Mandate", "Signed"],
      tracks: [1, 2].map(() => ({
        label,
        note,
        subject: true,
        states: [
          { kind: "reached", text: "21 Dec 2015" },
          { kind: "ahead", text: "not yet" },
        ],
      })),
    },
    { kind: "rivals", bars: [1, 2].map((value) => ({ label, note, value, text: "1,000", preferred: true })) },
    {
      kind: "bars",
      categories: [{ label, note: "4 years" }, { label }],
      panels: [
        {
          label: "",
          subject: true,
          cells: [
            { value: 1, text: "1" },
            { value: 2, text: "2" },
          ],
        },
      ],
    },
  ];
  for (const figure of figures) {
    const drawing = draw(figure, canvas);
    expect(overlapping(drawing)).toEqual([]);
    expect(outside(drawing)).toEqual([]);
    expect(
      texts(drawing)
        .map((shape) => shape.text)
        .join(" "),
    ).toContain("A very long name");
  }
});
