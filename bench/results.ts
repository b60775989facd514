import { writeFile } from "node:fs/promises";
import { availableParallelism, cpus, totalmem } from "node:os";
import type { Measured } from "./measure.ts";

/** What was measured, line by line; each is told as it comes. */
export class Results {
  readonly #rows: string[] = [];
  readonly #tell: (line: string) => unknown;

  constructor(tell: (line: string) => unknown) {
    this.#tell = tell;
  }

  /** Notes a measure, as a share of another where one is given. */
  note(what: string, measured: Measured | undefined, of?: Measured): Measured {
    if (!measured) throw new Error(`Nothing was measured: ${what}.`);
    const share = (key: "seconds" | "processor"): string => (of ? digits(measured[key] / of[key], 0.1) : "");
    const cells = [
      what,
      digits(measured.seconds),
      share("seconds"),
      digits(measured.processor),
      share("processor"),
      measured.megabytes.toFixed(0),
    ];
    this.#rows.push(`| ${cells.join(" | ")} |`);
    this.#tell(cells.join("  "));
    return measured;
  }

  async write(file: string): Promise<void> {
    const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
    await writeFile(
      file,
      `# Whole commands, measured in one run

${machine}.

Country packs in English of ten pages, stretched by made-up sums, with tags and charts. This program loads, checks and
fills its tables and templates; the others get finished documents with finished drawings. Typst (0.14, in Node) sets them
in the same faces and much the same look; Chromium and WeasyPrint print plain pages of HTML. A single pack is the
median of five runs, by turns with the others'. Ours is measured twice: with a fact changed since the last run, whose blocks
and templates it finds; and with nothing kept of earlier runs, as after an install. Processor seconds are those of all
threads, which other work on the machine changes less.

| | seconds | of Typst | processor seconds | of Typst | peak MB of a process |
|---|---|---|---|---|---|
${this.#rows.join("\n")}
`,
    );
  }
}

/** Two places after the point, three below a bound. */
const digits = (value: number, bound = 1): string => value.toFixed(value < bound ? 3 : 2);
