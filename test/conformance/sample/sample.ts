import { createHash } from "node:crypto";
import type { Expectations } from "../rules/rule.ts";
import { METADATA } from "./sample-metadata.ts";
import { SampleFace } from "./sample-face.ts";
import type { Body, PdfSource } from "./write-pdf.ts";

const tagged = (tag: string, mcid: number, painted: string): string => `/${tag} <</MCID ${mcid}>> BDC\n${painted}EMC\n`;
const page = (own: string, contents: string, key: number): string =>
  `<< /Type /Page /Parent {pages} /MediaBox [0 0 595 842] /Resources << /Font << /F1 {font} >> >> ` +
  `/Contents {${contents}} /StructParents ${key} /Tabs /S /Annots [{${own}}] >>`;
const link = (rect: string, target: string, contents: string, key: number): string =>
  `<< /Type /Annot /Subtype /Link /F 4 /Rect [${rect}] /Border [0 0 0] ${target} /Contents (${contents}) /StructParent ${key} >>`;

/**
 * A small file without a fault, written by hand: two pages with a running head, headings, a paragraph over the page
 * break, links out and in, a table, a list, a figure, a note, bookmarks and an attachment. Its parts have names, so
 * that a defect can be planted in one of them.
 */
export function sample(): PdfSource {
  const face = new SampleFace();
  const text = (x: number, y: number, said: string, size = 10): string =>
    `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${face.shown(said)} Tj ET\n`;
  const before = "Read the ";
  const after = face.width(before, 10);
  const linkEnd = 50 + after + face.width("agreement", 10);

  const first =
    `/Artifact <</Type /Pagination /Subtype /Header>> BDC\n0.9 g 40 800 500 20 re f\n0 0 0 rg\n${text(50, 805, "Pack of facts")}EMC\n` +
    tagged("H1", 0, text(50, 760, "Kazakhstan", 20)) +
    tagged("P", 1, text(50, 730, before)) +
    tagged("Link", 2, text(50 + after, 730, "agreement")) +
    tagged("P", 3, text(linkEnd, 730, " of 2015, now ") + text(50, 716, "in force since 2020.")) +
    tagged("Caption", 4, text(50, 690, "Table 1. Funding")) +
    tagged("TH", 5, text(50, 674, "Programme")) +
    tagged("TH", 6, text(200, 674, "EUR million")) +
    `/Artifact BMC\n0 0 1 RG 50 670 m 300 670 l S\nEMC\n` +
    tagged("TH", 7, text(50, 656, "Water")) +
    tagged("TD", 8, text(200, 656, "12.5")) +
    tagged("Lbl", 9, text(50, 630, "1.")) +
    tagged("LBody", 10, text(70, 630, "First point")) +
    tagged("Figure", 11, "0 0 1 rg 50 500 100 80 re f\n") +
    tagged("P", 12, text(50, 470, "Talks went on "));
  const second =
    `/Artifact <</Type /Pagination /Subtype /Header>> BDC\n0 0 0 rg\n${text(50, 805, "Pack of facts")}EMC\n` +
    tagged("P", 0, text(50, 760, "in Astana.")) +
    tagged("H2", 1, text(50, 730, "Sources", 14)) +
    tagged("Link", 2, text(50, 700, "back to the table")) +
    tagged("Note", 3, text(50, 670, "Figures are rounded."));

  return new Map<string, Body>([
    [
      "catalog",
      "<< /Type /Catalog /Pages {pages} /Lang (en) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >> " +
        "/StructTreeRoot {tree} /Outlines {outline} /Metadata {metadata} /OutputIntents [{intent}] /AF [{facts}] " +
        "/Names << /Dests << /Names [(table-1) [{page-1} /XYZ 50 702 null]] >> /EmbeddedFiles << /Names [(facts.csv) {facts}] >> >> >>",
    ],
    ["pages", "<< /Type /Pages /Count 2 /Kids [{page-1} {page-2}] >>"],
    ["page-1", page("link-out", "content-1", 0)],
    ["page-2", page("link-in", "content-2", 1)],
    ["content-1", { dict: "", data: first }],
    ["content-2", { dict: "", data: second }],
    [
      "link-out",
      link(
        `${50 + after} 727 ${linkEnd} 739`,
        "/A << /S /URI /URI (https://example.org/agreement) >>",
        "The agreement",
        2,
      ),
    ],
    ["link-in", link("50 697 140 710", "/Dest (table-1)", "To Table 1", 3)],
    ...METADATA,
    ...STRUCTURE,
    ...OUTLINE,
    ...ATTACHMENT,
    ...face.objects(),
  ]);
}

