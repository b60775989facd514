import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { checkPdf } from "./check.ts";
import type { Judge } from "./judges/judge.ts";
import { pdfjs } from "./judges/pdfjs.ts";
import { pdfdetach, pdffonts, pdfinfo } from "./judges/poppler.ts";
import { qpdf } from "./judges/qpdf.ts";
import { readPdf } from "./reader/reading.ts";
import type { Finding } from "./rules/rule.ts";

const JUDGES: readonly Judge[] = [pdfjs, qpdf, pdfinfo, pdfdetach, pdffonts];

/**
 * Judges every PDF file below a folder by our rules and by whatever other judge is installed, and writes what each
 * says. Returns 0 where all passed; 1 for any finding, and for a folder without files, which proves nothing.
 */
export async function conformance(
  folder: string,
  write: (line: string) => void,
  judges: readonly Judge[] = JUDGES,
): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".pdf")).sort();
  const versions = await Promise.all(judges.map((judge) => judge.version()));
  const present = judges.filter((_, index) => versions[index] !== undefined);
  let total = 0;
  let failed = 0;
  for (const name of names) {
    const findings = await findingsOf(join(folder, name), present);
    write(`${findings.length === 0 ? "ok    " : "FAILED"} ${name}`);
    for (const finding of findings) write(`       ${finding}`);
    total += findings.length;
    failed += findings.length > 0 ? 1 : 0;
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

async function findingsOf(path: string, judges: readonly Judge[]): Promise<readonly string[]> {
  const bytes = await readFile(path);
  const own = checkPdf(bytes);
  if (own.some(({ rule }) => rule === "unreadable")) return own.map(sentence);
  const reading = readPdf(bytes);
  const others: string[] = [];
  for (const { name, judge } of judges)
    for (const says of await judge({ path, bytes, reading })) others.push(`${name}: ${says}`);
  return [...own.map(sentence), ...others];
}

function sentence({ rule, clause, page, object, says }: Finding): string {
  const places = [page === undefined ? [] : `page ${page}`, object === undefined ? [] : `object ${object}`].flat();
  return `${places.length > 0 ? `${places.join(", ")}: ` : ""}${says} [${rule}, ${clause}]`;
}
