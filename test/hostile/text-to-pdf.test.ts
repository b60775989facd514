import fc from "fast-check";
import { expect, test } from "vitest";
import { load } from "../../src/build/loading/load.ts";
import { prepare } from "../../src/build/prepare.ts";
import { print } from "../../src/build/printing/print.ts";
import { isError, type Problem } from "../../src/problem.ts";
import { lakesWith } from "./lake-packs.ts";
import { bare, textOfPdf } from "./text-of-pdf.ts";

const RUNS = Math.ceil(Number(process.env["BROKEN_INPUTS"] ?? 300) / 3);

const TEMPLATE = `---
each: lakes
as: lake
file: lakes/{{lake.id}}
title: "{{lake.name}}"
languages: [en]
---
Before({{lake.country}})after.

## {{say "heading.depths"}} {{lake.country}}

- one({{lake.country}})two

{{#table (all "lakes") title="Lakes"}}{{#column "Here"}}three({{country}})four{{/column}}{{#column "There"}}x{{/column}}{{/table}}
`;

async function printWith(text: string): Promise<{ problems: readonly Problem[]; printed: string }> {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const files = lakesWith({
    "data/lakes.csv": `id,name,area,kind,country,surveyor,source_ids\nx,X,1,glacial,${quoted},,survey\n`,
    "data/depths.csv": "id,lake_id,metres,measured,source_ids\n",
    "templates/lake.md": TEMPLATE,
  });
  // The other template of the lakes has a pack of its own.
  files.delete("templates/island.md");
  const { value, problems } = await load(files);
  if (problems.some(isError)) return { problems, printed: "" };
  const ready = prepare(value.packs[0]!, value, { program: "", look: "" });
  const found = [...problems, ...ready.problems];
  if (found.some(isError)) return { problems: found, printed: "" };
  const file = await print(ready.value.job, "galley");
  return {
    problems: [...found, ...file.problems],
    printed: file.value ? await textOfPdf(file.value.bytes) : "",
  };
}

/** Letters that the faces have and that they lack, signs that mean something to some parser, and long words. */
const letters = fc.oneof(
  fc.constantFrom(...Array.from("abcXYZ0189 éüßñøŁğҚқӘіЖщЁёΩ€£№„“”«»–—…·'\"&<>{}[]()#*_`~|\\/=+-^%$@!?;:,.")),
  fc.constantFrom(
    "{{lake.id}}",
    "{{{x}}}",
    "**b**",
    "[a](b)",
    "<b>",
    "&amp;",
    "](",
    "\n",
    "\r\n",
    "\t",
    "  ",
    "=1+1",
    "---",
    "1. ",
    "- ",
    "# ",
  ),
  fc.constantFrom(
    "ﬁ",
    "ﬀ",
    "e\u0301",
    "\u00A0",
    "\u2009",
    "\u200B",
    "\u200D",
    "\uFEFF",
    "\u2028",
    "\u202E",
    "\u2066",
    "א",
    "ب",
    "क",
    "漢",
    "😀",
    "👨‍👩‍👧",
    "\u0007",
    "\u001B",
    "\uE000",
    "\uE0010\uE001",
    "\uFFFE",
    "𝒜",
    "x".repeat(120),
  ),
  fc.string({ unit: "grapheme", maxLength: 3 }),
);
const text = fc.array(letters, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));

/** Letters that come in one piece are printed as the letters that they are of, ﬁ as fi, and é in one piece. */
const asPrinted = (text: string): string =>
  bare(text.replace(/[\uFB00-\uFB06]/g, (one) => one.normalize("NFKC"))).normalize("NFC");

/** What is missing of a text on the pages, or of the words by which it is refused; empty where nothing is. */
async function missing(cell: string): Promise<readonly string[]> {
  const { problems, printed } = await printWith(cell);
  const wanted = asPrinted(cell);
  const errors = problems.filter(isError);
  if (errors.length === 0) {
    const pieces = [`Before(${wanted})after`, `one(${wanted})two`, `three(${wanted})four`];
    return pieces.filter((piece) => !asPrinted(printed).includes(piece));
  }
  // A character that one face of the theme has and another lacks is met only where it is set.
  const isNamed = errors.some(
    ({ place, found }) => place.file === "data/lakes.csv" || asPrinted(found ?? "").includes(wanted),
  );
  return isNamed ? [] : ["a refusal by name"];
}

test(
  "whatever text stands in a cell comes out of the PDF as that text, or is refused by name",
  async () => {
    await fc.assert(
      fc.asyncProperty(text, async (cell) => {
        fc.pre(cell.trim() !== "" && !cell.includes("\0"));
        expect(await missing(cell)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  },
  60_000 + RUNS * 500,
);

test.each(["漢字", "\u0007", "\uE000", "😀"])("what no face can print is refused by name: %j", async (cell) => {
  const { problems } = await printWith(cell);
  expect(problems.filter(isError)[0]).toMatchObject({
    place: { file: "data/lakes.csv", line: 2, row: "x", field: "country" },
  });
});

test.each(["{{lake.id}} **bold** [a](b) <b> &amp; # 1.", "=SUM(A1)", "Қазақстан — «Ұлы дала» №5", "ﬁﬀ", "e\u0301"])(
  "what looks like something else is printed as it stands: %s",
  async (cell) => {
    const { problems, printed } = await printWith(cell);
    expect(problems.filter(isError)).toEqual([]);
    expect(asPrinted(printed)).toContain(`Before(${asPrinted(cell)})after`);
  },
);
