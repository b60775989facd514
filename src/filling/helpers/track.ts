import type { Drawn } from "../figures/drawn.ts";
import { fieldOf } from "../figures/drawn.ts";
import { type Entry, entriesOf } from "../figures/entry.ts";
import { type Sketch, placeFigure } from "../figures/place-figure.ts";
import { spoken, spokenSeries, spokenValue, words } from "../figures/sentences.ts";
import { AROUND, NAME, ROWS, checkField, checkPhrases } from "../figures/signature.ts";
import type { Track, TrackState } from "../graphic.ts";
import type { Call, Helper } from "../helper.ts";
import { rowsOf } from "../rows-of.ts";
import type { Session } from "../session.ts";
import { truth } from "../truth.ts";
import { NOTHING, itemOf } from "../type.ts";
import { rowsType } from "./lists.ts";

/**
 * `{{#track rows stations="mandate signed in_force"}}{{draw-as subject=… stations="signed"}}label{{#under}}note{{/under}}
 * {{/track}}`: how far each row has come along fields that hold dates, in their order. A station with a date is reached;
 * one without is passed where a later one has a date, and otherwise lies ahead. A station is headed by the phrase
 * `fields.<table>.<field>`, or by the field's title.
 */
export const track: Helper = {
  signature: {
    form: "block",
    params: [ROWS],
    named: { ...AROUND, stations: { ...NAME, name: "stations" } },
    inside: ({ args }) => itemOf(rowsType(args[0])),
    blockParams: ({ args }) => [itemOf(rowsType(args[0]))],
    result: () => NOTHING,
    check: (checking) => {
      checkField(checking, "stations", "dates");
      checkPhrases(checking, ["figure.ahead", "figure.alt.track", "figure.alt.passed"]);
    },
  },
  run: (call) => placeFigure(call, (drawn) => sketchTrack(call, drawn)),
};

function sketchTrack(call: Call, drawn: Drawn): Sketch | null {
  const { session } = call;
  const list = rowsOf(call.args[0]);
  const [first] = list.rows;
  if (!first) return null;
  const names = String(call.named["stations"]).split(" ");
  const stations = names.map((name) => {
    const key = `fields.${first.table}.${name}`;
    return session.locale.has(key) ? words(session, key) : (fieldOf(session, first, name)?.title ?? name);
  });
  const tracks = entriesOf(call, list).map((entry): Track["tracks"][number] => ({
    label: entry.label,
    ...(entry.note === undefined ? {} : { note: entry.note }),
    subject: truth(entry.as["subject"]),
    states: statesOf(session, drawn, entry, names),
  }));
  const graphic: Track = { kind: "track", stations, tracks };
  return { graphic, alt: altOf(session, graphic) };
}

function statesOf(session: Session, drawn: Drawn, { row, as }: Entry, names: readonly string[]): readonly TrackState[] {
  const own = typeof as["stations"] === "string" ? as["stations"].split(" ") : names;
  const dates = names.map((name) => (own.includes(name) ? drawn.date(row, name) : null));
  const furthest = dates.findLastIndex((date) => date !== null);
  return names.map((name, index): TrackState => {
    if (!own.includes(name)) return { kind: "none" };
    const date = dates[index];
    const disputed = drawn.isDisputed(row, name) ? { disputed: true } : {};
    if (date) return { kind: "reached", text: session.locale.date(date, "short"), ...disputed };
    return index < furthest
      ? { kind: "passed", text: words(session, "value.missing"), ...disputed }
      : { kind: "ahead", text: words(session, "figure.ahead") };
  });
}

function altOf(session: Session, { stations, tracks }: Track): string {
  return spoken([
    words(session, "figure.alt.track", { stations: session.locale.list(stations) }),
    ...tracks.map(({ label, note, states }) =>
      spokenSeries(
        session,
        [label, ...(note === undefined ? [] : [note])].join(", "),
        states.flatMap((state, index) => {
          if (state.kind === "none") return [];
          const text = state.kind === "passed" ? words(session, "figure.alt.passed") : state.text;
          return [spokenValue(session, stations[index] ?? "", text, state.disputed)];
        }),
      ),
    ),
  ]);
}
