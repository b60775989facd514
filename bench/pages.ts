/**
 * The page engine beside Typst, in one run: the packs of this project, in both, one after the other, with tags. Times are
 * those of the whole way from a BriefingDocument to bytes, the drawing of figures left out on both sides.
 *
 *     npm run bench:pages
 */
import type { PrintJob } from "../src/build/printing/print.ts";
import { survey } from "../src/build/survey.ts";
import { draw } from "../src/charts/draw.ts";
import type { BriefingDocument } from "../src/document/document.ts";
import { printGalley, type PrintedGalley } from "../src/pages/galley.ts";
import { repeat } from "./pages/repeat.ts";
import { openTypst } from "./pages/typst.ts";
import { vary } from "./pages/vary.ts";
import { sharedWords, wordsIn } from "./pages/words.ts";

const ROUNDS = 3;
/** A long document is over in a second, and what clears the memory comes now into one half of a round, now into the other. */
const LONG_ROUNDS = 12;
const say = (line: string): unknown => process.stdout.write(`${line}\n`);

const typst = openTypst();
let variant = 0;

async function ours({ date, file }: PrintJob, document: BriefingDocument): Promise<PrintedGalley> {
  const { value, problems } = await printGalley(document, { date, place: { file }, draw });
  if (!value) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return value;
}

/** Milliseconds from the beginning of some work to its end. */
async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly value: T; readonly wall: number }> {
  const start = performance.now();
  const value = await work();
  return { value, wall: performance.now() - start };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

async function packs(): Promise<readonly PrintJob[]> {
  const { value } = await survey(process.cwd(), { patterns: [], look: "galley", keep: Infinity });
  return value.packs.map(({ id }) => value.jobOf(id)).filter(({ document }) => document.language === "en");
}

/**
 * Prints every pack by one engine and then by the other, after a first round that warms them up. They take turns by
 * rounds: what one leaves to be cleared away in memory is no cost of the other.
 */
async function besideTypst(jobs: readonly PrintJob[], half: boolean): Promise<void> {
  const ratios: number[] = [];
  const [own, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const documents = jobs.map((job) => vary(job.document, (variant += 1), half));
    const galley = await timesOf(jobs, documents, half, ours);
    const other = await timesOf(jobs, documents, half, (_, document) => typst(document));
    if (round === 0) continue;
    own.push(...galley);
    theirs.push(...other);
    ratios.push(...galley.map((wall, i) => wall / (other[i] ?? NaN)));
  }
  say(
    `${half ? "half of the blocks seen before" : "no block seen before        "}  ` +
      `galley ${median(own).toFixed(1)} ms, Typst ${median(theirs).toFixed(1)} ms a pack: ${median(ratios).toFixed(2)} times`,
  );
}

/** Milliseconds for each document; with `half`, each is printed as it was before, so that its half is still at hand. */
async function timesOf(
  jobs: readonly PrintJob[],
  documents: readonly BriefingDocument[],
  half: boolean,
  print: (job: PrintJob, document: BriefingDocument) => unknown,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const [i, job] of jobs.entries()) {
    if (half) await print(job, job.document);
    const { wall } = await timed(() => print(job, documents[i] ?? job.document));
    times.push(wall);
  }
  return times;
}

/**
 * What 96 pages of one document cost over 6 pages of a document of about 6, both warm: with blocks that were seen
 * before, and without. For each long document so many short ones are printed that both come to the same blocks and
 * pages, word by word the same where they were seen: so either side bears its part of the memory that is cleared away.
 */
async function long(job: PrintJob): Promise<void> {
  const { pages } = await ours(job, job.document);
  const size = Math.max(1, Math.round(6 / pages));
  const times = Math.round(96 / (pages * size));
  for (const seen of [false, true]) {
    const costs: { readonly short: number; readonly long: number }[] = [];
    let printed = { short: 0, long: 0 };
    for (let round = 0; round <= LONG_ROUNDS; round += 1) {
      const next = (): number => (seen ? 0 : (variant += size * times));
      const first = next();
      const parts = Array.from({ length: times }, (_, i) => repeat(job.document, size, first, i * size));
      const whole = repeat(job.document, size * times, next());
      const short = await timed(async () => {
        let sum = 0;
        for (const part of parts) sum += (await ours(job, part)).pages;
        return sum;
      });
      const { value, wall } = await timed(() => ours(job, whole));
      printed = { short: short.value, long: value.pages };
      if (round > 0) costs.push({ short: short.wall / short.value, long: wall / value.pages });
    }
    const [short, whole] = [median(costs.map((cost) => cost.short)), median(costs.map((cost) => cost.long))];
    const ratio = (96 * whole) / (6 * short);
    say(
      `${seen ? "all blocks seen before      " : "no block seen before        "}  ` +
        `${short.toFixed(2)} ms a page in documents of ${(printed.short / times).toFixed(0)}, ${whole.toFixed(2)} ms in one of ${printed.long}: ` +
        `96 cost ${ratio.toFixed(1)} times 6`,
    );
  }
}

const jobs = await packs();
const sample = jobs[0];
if (!sample) throw new Error("The project has no packs.");
for (const { document } of jobs) typst(document);
const shared = sharedWords(
  await wordsIn((await ours(sample, sample.document)).bytes),
  await wordsIn(typst(sample.document)),
);
say(
  `${jobs.length} packs, ${(100 * shared).toFixed(1)} % of the words of ${sample.document.title} the same in both engines`,
);
await besideTypst(jobs, false);
await besideTypst(jobs, true);
const short = jobs.find(({ document }) => document.id.startsWith("themes/")) ?? sample;
await long(short);
