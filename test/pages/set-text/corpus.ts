import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const data = new URL("../../../data/", import.meta.url);

/** Every different cell of the fact tables that holds letters: names, sentences, document numbers, addresses. */
export const corpus: readonly string[] = [
  ...new Set(
    readdirSync(data)
      .filter((file) => file.endsWith(".csv"))
      .flatMap((file) => parse(readFileSync(new URL(file, data), "utf8"), { bom: true }).flat())
      .map((cell) => cell.replace(/\s+/g, " ").trim())
      .filter((cell) => /\p{L}/u.test(cell)),
  ),
];
