import type { FactMark } from "../filling/filled.ts";
import { composeRich } from "./compose-rich.ts";
import type { Composing } from "./composing.ts";
import type { Edition } from "./compose.ts";
import type { Furniture, Inline, Masthead } from "./document.ts";
import { hasDispute, hasGap } from "./graphic-signs.ts";
import { plainText } from "./plain-text.ts";
import { say } from "./say.ts";
import { tidy } from "./tidy.ts";

const marks: readonly FactMark[] = ["disputed", "stale", "unconfirmed", "unsourced"];

/** The top of the first page. */
export function composeMasthead(edition: Edition, composing: Composing): Masthead {
  const { kind } = composing.filled.pack.template;
  return {
    series: edition.series,
    kind: kind === undefined ? "" : kindOf(kind, composing),
    lines: [...editionLines(edition, composing), say("edition.language", {}, composing), ...imprint(composing)],
  };
}

/** What sort of pack it is, and which copy of it. */
function kindOf(key: string, composing: Composing): string {
  const { copy } = composing.filled.pack;
  const kind = say(key, {}, composing);
  return copy === undefined ? kind : say(`copy.${copy}`, { kind }, composing);
}

/** What the template itself adds to the edition block, such as who drafted the pack. */
const imprint = (composing: Composing): readonly string[] =>
  composing.filled.placed.flatMap((placed) =>
    placed.kind === "imprint" ? [plainText(composeRich(placed.line, composing))] : [],
  );

/** What stands at the head and foot of every page. */
export function composeFurniture(title: string, subtitle: string, edition: Edition, composing: Composing): Furniture {
  const { marking } = composing.filled.pack.template;
  return {
    name: subtitle === "" ? title : nameOf(title, subtitle, composing),
    edition: editionLines(edition, composing).join(", "),
    legend: composeLegend(composing),
    page: say("page.number", {}, composing),
    continued: say("table.continued", {}, composing),
    ...(marking === undefined ? {} : { marking: say(marking, {}, composing) }),
  };
}

/** So many characters stand on one line beside the marking in the head of a page. */
const LONGEST_NAME = 52;

/** The title alone where both would not stand on one line. Where the wording does not say how, a colon joins them. */
function nameOf(title: string, subtitle: string, composing: Composing): string {
  const name = composing.locale.has("page.name")
    ? say("page.name", { title, subtitle }, composing)
    : `${title}: ${subtitle}`;
  return name.length <= LONGEST_NAME ? name : title;
}

function editionLines({ edition, factsTo }: Edition, composing: Composing): readonly string[] {
  const date = factsTo && composing.locale.date(factsTo);
  if (edition === undefined) return date === null ? [] : [say("edition.facts-to", { date }, composing)];
  return [
    say(edition.moved ? "edition.after" : "edition.name", { edition: edition.name }, composing),
    ...(date === null ? [] : [say("edition.updated", { date }, composing)]),
  ];
}

/** Each mark that stands in the pack, and what it means; likewise the sign for a missing value. */
function composeLegend(composing: Composing): readonly Inline[] {
  const { placed } = composing.filled;
  const missing = say("value.missing", {}, composing);
  const graphics = placed.flatMap((one) => (one.kind === "figure" ? [one.graphic] : []));
  const stands = (mark: FactMark): boolean =>
    placed.some((one) => one.kind === "mark" && one.mark === mark) ||
    (mark === "disputed" && graphics.some(hasDispute));
  const entries = marks.filter(stands).map((mark) => markEntry(mark, say(`legend.${mark}`, {}, composing)));
  if (placed.some((one) => one.kind === "text" && one.text === missing) || graphics.some(hasGap)) {
    entries.push([{ kind: "text", text: say("legend.missing", {}, composing) }]);
  }
  return tidy(entries.flatMap((entry, at) => (at === 0 ? entry : [{ kind: "text", text: "; " }, ...entry])));
}

/** The mark of a stale fact is printed with its words, the others as a bare sign. */
function markEntry(mark: FactMark, text: string): Inline[] {
  const sign: Inline = { kind: "mark", mark, text };
  return mark === "stale" ? [sign] : [sign, { kind: "text", text: ` ${text}` }];
}
