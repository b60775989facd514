import {
  carried,
  changed,
  drawn,
  emptied,
  misnumbered,
  moved,
  paled,
  readdressed,
  redrawn,
  swapped,
  torn,
  type Edit,
} from "./plan-edits.ts";

/** A fault planted in the sample's pages, and the rule that must find it. */
export interface PlantedFault {
  readonly rule: string;
  readonly what: string;
  readonly plant: Edit;
}

const fault = (rule: string, what: string, ...edits: readonly Edit[]): PlantedFault => ({
  rule,
  what,
  plant: (plan) => edits.reduce((edited, edit) => edit(edited), plan),
});

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  fault(
    "text on text",
    "a list item ten points too high",
    changed("2.Widen the dialogue", (item) => ({ ...item, y: item.y - 10 })),
  ),
  fault(
    "text on text",
    "a label drawn over another",
    redrawn(
      "Figure 1",
      drawn((operators) => operators.replace(/(BT .*? )(\S+) (\S+)( Tm[^]*?BT .*? )\S+ \S+ Tm/, "$1$2 $3$4$2 $3 Tm")),
    ),
  ),
  fault(
    "text inside the margins",
    "a paragraph that runs into the margin",
    changed("A scholar’s list", (item) => ({ ...item, x: item.x + 40 })),
  ),
  fault(
    "text inside the margins",
    "a row below the foot",
    changed("11 Nov 2009", (item) => ({ ...item, y: 775 })),
  ),
  fault(
    "text inside its box",
    "a fact that runs out of the tint",
    redrawn("In five lines", moved("LBody", "Kazakh, Russian", 80)),
  ),
  fault("text inside its box", "a cell on the rule below it", redrawn("2Youth", moved("TD", "n/a", 0, 7))),
  fault(
    "no clipped text",
    "a clip over half of a drawing",
    redrawn(
      "Figure 1",
      drawn((operators) => `0 0 200 200 re W n\n${operators}`),
    ),
  ),
  fault(
    "cells apart",
    "a cell that runs into the next",
    redrawn("Accelerate Prosperity", moved("TD", "Accelerate", 130)),
  ),
  fault("no torn row", "a row cut between its lines", torn("12 Nov 2009", 13)),
  fault(
    "labels inside their drawing",
    "a label beside its drawing",
    redrawn(
      "Figure 1",
      drawn((operators) => operators.replace(/BT 1 0 0 -1 \S+/, "BT 1 0 0 -1 -30")),
    ),
  ),
  fault("contrast of text", "grey words on tint", redrawn("In five lines", paled)),
  fault(
    "contrast of text",
    "a label on a dark bar",
    redrawn(
      "Figure 1",
      drawn((operators) => `0.1 0.2 0.4 rg 0 0 493 54 re f\n0 0 0 rg\n${operators}`),
    ),
  ),
  fault(
    "no lonely heading",
    "a heading at the foot of the page before",
    carried("4 Sources and abbreviations", 750, (from) => from - 1),
  ),
  fault(
    "no lonely heading",
    "a heading that goes without its table",
    carried("3 Meetings, 2007 to 2025", 750, (from) => from - 1),
  ),
  fault(
    "no lonely caption",
    "a caption at the foot of the page before",
    carried("Table 2", 750, (from) => from - 1),
  ),
  fault("page numbers", "feet of other pages", misnumbered),
  fault("no single line", "a paragraph cut after its first line", torn("A scholar’s list", 14)),
  fault("no page under a quarter full", "a page with one row", emptied(3)),
  fault(
    "no lonely last line",
    "a list item alone on a last page",
    carried("3.Report on both", 66, (_, pages) => pages),
  ),
  fault("contents agree with pages", "pages in another order", swapped(1, 2)),
  fault(
    "contents agree with pages",
    "an entry that leads to another heading",
    readdressed("3 Meetings, 2007", "Kinds of money"),
  ),
  fault(
    "references lead to what they name",
    "a table’s name that leads to a heading",
    readdressed("Table 2", "2.1 Scopes"),
  ),
  fault(
    "references lead to what they name",
    "numbers that lead to other sources",
    readdressed("3Asia-Plus", "6Kuralay"),
  ),
];
