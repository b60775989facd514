import { aboutPhrases } from "../check/about-phrases.ts";
import { COPIES } from "../../packs/pack.ts";
import type { AskedQuestion, Rich } from "../filled.ts";
import type { Call, Checking, Helper } from "../helper.ts";
import { checkField, NAME, ROWS } from "../figures/signature.ts";
import { print, sayPlainly } from "../print.ts";
import { rowsOf } from "../rows-of.ts";
import { Composed } from "../seen.ts";
import type { Session } from "../session.ts";
import { BOOLEAN, itemOf, NOTHING, TEXT } from "../type.ts";
import { viewRow } from "../view-row.ts";
import { rowsType } from "./lists.ts";
import { PRINTABLE } from "./wording.ts";

/** `(copy "teacher")`: whether it is this copy that is made. A pack without copies is one to read. */
export const copy: Helper = {
  signature: {
    form: "inline",
    params: [{ name: "copy", accepts: ["text"], words: COPIES }],
    result: () => BOOLEAN,
  },
  run: ({ session, args }) => args[0] === session.copy,
};

/**
 * `{{gap value}}`: printed as ever in a copy to read, strong in the teacher's. In one with gaps a gap stands for it, wide
 * enough to write in: the answer is not printed, and so it is not among the facts of the file either.
 */
export const gap: Helper = {
  signature: {
    form: "inline",
    params: [{ name: "value", accepts: PRINTABLE }],
    result: () => TEXT,
    check: needPhrase,
  },
  run: ({ session, args: [value] }) =>
    new Composed(() => {
      if (session.copy === "student") return print(session, value);
      if (session.copy === "teacher") return `**${print(session, value)}**`;
      const length = lengthOf(session, value);
      return session.placing.inline({ kind: "gap", length, text: sayPlainly(session, "gap.spoken") });
    }),
};

/** How many characters a value prints. It is cited as if it were printed, so that all copies number their sources alike. */
function lengthOf(session: Session, value: unknown): number {
  const placed = session.placing.takenBack(() => session.ledger.unprinted(() => print(session, value)));
  return placed.reduce((sum, piece) => sum + ("text" in piece && piece.kind !== "mark" ? piece.text.length : 0), 0);
}

/**
 * `{{#questions rows lines="lines"}}question{{#under}}answer{{/under}}{{/questions}}`: numbered, each with as many lines to
 * write on as the field says. The answer takes their place in the teacher's copy, and is not read for any other.
 */
export const questions: Helper = {
  signature: {
    form: "block",
    params: [ROWS],
    named: { lines: { ...NAME, name: "lines" } },
    inside: ({ args }) => itemOf(rowsType(args[0])),
    result: () => NOTHING,
    check: (checking) => checkField(checking, "lines", "numbers"),
  },
  run(call) {
    const { session } = call;
    const items = rowsOf(call.args[0]).rows.map((row) => session.citing.within("item", () => ask(call, row)));
    return items.length === 0 ? "" : session.placing.block({ kind: "questions", items });
  },
};

function ask({ session, named, body }: Call, row: Parameters<typeof viewRow>[1]): AskedQuestion {
  const name = String(named["lines"]);
  const given = row.values[name];
  session.ledger.note(row, name, false);
  const figure: { note?: Rich } = {};
  const content = body(viewRow(session, row), {
    data: { figure: session.copy === "teacher" ? figure : undefined },
  }).trim();
  const lines = typeof given === "number" ? given : 1;
  return { content, lines, ...(figure.note === undefined ? {} : { answer: figure.note }) };
}

/** `{{fill-in "Name" "Group"}}`: labels on one line, each with room to write behind it, the first with twice as much. */
export const fillIn: Helper = {
  signature: {
    form: "inline",
    params: [{ name: "label", accepts: PRINTABLE }],
    rest: { name: "label", accepts: PRINTABLE },
    result: () => TEXT,
  },
  run: ({ session, args }) =>
    new Composed(() => session.placing.block({ kind: "fill-in", labels: args.map((label) => print(session, label)) })),
};

function needPhrase({ wording, report }: Checking): void {
  const lacking = wording.lacking("gap.spoken");
  if (lacking.length === 0) return;
  report({
    code: "unknown-phrase",
    reason: `A gap needs a phrase that the wording has not got (${lacking.join(", ")}).`,
    at: undefined,
    found: "gap.spoken",
    about: aboutPhrases("gap.spoken", lacking),
  });
}
