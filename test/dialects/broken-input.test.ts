import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { load } from "../../src/build/load.ts";
import type { ProjectFiles } from "../../src/build/project-files.ts";
import { breakFile, numbersFrom } from "./break-file.ts";

/** How many broken projects are loaded; `BROKEN_INPUTS=10000 npx vitest run test/dialects` loads more. */
const ROUNDS = Number(process.env["BROKEN_INPUTS"] ?? 2_000);

/** Milliseconds of the processor: one load takes a few; what takes a thousand times that hangs. */
const HANGS_AFTER = 5_000;

const project = fileURLToPath(new URL("../cases/lakes", import.meta.url));

const FILES: ProjectFiles = new Map(
  readdirSync(project, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "README.md")
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(project, path).replaceAll("\\", "/"), new Uint8Array(readFileSync(path))]),
);

/** What went wrong with the program, not with its input, in the words of whoever has to mend it. */
function faultOf(round: number): string[] {
  const next = numbersFrom(round);
  const paths = [...FILES.keys()];
  const path = paths[Math.floor(next() * paths.length)]!;
  const files = new Map(FILES).set(path, breakFile(FILES.get(path)!, next));
  const before = process.cpuUsage();
  try {
    const { problems } = load(files);
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

test("the lakes themselves have no problem", () => {
  expect(load(FILES).problems).toEqual([]);
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
])("%s that repeats %j without end is refused at once, with its place", (path, sign) => {
  const before = process.cpuUsage();
  const { problems } = load(new Map(FILES).set(path, new TextEncoder().encode(sign.repeat(50_000))));
  expect(problems.find(({ place }) => place.file === path)).toMatchObject({ severity: "error" });
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(HANGS_AFTER);
});

test("maps that are keys of maps, which double with each level, are refused before they do", () => {
  const text = `---\nlanguages: [${"{".repeat(60)}en]\n---\n`;
  const { problems } = load(new Map(FILES).set("templates/lake.md", new TextEncoder().encode(text)));
  expect(problems[0]).toMatchObject({ code: "nested-too-deep", place: { file: "templates/lake.md", line: 2 } });
});

test("templates and wordings of more than 1 MiB are refused unread", () => {
  const huge = new Uint8Array(1024 * 1024 + 1).fill(0x20);
  const { problems } = load(new Map(FILES).set("templates/lake.md", huge).set("templates/wording/en.yaml", huge));
  expect(problems.filter(({ code }) => code === "file-too-large").map(({ place }) => place.file)).toEqual([
    "templates/lake.md",
    "templates/wording/en.yaml",
  ]);
});

test(
  `${ROUNDS} broken projects are told apart without a crash or a hang, each problem with its file`,
  () => {
    const faults = Array.from({ length: ROUNDS }, (_, round) => faultOf(round)).flat();
    expect(faults).toEqual([]);
  },
  60_000 + ROUNDS * 50,
);
