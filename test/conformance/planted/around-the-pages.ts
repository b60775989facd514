import { defect, put, swap, type Defect } from "./defect.ts";

/** Faults of links, bookmarks, destinations and attachments. */
export const aroundThePages: readonly Defect[] = [
  defect("annotation-kind", "a note stuck on the page", swap("link-out", "/Subtype /Link", "/Subtype /Text")),
  defect("annotation-flags", "a hidden link", swap("link-out", "/F 4", "/F 6")),
  defect("annotation-flags", "a link without flags", swap("link-out", "/F 4", "")),
  defect(
    "annotation-appearance",
    "an appearance when pressed",
    put("link-out", "/AP << /N {content-1} /D {content-1} >>"),
  ),
  defect("link-contents", "a link without description", swap("link-out", "/Contents (The agreement)", "")),
  defect("link-tagged", "a link of no element", swap("agreement", /<< \/Type \/OBJR.*?>>/, "")),
  defect("link-tagged", "a link in a span", swap("agreement", "/S /Link", "/S /Span")),
  defect("link-tagged", "a link without way back", swap("link-out", "/StructParent 2", "")),
  defect("link-target", "an address that is none", swap("link-out", "https://example.org/agreement", "agreement")),
  defect("link-target", "a destination that does not exist", swap("link-in", "/Dest (table-1)", "/Dest (table-9)")),
  defect("annotation-on-page", "a link beyond the page", swap("link-in", "140 710", "640 710")),
  defect("link-over-text", "a link away from its text", swap("link-in", "50 697 140 710", "50 97 140 110")),
  defect("link-text-covered", "a link over half of its text", swap("link-in", "140 710", "60 710")),
  defect("tab-order", "no tab order", swap("page-1", "/Tabs /S", "")),

  defect("outline-mirrors-headings", "a bookmark of another title", swap("bookmark-2", "(Sources)", "(Annex)")),
  defect("outline-mirrors-headings", "no bookmarks", swap("catalog", "/Outlines {outline}", "")),
  defect("outline-lands", "a bookmark to the wrong page", swap("bookmark-2", "{page-2}", "{page-1}")),
  defect("outline-lands", "a bookmark to the page's foot", swap("bookmark-2", "0 745", "0 100")),
  defect("outline-lands", "a bookmark to nowhere", swap("bookmark-2", "/Dest [{page-2} /XYZ 0 745 null]", "")),
  defect("outline-form", "a wrong count", swap("outline", "/Count 2", "/Count 1")),
  defect(
    "outline-form",
    "a bookmark under another parent",
    swap("bookmark-2", "/Parent {bookmark-1}", "/Parent {outline}"),
  ),
  defect("destination", "a destination on no page", swap("catalog", "[{page-1} /XYZ", "[{pages} /XYZ")),
  defect("destination", "a destination above the page", swap("catalog", "/XYZ 50 702", "/XYZ 50 902")),
  defect(
    "name-order",
    "names out of order",
    swap("catalog", "702 null]", "702 null] (alpha) [{page-1} /XYZ 0 0 null]"),
  ),

  defect("attachment-name", "no name in Unicode", swap("facts", "/UF (facts.csv)", "")),
  defect("attachment-type", "no MIME type", swap("facts-file", "/Subtype /text#2Fcsv", "")),
  defect(
    "attachment-relationship",
    "a relationship of its own",
    swap("facts", "/AFRelationship /Data", "/AFRelationship /Facts"),
  ),
  defect("attachment-associated", "a file that belongs to nothing", swap("catalog", "/AF [{facts}]", "")),
  defect("attachment-described", "no description", swap("facts", "/Desc (The facts)", "")),
  defect("attachment-parameters", "a wrong check sum", swap("facts-file", "/CheckSum <", "/CheckSum <00")),
  defect("attachment-parameters", "no date", swap("facts-file", "/ModDate", "/OtherDate")),
  defect(
    "attachment-unlisted",
    "a file left out of the list",
    swap("catalog", "/EmbeddedFiles << /Names [(facts.csv) {facts}] >>", ""),
  ),
  defect(
    "attachments-expected",
    "another relationship than expected",
    swap("facts", "/AFRelationship /Data", "/AFRelationship /Source"),
  ),
  defect("attachments-expected", "other facts", swap("facts-file", "12.5", "12.6")),
];
