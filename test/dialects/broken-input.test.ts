import { expect, test } from "vitest";
import { load } from "../../src/build/load.ts";
import { breakFile, numbersFrom } from "./break-file.ts";
import { FILES } from "./lakes.ts";

/** How many broken projects are loaded; `BROKEN_INPUTS=10000 npx vitest run test/dialects` loads more. */
const ROUNDS = Number(process.env["BROKEN_INPUTS"] ?? 2_000);

/** Milliseconds of the processor: one load takes a few; what takes a thousand times that hangs. */
const HANGS_AFTER = 5_000;

/** What went wrong with the program, not with its input, in the words of whoever has to mend it. */
async function faultOf(round: number): Promise<string[]> {
  const next = numbersFrom(round);
  const paths = [...FILES.keys()];
  const path = paths[Math.floor(next() * paths.length)]!;
  const files = new Map(FILES).set(path, breakFile(FILES.get(path)!, next));
  const before = process.cpuUsage();
  try {
    const { problems } = await load(files);
    const homeless = problems.find(({ place, reason }) => !place.file || !reason);
    const took = process.cpuUsage(before).user / 1_000;
    return [
      ...(homeless ? [`${round} ${path}: ${homeless.code} has no file or no words`] : []),
      ...(took > HANGS_AFTER ? [`${round} ${path}: took ${took} ms`] : []),
    ];
  } catch (error) {
    return [`${round} ${path}: ${error instanceof Error ? error.stack : String(error)}`];
  }
}

test("the lakes themselves have no problem", async () => {
  expect((await load(FILES)).problems).toEqual([]);
});

test.each([
  ["templates/lake.md", "{{#if lake.name}}"],
  ["templates/lake.md", "{{(not "],
  ["templates/partials/depths.md", "{{#each rows}}"],
  ["templates/wording/en.yaml", "["],
  ["templates/wording/en.yaml", "x: {a: "],
  ["templates/wording/en.yaml", "- - - - - - - - - - "],
  ["data/datapackage.json", '{ "a": ['],
  ["data/sources.json", '{ "a": ['],
  ["data/lakes.csv", '"a",'],
])("%s that repeats %j without end is refused at once, with its place", async (path, sign) => {
  const before = process.cpuUsage();
  const { problems } = await load(new Map(FILES).set(path, new TextEncoder().encode(sign.repeat(50_000))));
  expect(problems.find(({ place }) => place.file === path)).toMatchObject({ severity: "error" });
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(HANGS_AFTER);
});

test("maps that are keys of maps, which double with each level, are refused before they do", async () => {
  const text = `---\nlanguages: [${"{".repeat(60)}en]\n---\n`;
  const { problems } = await load(new Map(FILES).set("templates/lake.md", new TextEncoder().encode(text)));
  expect(problems[0]).toMatchObject({ code: "nested-too-deep", place: { file: "templates/lake.md", line: 2 } });
});

test("templates and wordings of more than 1 MiB are refused unread", async () => {
  const huge = new Uint8Array(1024 * 1024 + 1).fill(0x20);
  const { problems } = await load(new Map(FILES).set("templates/lake.md", huge).set("templates/wording/en.yaml", huge));
  expect(problems.filter(({ code }) => code === "file-too-large").map(({ place }) => place.file)).toEqual([
    "templates/lake.md",
    "templates/wording/en.yaml",
  ]);
});

test(
  `${ROUNDS} broken projects are told apart without a crash or a hang, each problem with its file`,
  async () => {
    const faults: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) faults.push(...(await faultOf(round)));
    expect(faults).toEqual([]);
  },
  60_000 + ROUNDS * 50,
);
