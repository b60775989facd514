import { describe, expect, it } from "vitest";
import { isFault, readLogo } from "../../../src/pages/theme/read-logo.ts";
import { readLooks } from "../../../src/pages/theme/read-looks.ts";

const svg = (inside: string, frame = 'viewBox="10 10 40 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${frame}>${inside}</svg>`;
const read = (inside: string, frame?: string) => readLogo(svg(inside, frame), { height: 10, words: "A house" });

describe("a logo", () => {
  it("is drawn to its height as absolute paths, in its own colours", () => {
    expect(
      read('<g fill="#1b3"><rect x="10" y="10" width="20" height="20"/><path d="M30 10h10v10z" fill="#336699"/></g>'),
    ).toEqual({
      width: 20,
      height: 10,
      words: "A house",
      outlines: [
        { d: "M0 0L10 0L10 10L0 10Z", fill: "#11BB33" },
        { d: "M10 0L15 0L15 5Z", fill: "#336699" },
      ],
    });
  });

  it("may have circles, curves and transforms, and a frame in any unit", () => {
    const logo = read('<g transform="translate(5 0)"><circle cx="5" cy="5" r="5"/></g>', 'width="20mm" height="10mm"');
    if (isFault(logo)) throw new Error(logo.reason);
    expect(logo.width).toBe(20);
    expect(logo.outlines[0]?.d).toMatch(/^M5 5(?:C[\d. -]+)+Z$/);
    expect(read('<path d="M10 10q20 0 20 20z"/>')).toMatchObject({
      outlines: [{ d: "M0 0C6.667 0 10 3.333 10 10Z", fill: "#000000" }],
    });
  });

  it.each([
    ["<text>EU</text>", "<text>"],
    ['<image href="logo.png"/>', "<image>"],
    ['<path d="M0 0h1v1z" stroke="#000"/>', "stroke"],
    ['<path class="blue" d="M0 0h1v1z"/>', "class"],
    ['<g opacity="0.5"><path d="M0 0h1v1z"/></g>', "opacity"],
    ['<path fill="url(#shade)" d="M0 0h1v1z"/>', "url(#shade)"],
    ["<title>Nothing</title>", "nothing"],
  ])("that holds %s is refused in words, for it would lose %s", (inside, lost) => {
    const logo = read(inside);
    expect(isFault(logo) && logo.reason).toContain(lost);
  });

  it("without a size is refused", () => {
    expect(read('<path d="M0 0h1v1z"/>', "")).toMatchObject({ reason: "The logo does not say how large it is." });
  });
});

const look = (yaml: string) =>
  readLooks(yaml, "templates/theme.yaml", (name) =>
    name === "logo.svg" ? svg('<rect x="10" y="10" width="40" height="20"/>') : undefined,
  );

describe("the theme's logo", () => {
  it("is read from beside the theme file, and is part of every variant", () => {
    const { value, problems } = look(
      "logo: { file: logo.svg, height: 24, words: A house }\nvariants: { hall: { paper: Letter } }",
    );
    expect(problems).toEqual([]);
    expect(value.look.theme.logo).toMatchObject({ width: 48, height: 24, words: "A house" });
    expect(value.variants.get("hall")?.theme.logo).toEqual(value.look.theme.logo);
  });

  it.each([
    ["logo: { file: emblem.svg, height: 24, words: A house }", "1:15", "There is no emblem.svg beside the theme file."],
    ["logo: { file: logo.svg, height: 24 }", "1:7", "logo: lacks words."],
    ["logo: { file: ../logo.png, height: 24, words: A house }", "1:15", "logo.file: cannot be ../logo.png."],
    ["logo: { file: logo.svg, height: 900, words: A house }", "1:33", "logo.height: cannot be 900."],
  ])("written as %s is an error with its place", (yaml, at, reason) => {
    expect(look(yaml).problems.map((each) => [`${each.place.line}:${each.place.column}`, each.reason])).toEqual([
      [at, reason],
    ]);
  });
});
