import { aboutPhrases } from "../check/about-phrases.ts";
import type { Call, Checking, Helper } from "../helper.ts";
import { joinList, print } from "../print.ts";
import { rowsOf } from "../rows-of.ts";
import { Composed, FieldValue, Group, ROW } from "../seen.ts";
import { truth } from "../truth.ts";
import { type Kind, TEXT } from "../type.ts";
import { readFrom, viewRow } from "../view-row.ts";
import { checkName } from "./lists.ts";
import { numberOf } from "./numbers.ts";

/** What may be printed: the content of blanks, titles and labels. */
export const PRINTABLE: readonly Kind[] = ["row", "rows", "value", "group", "text", "number", "boolean"];

/** `{{say "key" blank=value count=n}}`: a phrase of the wording, its blanks filled; `count` chooses the plural form. */
export const say: Helper = {
  signature: {
    form: "inline",
    params: [{ name: "key", accepts: ["text"] }],
    anyNamed: { name: "blank", accepts: PRINTABLE },
    result: () => TEXT,
    check: checkPhrase,
  },
  run({ session, args, named, place }) {
    const key = String(args[0] instanceof FieldValue ? args[0].value : args[0]);
    if (!session.locale.has(key)) {
      session.problems.push({
        severity: "error",
        code: "unknown-phrase",
        place,
        reason: "The wording has no such phrase.",
        found: key,
      });
      return null;
    }
    const count = numberOf(named["count"]);
    return new Composed(() =>
      session.locale
        .say(key, count)
        .map((piece) => (typeof piece === "string" ? session.placing.text(piece) : print(session, named[piece.blank])))
        .join(""),
    );
  },
};

/** `(text "Five of " (count rows))`: one thing printed after the other; missing where all its values are. */
export const text: Helper = {
  signature: {
    form: "inline",
    params: [{ name: "part", accepts: PRINTABLE }],
    rest: { name: "part", accepts: PRINTABLE },
    result: () => TEXT,
  },
  run: ({ session, args }) =>
    new Composed(
      () => args.map((part) => print(session, part)).join(""),
      args.every((part) => typeof part === "string" || (typeof part !== "number" && !truth(part))) &&
        args.some((part) => typeof part !== "string"),
    ),
};

/** `{{opening value}}`: what is printed, with a capital, as it opens a sentence. */
export const opening: Helper = {
  signature: { form: "inline", params: [{ name: "value", accepts: PRINTABLE }], result: () => TEXT },
  run: ({ session, args: [seen] }) =>
    new Composed(() => session.placing.opening(print(session, seen), session.locale.language), !truth(seen)),
};

/** `{{list rows "field"}}`: the rows' names, the keys of groups, or what a field of each row holds, in words; missing values are left out. */
export const list: Helper = {
  signature: {
    form: "inline",
    params: [
      { name: "list", accepts: ["rows", "row", "group", "groups", "value"] },
      { name: "field", accepts: ["text"], optional: true },
    ],
    result: () => TEXT,
    check: (checking) => void checkName(checking, checking.args[1]),
  },
  run({ session, args: [seen, field] }: Call) {
    if (typeof field !== "string" && !Array.isArray(seen)) return seen;
    const values = (
      typeof field === "string"
        ? rowsOf(seen).rows.map((row) => readFrom(session, viewRow(session, row)[ROW], field))
        : keysOf(seen)
    ).filter(truth);
    return new Composed(
      () =>
        joinList(
          session,
          values.map((value) => print(session, value)),
        ),
      values.length === 0,
    );
  },
};

const keysOf = (groups: unknown): readonly unknown[] =>
  Array.isArray(groups) ? groups.map((group) => (group instanceof Group ? group.key : null)) : [];

function checkPhrase({ args: [key], named, wording, report }: Checking): void {
  if (typeof key?.literal !== "string") {
    if (key) report({ code: "key-expected", reason: "The key of a phrase stands in quotation marks.", at: key });
    return;
  }
  const lacking = wording.lacking(key.literal);
  if (lacking.length > 0) {
    report({
      code: "unknown-phrase",
      reason: `The wording has no such phrase (${lacking.join(", ")}).`,
      at: key,
      found: key.literal,
      candidates: wording.keys(),
      about: aboutPhrases(key.literal, lacking),
      advice: `Add it to ${lacking.map((language) => `templates/wording/${language}.yaml`).join(" and ")}.`,
    });
    return;
  }
  const blanks = wording.blanks(key.literal);
  for (const blank of blanks)
    if (!named.has(blank))
      report({ code: "blank-unfilled", reason: "A blank of the phrase is not filled.", at: key, wanted: `${blank}=…` });
  for (const [name, argument] of named)
    if (!blanks.includes(name) && name !== "count" && !wording.isPartial)
      report({
        code: "unknown-blank",
        reason: `The phrase “${key.literal}” has no such blank.`,
        at: argument,
        found: name,
        candidates: blanks,
      });
}
