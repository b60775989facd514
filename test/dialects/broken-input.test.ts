import { expect, test } from "vitest";
import { load } from "../../src/build/loading/load.ts";
import { breakFile, numbersFrom } from "./break-file.ts";
import { printAll } from "../hostile/lake-packs.ts";
import { FILES } from "./lakes.ts";

/** How many broken projects are made; `BROKEN_INPUTS=10000 npx vitest run test/dialects` makes more. */
const ROUNDS = Number(process.env["BROKEN_INPUTS"] ?? 800);

/** Milliseconds of the processor: a project takes some hundred at most; what takes fifty times that hangs. */
const HANGS_AFTER = 5_000;

interface Round {
  /** What went wrong with the program, not with its input, in the words of whoever has to mend it. */
  readonly faults: readonly string[];
  readonly isPrinted: boolean;
}

/** Loads a broken project and, where it may be, fills and prints its packs. */
async function play(round: number): Promise<Round> {
  const next = numbersFrom(round);
  const paths = [...FILES.keys()];
  const path = paths[Math.floor(next() * paths.length)]!;
  const files = new Map(FILES).set(path, breakFile(FILES.get(path)!, next));
  const before = process.cpuUsage();
  try {
    const { problems, printed } = await printAll(files);
    const homeless = problems.find(({ place, reason }) => !place.file || !reason);
    const took = process.cpuUsage(before).user / 1_000;
    return {
      faults: [
        ...(homeless ? [`${round} ${path}: ${homeless.code} has no file or no words`] : []),
        ...(took > HANGS_AFTER ? [`${round} ${path}: took ${took} ms`] : []),
      ],
      isPrinted: printed > 0,
    };
  } catch (error) {
    return { faults: [`${round} ${path}: ${error instanceof Error ? error.stack : String(error)}`], isPrinted: false };
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
  `${ROUNDS} broken projects are told apart, filled and printed without a crash or a hang, each problem with its file`,
  async () => {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await play(round));
    expect(rounds.flatMap(({ faults }) => faults)).toEqual([]);
    // What is broken so slightly that it can be printed says most about filling and printing.
    expect(rounds.filter(({ isPrinted }) => isPrinted).length).toBeGreaterThan(ROUNDS / 20);
  },
  120_000 + ROUNDS * 300,
);
