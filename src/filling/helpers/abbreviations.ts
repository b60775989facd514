import type { Row } from "../../facts/facts.ts";
import type { Placed } from "../filled.ts";
import type { Helper } from "../helper.ts";
import { rowsOf } from "../rows-of.ts";
import type { Session } from "../session.ts";
import { NOTHING, itemOf } from "../type.ts";
import { viewRow } from "../view-row.ts";
import { wordsOf } from "../words-of.ts";
import { ROWS, checkName, rowsType } from "./lists.ts";

/**
 * `{{#abbreviations rows short="short"}}**{{short}}** {{name}}{{/abbreviations}}`: its body once for each row whose short
 * form stands in the pack as a word, above or below, in the order of the alphabet.
 */
export const abbreviations: Helper = {
  signature: {
    form: "block",
    params: [ROWS],
    named: { short: { name: "field", accepts: ["text"] } },
    result: () => NOTHING,
    inside: ({ args }) => itemOf(rowsType(args[0])),
    check: (checking) => void checkName(checking, checking.named.get("short")),
  },
  run(call) {
    const { session } = call;
    const { rows } = rowsOf(call.args[0]);
    const field = String(call.named["short"]);
    const slot = session.placing.later();
    session.atTheEnd.push((markdown) => {
      const words = allWords(session, markdown);
      const used = rows
        .map((row) => ({ row, short: shortOf(session, row, field) }))
        .filter(({ short }) => short !== "" && standsIn(short, words))
        .toSorted((a, b) => session.locale.compare(a.short, b.short));
      const entries = used.map(({ row }, at) => entry(row, { first: at === 0, last: at === used.length - 1 }));
      return markdown.replace(slot.rich.trim(), () => entries.join(" "));
    });
    const entry = (row: Row, data: { first: boolean; last: boolean }): string =>
      session.citing.within("item", () => call.body(viewRow(session, row), { data }).trim());
    return slot.rich;
  },
};

/** The short form in the pack's language. */
function shortOf(session: Session, row: Row, name: string): string {
  const field = session.facts.descriptor.tables.get(row.table)?.field.get(name);
  const words = field && wordsOf(session, row, field)?.words;
  return typeof words === "string" ? words : "";
}

/** All that the pack prints, as far as it is filled. In one piece: to search thousands of short texts takes far longer. */
const allWords = (session: Session, markdown: string): string =>
  [markdown, ...session.placing.placed.flatMap(textsIn)].join("\n");

const textsIn = (placed: Placed): readonly string[] => ("text" in placed ? [placed.text] : []);

/** Not inside a longer word: `EIB` does not stand in `EIBs`, `PCA` not in `EPCA`, and `GSP` not in `GSP+`. */
function standsIn(short: string, text: string): boolean {
  const letter = /[\p{L}\p{N}+]/u;
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1))
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + short.length))) return true;
  return false;
}
