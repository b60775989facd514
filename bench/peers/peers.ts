import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Argv } from "../measure.ts";

/** Another way to print the same content. */
export interface Peer {
  readonly name: string;
  /** Prints what stands in a folder, or a part of it such as `1/2`, into another folder. */
  readonly command: (sources: string, out: string, part?: string) => Argv;
}

const here = dirname(fileURLToPath(import.meta.url));
const script =
  (program: string, file: string): Peer["command"] =>
  (sources, out, part = "0/1") => [program, join(here, file), sources, out, part];

export const typst: Peer = { name: "Typst", command: script(process.execPath, "typst.mjs") };

/** Those of the others that this machine has. */
export function installedPeers(): readonly Peer[] {
  const [chromium, weasyprint] = ["chromium", "weasyprint"].map(findProgram);
  // It is a script for the Python that it was installed for.
  const python = weasyprint && /^#!(\S+)/.exec(readFileSync(weasyprint, "utf8"))?.[1];
  return [
    ...(chromium ? [{ name: "Chromium", command: script(process.execPath, "chromium.mjs") }] : []),
    ...(python ? [{ name: "WeasyPrint", command: script(python, "with-weasyprint.py") }] : []),
  ];
}

function findProgram(name: string): string | undefined {
  try {
    return execFileSync("which", [name], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}
