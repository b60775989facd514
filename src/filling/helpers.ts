import type { Helper } from "./helper.ts";
import { abbreviations } from "./helpers/abbreviations.ts";
import { bars } from "./helpers/bars.ts";
import { fact, facts, figure, strip, under } from "./helpers/boxes.ts";
import { asOf, cite } from "./helpers/cite.ts";
import { changes, sinceEdition } from "./helpers/changes.ts";
import {
  and,
  any,
  eq,
  from,
  less,
  missingValue,
  more,
  none,
  not,
  or,
  present,
  says,
  until,
} from "./helpers/conditions.ts";
import { date, range } from "./helpers/dates.ts";
import { disputes } from "./helpers/disputes.ts";
import { drawAs } from "./helpers/draw-as.ts";
import { choose, finding } from "./helpers/finding.ts";
import { each, ifTrue, unless, withRow } from "./helpers/flow.ts";
import { card, columns, compact, contents, keep, side, note, pageBreak, see, summary } from "./helpers/layout.ts";
import { imprint } from "./helpers/imprint.ts";
import { lines } from "./helpers/lines.ts";
import { all, count, find, first, group, joinLists, last, readings, sort, take, where } from "./helpers/lists.ts";
import { amount, number } from "./helpers/numbers.ts";
import { map } from "./helpers/map.ts";
import { rivals } from "./helpers/rivals.ts";
import { sources } from "./helpers/sources.ts";
import { sum } from "./helpers/sum.ts";
import { column, row, table } from "./helpers/table.ts";
import { timeline } from "./helpers/timeline.ts";
import { copy, fillIn, gap, questions } from "./helpers/teaching.ts";
import { track } from "./helpers/track.ts";
import { list, opening, say, text } from "./helpers/wording.ts";

/** Every word a template may use, by the name it has there. Filling and checking both read this. */
export const helpers: ReadonlyMap<string, Helper> = new Map([
  ["each", each],
  ["if", ifTrue],
  ["unless", unless],
  ["with", withRow],

  ["where", where],
  ["any", any],
  ["none", none],
  ["from", from],
  ["until", until],
  ["missing", missingValue],
  ["present", present],

  ["all", all],
  ["find", find],
  ["sort", sort],
  ["first", first],
  ["last", last],
  ["take", take],
  ["count", count],
  ["sum", sum],
  ["join-lists", joinLists],
  ["group", group],
  ["readings", readings],
  ["disputes", disputes],
  ["changes", changes],
  ["since-edition", sinceEdition],

  ["eq", eq],
  ["more", more],
  ["less", less],
  ["not", not],
  ["says", says],
  ["and", and],
  ["or", or],

  ["finding", finding],
  ["choose", choose],

  ["say", say],
  ["text", text],
  ["opening", opening],
  ["date", date],
  ["range", range],
  ["amount", amount],
  ["number", number],
  ["list", list],
  ["cite", cite],
  ["as-of", asOf],

  ["table", table],
  ["column", column],
  ["row", row],
  ["facts", facts],
  ["fact", fact],
  ["strip", strip],
  ["figure", figure],
  ["under", under],

  ["bars", bars],
  ["rivals", rivals],
  ["lines", lines],
  ["track", track],
  ["timeline", timeline],
  ["map", map],
  ["draw-as", drawAs],

  ["columns", columns],
  ["left", side],
  ["right", side],
  ["summary", summary],
  ["compact", compact],
  ["card", card],
  ["note", note],
  ["keep", keep],
  ["contents", contents],
  ["page-break", pageBreak],
  ["see", see],
  ["imprint", imprint],
  ["copy", copy],
  ["gap", gap],
  ["questions", questions],
  ["fill-in", fillIn],
  ["sources", sources],
  ["abbreviations", abbreviations],
]);
