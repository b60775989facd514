import type { Container, PlacedBlock } from "../filled.ts";
import type { Call, Helper, Signature } from "../helper.ts";
import { plainText } from "../plain-text.ts";
import { print } from "../print.ts";
import { Composed } from "../seen.ts";
import { NOTHING, TEXT } from "../type.ts";
import { PRINTABLE } from "./wording.ts";

/** `{{#columns}}{{#left}}…{{/left}}{{#right}}…{{/right}}{{/columns}}`: side by side, the first the wider. */
export const columns: Helper = container("columns");
export const side: Helper = {
  ...container("column"),
  signature: { ...container("column").signature, within: ["columns"] },
};
/** `{{#note}}…{{/note}}`: small print. */
export const note: Helper = container("note");
/** `{{#compact}}- …{{/compact}}`: lists set small, in two columns. */
export const compact: Helper = container("compact");
/** `{{#card}}1. …{{/card}}`: a list to be read from the hand; in each item a list with small print and what is ticked. */
export const card: Helper = container("card");
/** `{{#keep "Points to make"}}…{{/keep}}`: stays on one page, under a title without a number if it has one. */
export const keep: Helper = titled("keep");

/** `{{#summary "In five lines"}}1. …{{/summary}}`: a list of numbered lines set large, under a title if it has one. */
export const summary: Helper = titled("summary");

/** `{{contents "Contents"}}`: leads to the sections. */
export const contents: Helper = {
  signature: { form: "inline", params: [{ name: "title", accepts: PRINTABLE }], result: () => TEXT },
  run: ({ session, args }) => placed(session, () => ({ kind: "contents", title: print(session, args[0]) })),
};

/** `{{page-break}}` */
export const pageBreak: Helper = {
  signature: { form: "inline", params: [], result: () => TEXT },
  run: ({ session }) => placed(session, () => ({ kind: "page-break" })),
};

/** `{{see "id"}}`: the number of a table or section elsewhere in the pack. */
export const see: Helper = {
  signature: { form: "inline", params: [{ name: "id", accepts: ["text", "value", "row"] }], result: () => TEXT },
  run: ({ session, args }) => new Composed(() => session.placing.inline({ kind: "see", id: plainText(args[0]) })),
};

function titled(kind: "summary" | "keep"): Helper {
  return {
    signature: {
      form: "block",
      params: [{ name: "title", accepts: PRINTABLE, optional: true }],
      result: () => NOTHING,
    },
    run: (call) => enclose(call, kind, call.args.length === 0 ? undefined : print(call.session, call.args[0])),
  };
}

function container(
  kind: Exclude<Container, "summary" | "keep">,
  more: Pick<Signature, "holds" | "within"> = {},
): Helper {
  return {
    signature: { form: "block", params: [], result: () => NOTHING, ...more },
    run: (call) => enclose(call, kind),
  };
}

/** Nothing at all where nothing stands inside, but for a title: that it stands over nothing is worth a note. */
function enclose(call: Call, container: Container, title?: string): string {
  const { placing, citing } = call.session;
  const inside = citing.within("item", () => call.body(call.here, { data: { [container]: true } }));
  if (inside.trim() === "" && title === undefined) return "";
  const open = placing.block({ kind: "open", container, ...(title === undefined ? {} : { title }) });
  return `${open}${inside}${placing.block({ kind: "close" })}`;
}

const placed = (session: Call["session"], make: () => PlacedBlock): Composed =>
  new Composed(() => session.placing.block(make()));
