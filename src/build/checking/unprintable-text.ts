import { locate } from "../../document/locate.ts";
import type { Facts, FactId } from "../../facts/facts.ts";
import type { Filled } from "../../filling/filled.ts";
import { unprintable } from "../../pages/faces.ts";
import type { Theme } from "../../pages/theme.ts";
import type { Place, Problem } from "../../problem.ts";
import { characterUnprintable } from "./character-unprintable.ts";

/** An error for each text of a pack that holds a character no face of its theme can print; a text from a cell names its cell. */
export function unprintableText(
  { pack, placed, markdown }: Filled,
  facts: Facts,
  { families }: Pick<Theme, "families">,
): Problem[] {
  const asked = Object.values(families);
  const problems: Problem[] = [];
  const report = (text: string, place: Place) => {
    const missing = unprintable(text, asked);
    if (missing.length === 0) return;
    problems.push({ ...characterUnprintable(missing, asked, place), found: text });
  };
  const seen = new Set<string>();
  for (const each of placed) {
    if (each.kind !== "text" && each.kind !== "passage" && each.kind !== "link") continue;
    if (seen.has(each.text)) continue;
    seen.add(each.text);
    report(each.text, each.fact === undefined ? { file: pack.template.file } : placeOf(each.fact, facts));
  }
  const own = markdown.replaceAll(/[\uE000\uE001]/g, "");
  // What the template itself holds is found there; what a partial does is not, and gets the file alone.
  report(own, locate(pack.template, unprintable(own, asked)[0]));
  return problems;
}

function placeOf(fact: FactId, { rows }: Facts): Place {
  // A field's name holds no dot, but a row's key may.
  const dot = fact.lastIndexOf(".");
  const row = rows.get(fact.slice(0, dot));
  if (!row) return { file: fact };
  return { file: row.file, line: row.line, table: row.table, row: row.key, field: fact.slice(dot + 1) };
}
