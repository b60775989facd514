import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { checkPdf } from "./check.ts";
import type { Case, Judge } from "./judges/judge.ts";
import { pdfjs } from "./judges/pdfjs.ts";
import { pdfdetach, pdffonts, pdfinfo } from "./judges/poppler.ts";
import { preflight } from "./judges/preflight.ts";
import { qpdf } from "./judges/qpdf.ts";
import { readPdf } from "./reader/reading.ts";
import type { Finding } from "./rules/rule.ts";

export const JUDGES: readonly Judge[] = [pdfjs, qpdf, preflight, pdfinfo, pdfdetach, pdffonts];

/** Sheets to print, which stand in a folder of their own, claim no conformance. */
const isPack = (name: string): boolean => name.endsWith(".pdf") && !/^sheets[\\/]/.test(name);

/**
 * Judges every PDF file below a folder by our rules and by whatever other judge is installed, and writes what each
 * says. Returns 0 where all passed; 1 for any finding, and for a folder without files, which proves nothing.
 */
export async function conformance(
  folder: string,
  write: (line: string) => void,
  judges: readonly Judge[] = JUDGES,
): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter(isPack).sort();
  const versions = await Promise.all(judges.map((judge) => judge.version()));
  const present = judges.filter((_, index) => versions[index] !== undefined);
  let total = 0;
  let failed = 0;
  for await (const [name, { count, lines }] of sideBySide(names, (each) => verdictOn(join(folder, each), present))) {
    write(`${count === 0 ? "ok    " : "FAILED"} ${name}`);
    for (const line of lines) write(`       ${line}`);
    total += count;
    failed += count > 0 ? 1 : 0;
  }
  for (const [index, { name, about }] of judges.entries()) {
    const version = versions[index];
    write(
      version === undefined
        ? `MISSING ${name}: nobody else judged ${about}.`
        : `judged by ${name} ${version}: ${about}`,
    );
  }
  if (names.length === 0) write(`There is no PDF file in ${relative("", folder) || "."}.`);
  const judgedBy = `our rules and ${present.length} of ${judges.length} other judges`;
  write(`${names.length} files, ${names.length - failed} passed, ${failed} failed, ${total} findings; by ${judgedBy}.`);
  return failed > 0 || names.length === 0 ? 1 : 0;
}

/** What comes of each, in their order; one is begun while the one before it is still at work elsewhere. */
async function* sideBySide<T>(
  names: readonly string[],
  work: (name: string) => Promise<T>,
): AsyncGenerator<readonly [string, T]> {
  let next = names[0] === undefined ? undefined : work(names[0]);
  for (const [at, name] of names.entries()) {
    const current = next!;
    const following = names[at + 1];
    next = following === undefined ? undefined : work(following);
    yield [name, await current];
  }
}

interface Verdict {
  readonly count: number;
  readonly lines: readonly string[];
}

async function verdictOn(path: string, judges: readonly Judge[]): Promise<Verdict> {
  const bytes = await readFile(path);
  const own = checkPdf(bytes);
  if (own.some(({ rule }) => rule === "unreadable")) return { count: own.length, lines: own.map(sentence) };
  const reading = readPdf(bytes);
  // Most of them are programs of their own, which need not wait for each other.
  const opinions = judges.map(async (judge) =>
    (await opinion(judge, { path, bytes, reading })).map((says) => `${judge.name}: ${says}`),
  );
  const others = (await Promise.all(opinions)).flat();
  return { count: own.length + others.length, lines: [...summed(own), ...others] };
}

/** What a judge says of a file; one that breaks down over it has found something too. */
async function opinion({ judge }: Judge, file: Case): Promise<readonly string[]> {
  try {
    return await judge(file);
  } catch (error) {
    return [`It breaks down: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** The findings as sentences, a rule that is broken often cut short. */
function summed(findings: readonly Finding[]): readonly string[] {
  const rules = new Set(findings.map(({ rule }) => rule));
  return [...rules].flatMap((rule) => {
    const all = findings.filter((finding) => finding.rule === rule);
    const more = all.length - MOST_OF_A_RULE;
    return [...all.slice(0, MOST_OF_A_RULE).map(sentence), ...(more > 0 ? [`And ${more} more of ${rule}.`] : [])];
  });
}

/** Lines that a rule may fill for one file. */
const MOST_OF_A_RULE = 5;

function sentence({ rule, clause, page, object, says }: Finding): string {
  const places = [page === undefined ? [] : `page ${page}`, object === undefined ? [] : `object ${object}`].flat();
  return `${places.length > 0 ? `${places.join(", ")}: ` : ""}${says} [${rule}, ${clause}]`;
}
