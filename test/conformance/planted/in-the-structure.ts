import { defect, put, swap, type Defect } from "./defect.ts";

/** Faults of the structure tree: elements, headings, lists, tables, figures. */
export const inTheStructure: readonly Defect[] = [
  defect("structure-tree", "no structure tree", swap("catalog", "/StructTreeRoot {tree}", "")),
  defect("structure-tree", "a root that is no Document", swap("document", "/S /Document", "/S /Sect")),
  defect("element-parent", "a parent that does not hold the cell", swap("cell", "/P {body-row}", "/P {table}")),
  defect("element-loop", "an element in two places", swap("document", "{h1} {p}", "{h1} {h1} {p}")),
  defect("element-kid", "a kid that is a string", swap("cell", "/K [8]", "/K [8 (nine)]")),
  defect("element-role", "a type of its own", swap("p", "/S /P ", "/S /Prose ")),
  defect("role-map", "a standard type mapped to another", put("tree", "/RoleMap << /P /Span >>")),
  defect("empty-element", "a label without content", swap("label", "/K [9]", "/K []")),
  defect("language-tag", "a language in words", put("p", "/Lang (in English)")),
  defect("object-reference", "a reference to no annotation", swap("agreement", "/Obj {link-out}", "/Obj {info}")),
  defect(
    "object-reference",
    "a reference on the wrong page",
    swap("agreement", "{link-out} /Pg {page-1}", "{link-out} /Pg {page-2}"),
  ),
  defect("note-id", "a note without ID", swap("note", "/ID (note-1)", "")),
  defect("element-page", "a page that is none", swap("h1", "/Pg {page-1}", "/Pg {pages}")),
  defect("page-order", "the second page read before the first", swap("document", "{talks} {h2}", "{h2} {talks}")),
  defect(
    "page-order",
    "a paragraph of the second page read before a table of the first, as no figure that floats",
    swap("document", "{table} {list} {figure} {talks} {h2}", "{talks} {h2} {table} {list} {figure}"),
  ),
  defect("document-text", "the paragraph read before its heading", swap("document", "{h1} {p}", "{p} {h1}")),

  defect("nesting", "a paragraph as a cell", swap("cell", "/S /TD", "/S /P")),
  defect("nesting", "an item outside a list", swap("list", "/S /L ", "/S /Div ")),
  defect("nesting", "content in a row", swap("body-row", "{cell}", "{cell} 40")),
  defect("caption-place", "a caption in the middle", swap("table", "{caption} {head}", "{head} {caption}")),
  defect("list-items", "a label after its item", swap("item", "{label} {item-body}", "{item-body} {label}")),
  defect("list-items", "an item without body", swap("item", "{label} {item-body}", "{label}")),
  defect("list-numbering", "labels without numbering", swap("list", "/ListNumbering /Decimal", "")),

  defect("heading-skipped", "H3 after H1", swap("h2", "/S /H2", "/S /H3")),
  defect("heading-skipped", "H2 first", swap("h1", "/S /H1", "/S /H2")),
  defect("heading-kinds", "a heading without level", swap("h2", "/S /H2", "/S /H")),
  defect("heading-empty", "a heading that says nothing", put("h2", "/ActualText ()")),

  defect(
    "table-headers",
    "a table of data cells only",
    ...["head-1", "head-2", "row-head"].map((name) => swap(name, "/S /TH", "/S /TD")),
  ),
  defect("header-scope", "a header cell without Scope", swap("head-1", "/Scope /Column", "")),
  defect(
    "cell-header",
    "a cell without header",
    swap("head-2", "/Scope /Column", "/Scope /Row"),
    swap("row-head", "/Scope /Row", "/Scope /Column"),
  ),
  defect("table-columns", "a row with a cell missing", swap("body-row", "{row-head} {cell}", "{row-head}")),
  defect(
    "cell-overlap",
    "a cell that reaches below the table",
    swap("head-1", "/Scope /Column", "/Scope /Column /RowSpan 3"),
  ),
  defect("table-sections", "two heads", swap("body", "/S /TBody", "/S /THead")),

  defect("figure-text", "a figure without text", swap("figure", "/Alt (A blue square)", "")),
  defect("figure-text", "a figure with an empty text", swap("figure", "/Alt (A blue square)", "/Alt ( )")),
  defect("figure-box", "a figure without box", swap("figure", /\/BBox \[[^\]]*\]/, "")),
  defect("figure-box", "a box beyond the page", swap("figure", "150 580", "700 580")),
  defect("figure-box", "a figure drawn outside its box", swap("figure", "150 580", "90 540")),
  defect(
    "figure-on-one-page",
    "a figure over two pages",
    swap("figure", "[11]", "[11 << /Type /MCR /Pg {page-2} /MCID 3 >>]"),
  ),
];
