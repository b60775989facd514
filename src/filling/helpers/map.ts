import type { Row } from "../../facts/facts.ts";
import type { Atlas } from "../atlas.ts";
import type { Drawn } from "../figures/drawn.ts";
import { type Sketch, placeFigure } from "../figures/place-figure.ts";
import { spoken, words } from "../figures/sentences.ts";
import { AROUND, NAME, ROWS, checkField, checkPhrases, optional } from "../figures/signature.ts";
import type { Locator } from "../graphic.ts";
import type { Call, Helper } from "../helper.ts";
import { plainText } from "../plain-text.ts";
import { rowsOf } from "../rows-of.ts";
import { Composed } from "../seen.ts";
import type { Session } from "../session.ts";
import { truth } from "../truth.ts";
import { TEXT, itemOf } from "../type.ts";
import { followRelation } from "../view-row.ts";
import { wordsOf } from "../words-of.ts";
import { rowsType } from "./lists.ts";

/**
 * `{{map rows subject=country code="iso_numeric" capital="capital" latitude="latitude" longitude="longitude"}}`: the
 * countries of the list, the subject set off, with their neighbours. `code` is the field with the ISO 3166-1 numeric code,
 * `capital` the relation to a row with coordinates in degrees. `blank=true` leaves out all names, for filling in.
 */
export const map: Helper = {
  signature: {
    form: "inline",
    params: [ROWS],
    named: {
      ...AROUND,
      code: { ...NAME, name: "code" },
      subject: optional("subject", ["row", "boolean"]),
      capital: optional("capital", ["text"]),
      latitude: optional("latitude", ["text"]),
      longitude: optional("longitude", ["text"]),
      blank: optional("blank", ["boolean"]),
    },
    result: () => TEXT,
    check: (checking) => {
      checkField(checking, "code", "texts");
      const relation = checking.named.get("capital");
      if (typeof relation?.literal === "string") {
        const capital = checking.member(itemOf(rowsType(checking.args[0])), relation.literal, relation);
        checkField(checking, "latitude", "numbers", capital);
        checkField(checking, "longitude", "numbers", capital);
      }
      checkPhrases(checking, [
        "figure.alt.map",
        "figure.alt.map-subject",
        "figure.alt.map-around",
        "figure.alt.map-capital",
        "figure.alt.map-blank",
      ]);
    },
  },
  run: (call) => new Composed(() => placeFigure(call, (drawn) => sketchMap(call, drawn))),
};

function sketchMap(call: Call, drawn: Drawn): Sketch | null {
  const { session, named } = call;
  const { atlas } = session;
  if (!atlas) throw new Error("A map was filled without an atlas.");
  const field = String(named["code"]);
  const [subject] = rowsOf(named["subject"]).rows;
  const rows = rowsOf(call.args[0]).rows;
  const members = rows.flatMap((row) => memberOf(session, drawn, atlas, row, field));
  if (members.length === 0 || members.length < rows.length) return null;
  const codes = members.map(({ code }) => code);
  const around = neighboursOf(session, atlas, codes, subject ?? rows[0], field);
  const own = members.find(({ row }) => row === subject);
  const graphic: Locator = {
    kind: "locator",
    ...(own ? { subject: own.code } : {}),
    region: codes,
    names: Object.fromEntries([...members.map(({ code, name }) => [code, name] as const), ...around]),
    capitals: Object.fromEntries(members.flatMap(({ row, code }) => capitalOf(call, drawn, row, code))),
    blank: truth(named["blank"]),
  };
  return { graphic, alt: altOf(session, graphic, [...around.values()]) };
}

function textOf(row: Row, field: string): string {
  const value = row.values[field];
  return typeof value === "string" ? value : "";
}

interface Member {
  readonly row: Row;
  readonly code: string;
  readonly name: string;
}

function memberOf(session: Session, drawn: Drawn, atlas: Atlas, row: Row, field: string): readonly Member[] {
  const code = textOf(row, field);
  if (atlas.has(code)) {
    session.ledger.note(row, field, true);
    return [{ row, code, name: drawn.nameOf(row) }];
  }
  session.problems.push({
    severity: "error",
    code: "not-in-atlas",
    place: { file: row.file, line: row.line, table: row.table, row: row.key, field },
    reason: "The atlas has no country with this code, so no map of it can be drawn.",
    found: code === "" ? "an empty cell" : code,
    wanted: "an ISO 3166-1 numeric code of three figures, such as 398",
  });
  return [];
}

/** Neighbours by code: with the name that the data has for them, or else the language's own. */
function neighboursOf(
  session: Session,
  atlas: Atlas,
  codes: readonly string[],
  like: Row | undefined,
  field: string,
): ReadonlyMap<string, string> {
  const known = new Map((session.facts.tables.get(like?.table ?? "") ?? []).map((row) => [row.values[field], row]));
  return new Map(
    atlas.bordering(codes).flatMap((code): [string, string][] => {
      const row = known.get(code);
      const name = row ? labelOf(session, row) : session.locale.country(code);
      return name === undefined ? [] : [[code, name]];
    }),
  );
}

function labelOf(session: Session, row: Row): string | undefined {
  const schema = session.facts.descriptor.tables.get(row.table);
  const field = schema?.field.get(schema.label);
  const label = field && wordsOf(session, row, field)?.words;
  return typeof label === "string" ? label : undefined;
}

function capitalOf(
  { session, named }: Call,
  drawn: Drawn,
  row: Row,
  code: string,
): [string, Locator["capitals"][string]][] {
  const relation = session.facts.descriptor.tables.get(row.table)?.relations.get(plainText(named["capital"]));
  const [capital] = relation ? followRelation(session, row, relation) : [];
  if (!capital) return [];
  const latitude = drawn.number(capital, String(named["latitude"]));
  const longitude = drawn.number(capital, String(named["longitude"]));
  if (latitude === null || longitude === null) return [];
  // A capital that is to be named by the reader is not named here either.
  const name = truth(named["blank"]) ? "" : drawn.nameOf(capital);
  return [[code, { name, latitude, longitude }]];
}

function altOf(
  session: Session,
  { subject, region, names, capitals, blank }: Locator,
  around: readonly string[],
): string {
  const list = (codes: readonly string[]): string => session.locale.list(codes.map((code) => names[code] ?? code));
  if (blank) return words(session, "figure.alt.map-blank", { names: list(region) });
  const capital = subject === undefined ? undefined : capitals[subject]?.name;
  const others = region.filter((code) => code !== subject);
  return spoken([
    subject === undefined
      ? words(session, "figure.alt.map", { names: list(region) })
      : words(session, "figure.alt.map-subject", { subject: list([subject]), names: list(others) }),
    ...(around.length > 0 ? [words(session, "figure.alt.map-around", { names: session.locale.list(around) })] : []),
    ...(capital === undefined ? [] : [words(session, "figure.alt.map-capital", { capital })]),
  ]);
}
