import type { PartialDate } from "../../facts/date.ts";
import type { Drawn } from "../figures/drawn.ts";
import { type Entry, entriesOf } from "../figures/entry.ts";
import { type Sketch, placeFigure } from "../figures/place-figure.ts";
import { spoken, spokenSeries, words } from "../figures/sentences.ts";
import { AROUND, NAME, ROWS, checkField, checkPhrases, optional } from "../figures/signature.ts";
import type { Timeline, TimelineEntry } from "../graphic.ts";
import type { Call, Helper } from "../helper.ts";
import { rowsOf } from "../rows-of.ts";
import type { Session } from "../session.ts";
import { truth } from "../truth.ts";
import { NOTHING, itemOf } from "../type.ts";
import { rowsType } from "./lists.ts";

/**
 * `{{#timeline rows date="date_start" until="date_end"}}{{draw-as shape="square" subject=…}}label{{/timeline}}`: a row for
 * each year, an entry where its date falls. The days are put after each label. Rows without a date are left out.
 */
export const timeline: Helper = {
  signature: {
    form: "block",
    params: [ROWS],
    named: { ...AROUND, date: { ...NAME, name: "date" }, until: optional("until", ["text"]) },
    inside: ({ args }) => itemOf(rowsType(args[0])),
    blockParams: ({ args }) => [itemOf(rowsType(args[0]))],
    result: () => NOTHING,
    check: (checking) => {
      checkField(checking, "date", "dates");
      checkField(checking, "until", "dates");
      checkPhrases(checking, ["figure.empty-year", "figure.month-missing", "figure.alt.timeline"]);
    },
  },
  run: (call) => placeFigure(call, (drawn) => sketchTimeline(call, drawn)),
};

interface Dated {
  readonly entry: TimelineEntry;
  readonly spoken: string;
}

function sketchTimeline(call: Call, drawn: Drawn): Sketch | null {
  const { session } = call;
  const dated = entriesOf(call, rowsOf(call.args[0]))
    .flatMap((entry) => dateEntry(call, drawn, entry))
    .toSorted((a, b) => order(a.entry) - order(b.entry));
  const [first, last] = [dated[0]?.entry, dated.at(-1)?.entry];
  if (!first || !last) return null;
  const graphic: Timeline = {
    kind: "timeline",
    months: session.locale.months(),
    from: first.year,
    to: last.year,
    empty: words(session, "figure.empty-year"),
    entries: dated.map(({ entry }) => entry),
  };
  return { graphic, alt: altOf(session, dated, graphic) };
}

function dateEntry({ session, named }: Call, drawn: Drawn, entry: Entry): readonly Dated[] {
  const name = String(named["date"]);
  const from = drawn.date(entry.row, name);
  if (!from) return [];
  const until = typeof named["until"] === "string" ? drawn.date(entry.row, named["until"]) : null;
  const { shape } = entry.as;
  const { year, month, day } = from;
  const disputed = entry.disputed || drawn.isDisputed(entry.row, name);
  return [
    {
      entry: {
        year,
        ...(month === undefined ? {} : { month }),
        ...(day === undefined ? {} : { day }),
        label: withDays(session, entry.label, from, until),
        shape: shape === "square" || shape === "triangle" ? shape : "circle",
        subject: truth(entry.as["subject"]),
        ...(disputed ? { disputed } : {}),
      },
      spoken: [session.locale.dateRange(from, until ?? from), entry.label].join(" "),
    },
  ];
}

/** `Astana 27–28`; an end in another month has its name. */
function withDays(session: Session, label: string, from: PartialDate, until: PartialDate | null): string {
  if (from.month === undefined) return words(session, "figure.month-missing", { label });
  if (from.day === undefined) return label;
  if (until?.day === undefined || (until.month === from.month && until.day === from.day)) return `${label} ${from.day}`;
  const sameMonth = until.month === from.month && until.year === from.year;
  const month = session.locale.months()[(until.month ?? 1) - 1] ?? "";
  return `${label} ${from.day}–${until.day}${sameMonth ? "" : `\u00A0${month}`}`;
}

const order = ({ year, month, day }: TimelineEntry): number => year * 10_000 + (month ?? 0) * 100 + (day ?? 0);

function altOf(session: Session, dated: readonly Dated[], { from, to }: Timeline): string {
  const years = new Map<number, string[]>();
  for (const { entry, spoken: said } of dated) years.set(entry.year, [...(years.get(entry.year) ?? []), said]);
  const count = session.locale.number(dated.length);
  return spoken([
    words(session, "figure.alt.timeline", { count, from: String(from), to: String(to) }, dated.length),
    ...[...years].map(([year, entries]) => spokenSeries(session, String(year), entries)),
  ]);
}
