import { attachmentsOf } from "../rules/attachments.ts";
import { documentText } from "../reader/reading.ts";
import { difference, type Judge } from "./judge.ts";
import { runTool, toolVersion } from "./run-tool.ts";

/** The tree with its text, as poppler reads it. */
export const pdfinfo: Judge = {
  name: "pdfinfo -struct-text",
  about: "text in structure order",
  version: () => toolVersion("pdfinfo", "-v"),
  async judge({ path, reading }) {
    const { code, stdout, stderr } = await runTool("pdfinfo", "-struct-text", path);
    const text = Array.from(stdout.matchAll(/^ *"(.*?)"$/gms), ([, said]) => said).join("");
    const differs = difference(text, documentText(reading, "shown"));
    const errors = stderr.split("\n").filter((line) => line.startsWith("Syntax Error"));
    return [...(code === 0 ? [] : [`It ends with code ${code ?? "none"}.`]), ...errors, ...(differs ? [differs] : [])];
  },
};

export const pdfdetach: Judge = {
  name: "pdfdetach -list",
  about: "attachments",
  version: () => toolVersion("pdfdetach", "-v"),
  async judge({ path, reading }) {
    const { stdout } = await runTool("pdfdetach", "-list", path);
    const theirs = Array.from(stdout.matchAll(/^\d+: (.*)$/gm), ([, name]) => name ?? "");
    const ours = attachmentsOf(reading).map(({ name }) => name);
    const isSame = theirs.length === ours.length && ours.every((name) => theirs.includes(name));
    return isSame ? [] : [`It lists "${theirs.join(", ")}", where we find "${ours.join(", ")}".`];
  },
};

export const pdffonts: Judge = {
  name: "pdffonts",
  about: "fonts embedded, with Unicode maps",
  version: () => toolVersion("pdffonts", "-v"),
  async judge({ path }) {
    const { stdout } = await runTool("pdffonts", path);
    const rows = stdout
      .split("\n")
      .slice(2)
      .filter((row) => row.trim() !== "");
    const bad = rows.filter((row) => !/\s+yes\s+(yes|no)\s+yes\s+\d+\s+\d+\s*$/.test(row));
    return rows.length === 0
      ? ["It finds no font."]
      : bad.map((row) => `Not embedded, or without Unicode map: ${row.trim()}`);
  },
};
