import type { Row } from "../../facts/facts.ts";
import type { Rich } from "../filled.ts";
import type { Call } from "../helper.ts";
import { isMarkedDisputed, plainWords } from "../plain-words.ts";
import type { RowList } from "../seen.ts";
import { viewRow } from "../view-row.ts";

/** One of the things that a figure shows, as the template words it. */
export interface Entry {
  readonly row: Row;
  readonly label: string;
  readonly note?: string;
  /** Whether sources differ on what its label says. */
  readonly disputed: boolean;
  /** What `draw-as` says of it. */
  readonly as: Readonly<Record<string, unknown>>;
}

/** Fills the body of a figure for each row of its list: the label, and what stands inside `under` as its note. */
export const entriesOf = (call: Call, list: RowList): readonly Entry[] =>
  list.rows.map((row) => {
    const { session } = call;
    const view = viewRow(session, row, list.via);
    const under: { note?: Rich } = {};
    const as: Record<string, unknown> = {};
    const body = session.citing.within("block", () =>
      call.body(view, { data: { figure: under, entry: as }, blockParams: [view] }),
    );
    return {
      row,
      label: plainWords(session, body),
      ...(under.note === undefined ? {} : { note: plainWords(session, under.note) }),
      disputed: isMarkedDisputed(session, body),
      as,
    };
  });
