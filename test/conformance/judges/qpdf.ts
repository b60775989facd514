import type { Judge } from "./judge.ts";
import { runTool, toolVersion } from "./run-tool.ts";

export const qpdf: Judge = {
  name: "qpdf --check",
  about: "syntax, streams, cross-references",
  version: () => toolVersion("qpdf", "--version"),
  async judge({ path }) {
    const { code, stdout, stderr } = await runTool("qpdf", "--check", path);
    if (code === 0) return [];
    const lines = `${stdout}\n${stderr}`.split("\n").filter((line) => /WARNING|ERROR|error/i.test(line));
    return lines.length > 0 ? lines : [`It ends with code ${code ?? "none"}.`];
  },
};
