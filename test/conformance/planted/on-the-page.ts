import { deflateSync, inflateSync } from "node:zlib";
import { add, codes, defect, put, remake, swap, type Defect } from "./defect.ts";

const SUBSET = "/ABCDEF+SourceSans3";

/** Sets OS/2 fsType to "restricted" in a compressed TrueType file. */
function restricted(program: Buffer): Buffer {
  const bytes = inflateSync(program);
  const record = bytes.indexOf("OS/2", 0, "latin1");
  bytes.writeUInt16BE(2, bytes.readUInt32BE(record + 8) + 8);
  return deflateSync(bytes);
}

const start = (mark: string): string => `/${mark}>> BDC\n`;
const afterStart = (mark: string, painted: string) => swap("content-1", start(mark), `${start(mark)}${painted}\n`);

/** Faults of fonts, of content, and of the marks in it. */
export const onThePage: readonly Defect[] = [
  defect("font-embedded", "a face that is not embedded", swap("descriptor", "/FontFile2 {font-program}", "")),
  defect("font-kind", "a font for 256 characters", swap("font", "/Subtype /Type0", "/Subtype /TrueType")),
  defect("font-kind", "a list of its glyphs", put("descriptor", "/CIDSet {to-unicode}")),
  defect(
    "font-kind",
    "a font program cut off",
    remake("font-program", (data) => deflateSync(inflateSync(data).subarray(0, 5000))),
  ),
  defect("font-dictionary", "a descendant of another name", swap("cid-font", SUBSET, "/Other")),
  defect("font-encoding", "an encoding for Japanese", swap("font", "/Identity-H", "/UniJIS-UCS2-H")),
  defect("font-glyph-map", "no map from codes to glyphs", swap("cid-font", "/CIDToGIDMap /Identity", "")),
  defect("font-permission", "a face that forbids embedding", remake("font-program", restricted)),
  defect(
    "font-subset-name",
    "a name without tag",
    ...["font", "cid-font", "descriptor"].map((name) => swap(name, SUBSET, "/SourceSans3")),
  ),
  defect("to-unicode", "no map to characters", swap("font", "/ToUnicode {to-unicode}", "")),
  defect("to-unicode-complete", "a character left out", swap("to-unicode", /<\w{4}> <004b>\n/, "")),
  defect("to-unicode-complete", "a byte order mark", swap("to-unicode", "<004b>", "<feff>")),
  defect("private-character", "a character for private use", swap("to-unicode", "<004b>", "<e000>")),
  defect("missing-glyph", "a glyph that is missing", swap("content-1", codes("Read"), codes("ead") + "0000")),
  defect("missing-glyph", "a glyph beyond the face", swap("content-1", codes("Read"), codes("ead") + "fff0")),
  defect("glyph-width", "another width than the face's", swap("cid-font", /\/W \[(\d+) \[\d+\]/, "/W [$1 [999]")),
  defect("glyph-outline", "a glyph that draws nothing", swap("to-unicode", "<0020>", "<0078>")),

  defect("content-operators", "an operator that does not exist", swap("content-1", "0.9 g", "0.9 grey")),
  defect("content-balance", "a state that is not restored", swap("content-1", "0.9 g", "q 0.9 g")),
  defect("content-balance", "a mark that is not closed", swap("content-1", /EMC\n$/, "")),
  defect("state-depth", "29 states", swap("content-1", "0.9 g", `${"q ".repeat(29)}${"Q ".repeat(29)}0.9 g`)),
  defect("page-resources", "a font that the page does not name", swap("content-1", "/F1 20 Tf", "/F9 20 Tf")),
  defect("page-resources", "resources inherited", swap("page-1", "/Resources", "/Inherited")),
  defect(
    "marks-in-form",
    "a form with marks of its own",
    swap("page-1", "/Resources <<", "/Resources << /XObject << /X1 {form} >>"),
    swap("content-1", "0.9 g", "/X1 Do 0.9 g"),
    add("form", { dict: "/Subtype /Form /BBox [0 0 9 9]", data: "/P <</MCID 0>> BDC EMC" }),
  ),
  defect("page-size", "a sliver of a page", swap("page-2", "[0 0 595 842]", "[0 0 2 842]")),
  defect("page-empty", "a page without content", swap("page-2", "/Contents {content-2}", "")),
  defect("text-off-page", "a heading that runs off the page", swap("content-1", "50 760 Tm", "550 760 Tm")),
  defect("text-unseen", "invisible text", swap("content-1", "/F1 20 Tf", "3 Tr /F1 20 Tf")),
  defect("text-too-small", "text of one point", swap("content-1", "/F1 20 Tf", "/F1 1 Tf")),
  defect("text-clipped", "text outside the clip", afterStart("H1 <</MCID 0", "0 0 20 20 re W n")),
  defect("text-covered", "a ground painted over text", afterStart("Figure <</MCID 11", "0 600 595 242 re f")),

  defect("content-outside-marks", "a rule that is no artifact", swap("content-1", /\/Artifact BMC\n(.*)\nEMC/, "$1")),
  defect(
    "artifact-in-tagged",
    "an artifact in a paragraph",
    afterStart("P <</MCID 1", "/Artifact BMC 50 725 9 1 re f EMC"),
  ),
  defect("tagged-in-artifact", "a heading in an artifact", swap("content-1", "/H1 <<", "/Artifact BMC /H1 <<")),
  defect("nested-marks", "a link inside its paragraph's mark", swap("content-1", "EMC\n/Link <<", "/Link <<")),
  defect("mark-number-twice", "a mark number used twice", swap("content-1", "/P <</MCID 3>>", "/P <</MCID 1>>")),
  defect("orphan-mark", "a mark that no element holds", swap("p", "1 {agreement} 3", "1 {agreement}")),
  defect("orphan-mark", "a reference to the wrong page", swap("talks", "/Pg {page-2}", "/Pg {page-1}")),
  defect("mark-shared", "a mark that two elements hold", swap("cell", "/K [8]", "/K [7 8]")),
  defect("reference-without-mark", "a reference to no mark", swap("cell", "/K [8]", "/K [8 40]")),
  defect("reference-without-mark", "a reference to no page", put("h1", "/Pg {pages}"), swap("h1", "/Pg {page-1}", "")),

  defect("parent-tree-entry", "a mark led to another element", swap("parents", "[{h1} {p}", "[{p} {p}")),
  defect("parent-tree-entry", "a link led to another element", swap("parents", "2 {agreement}", "2 {back-link}")),
  defect("parent-tree-stray", "an entry too many", swap("parents", "{talks}]", "{talks} {h1}]")),
  defect("parent-tree-stray", "a page without entry", swap("page-2", "/StructParents 1", "")),
  defect("parent-tree-keys", "a next key that is in use", swap("tree", "NextKey 4", "NextKey 3")),
  defect("parent-tree-keys", "two links with one key", swap("link-in", "/StructParent 3", "/StructParent 2")),

  defect("words-joined", "a line end without space", swap("content-1", `${codes("now ")}>`, `${codes("now")}>`)),
];