const element = (role: string, parent: string, kids: string, more = ""): string =>
  `<< /Type /StructElem /S /${role} /P {${parent}} /Pg {page-1} /K [${kids}] ${more} >>`;
const header = (scope: string): string => `/A << /O /Table /Scope /${scope} >>`;

const STRUCTURE: readonly (readonly [string, Body])[] = [
  ["tree", "<< /Type /StructTreeRoot /K [{document}] /ParentTree {parents} /ParentTreeNextKey 4 >>"],
  ["document", element("Document", "tree", "{h1} {p} {table} {list} {figure} {talks} {h2} {back} {note}")],
  ["h1", element("H1", "document", "0")],
  ["p", element("P", "document", "1 {agreement} 3")],
  ["agreement", element("Link", "p", "2 << /Type /OBJR /Obj {link-out} /Pg {page-1} >>")],
  ["table", element("Table", "document", "{caption} {head} {body}")],
  ["caption", element("Caption", "table", "4")],
  ["head", element("THead", "table", "{head-row}")],
  ["head-row", element("TR", "head", "{head-1} {head-2}")],
  ["head-1", element("TH", "head-row", "5", header("Column"))],
  ["head-2", element("TH", "head-row", "6", header("Column"))],
  ["body", element("TBody", "table", "{body-row}")],
  ["body-row", element("TR", "body", "{row-head} {cell}")],
  ["row-head", element("TH", "body-row", "7", header("Row"))],
  ["cell", element("TD", "body-row", "8")],
  ["list", element("L", "document", "{item}", "/A << /O /List /ListNumbering /Decimal >>")],
  ["item", element("LI", "list", "{label} {item-body}")],
  ["label", element("Lbl", "item", "9")],
  ["item-body", element("LBody", "item", "10")],
  [
    "figure",
    element(
      "Figure",
      "document",
      "11",
      "/Alt (A blue square) /A << /O /Layout /Placement /Block /BBox [50 500 150 580] >>",
    ),
  ],
  ["talks", element("P", "document", "12 << /Type /MCR /Pg {page-2} /MCID 0 >>")],
  ["h2", element("H2", "document", "<< /Type /MCR /Pg {page-2} /MCID 1 >>")],
  ["back", element("P", "document", "{back-link}")],
  [
    "back-link",
    element("Link", "back", "<< /Type /MCR /Pg {page-2} /MCID 2 >> << /Type /OBJR /Obj {link-in} /Pg {page-2} >>"),
  ],
  ["note", element("Note", "document", "<< /Type /MCR /Pg {page-2} /MCID 3 >>", "/ID (note-1)")],
  [
    "parents",
    "<< /Nums [0 [{h1} {p} {agreement} {p} {caption} {head-1} {head-2} {row-head} {cell} {label} {item-body} {figure} {talks}] " +
      "1 [{talks} {h2} {back-link} {note}] 2 {agreement} 3 {back-link}] >>",
  ],
];

const OUTLINE: readonly (readonly [string, Body])[] = [
  ["outline", "<< /Type /Outlines /First {bookmark-1} /Last {bookmark-1} /Count 2 >>"],
  [
    "bookmark-1",
    "<< /Title (Kazakhstan) /Parent {outline} /Dest [{page-1} /XYZ 0 780 null] /First {bookmark-2} /Last {bookmark-2} /Count 1 >>",
  ],
  ["bookmark-2", "<< /Title (Sources) /Parent {bookmark-1} /Dest [{page-2} /XYZ 0 745 null] >>"],
];

const FACTS = Buffer.from("programme,amount\nWater,12.5\n");

const ATTACHMENT: readonly (readonly [string, Body])[] = [
  [
    "facts",
    "<< /Type /Filespec /F (facts.csv) /UF (facts.csv) /Desc (The facts) /AFRelationship /Data /EF << /F {facts-file} /UF {facts-file} >> >>",
  ],
  [
    "facts-file",
    {
      dict:
        `/Type /EmbeddedFile /Subtype /text#2Fcsv /Params << /Size ${FACTS.length} /ModDate (D:20260102030405Z) ` +
        `/CheckSum <${createHash("md5").update(FACTS).digest("hex")}> >>`,
      data: FACTS,
    },
  ],
];

/** What the sample says and carries. */
export const SAMPLE_EXPECTATIONS: Expectations = {
  title: "Kazakhstan & the Union",
  language: "en",
  text:
    "Kazakhstan Read the agreement of 2015, now in force since 2020. Table 1. Funding Programme EUR million Water 12.5 " +
    "1. First point Talks went on in Astana. Sources back to the table Figures are rounded.",
  attachments: [{ name: "facts.csv", bytes: FACTS, relationship: "Data", mimeType: "text/csv" }],
};
