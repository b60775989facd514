import { dictOf, within, type Dict } from "../reader/values.ts";
import type { Rule } from "./rule.ts";

/** Things that neither standard allows, wherever in the file they stand: what they are, and how they are known. */
interface Forbidden {
  readonly name: string;
  readonly clause: string;
  readonly what: string;
  readonly is: (dict: Dict) => boolean;
}

const ACTIONS = new Set(["GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"]);
const NAMED_ACTIONS = new Set(["NextPage", "PrevPage", "FirstPage", "LastPage"]);

/** The actions that an annotation, a bookmark, the catalogue or another action starts. */
const actionsOf = (dict: Dict): readonly Dict[] =>
  ["A", "OpenAction", "Next"].flatMap((key) => dict.dicts(key)).filter((action) => action.has("S"));
const isAllowed = (action: Dict): boolean =>
  ACTIONS.has(action.name("S") ?? "") && (action.name("S") !== "Named" || NAMED_ACTIONS.has(action.name("N") ?? ""));
const isImage = (dict: Dict): boolean => dict.name("Subtype") === "Image";
const isForm = (dict: Dict): boolean => dict.name("Subtype") === "Form" && dict.has("BBox");
const isGraphicsState = (dict: Dict): boolean => dict.name("Type") === "ExtGState";
const isCatalog = (dict: Dict): boolean => dict.name("Type") === "Catalog";
const isPage = (dict: Dict): boolean => dict.name("Type") === "Page";
const some = (dict: Dict, ...keys: readonly string[]): boolean => keys.some((key) => dict.has(key));

const FORBIDDEN: readonly Forbidden[] = [
  {
    name: "forbidden-action",
    clause: "ISO 19005-3 6.5.1",
    what: "an action of a kind that is not allowed",
    is: (dict) => !actionsOf(dict).every(isAllowed),
  },
  {
    name: "additional-actions",
    clause: "ISO 19005-3 6.5.2",
    what: "additional actions (AA)",
    is: (dict) => dict.has("AA"),
  },
  {
    name: "external-stream",
    clause: "ISO 19005-3 6.1.7.1",
    what: "a stream whose data stands in another file",
    is: (dict) => dict.has("Length") && some(dict, "F", "FFilter", "FDecodeParms"),
  },
  {
    name: "image-extras",
    clause: "ISO 19005-3 6.2.8",
    what: "an image with Alternates, OPI or Interpolate",
    is: (dict) => isImage(dict) && (some(dict, "Alternates", "OPI") || dict.get("Interpolate") === true),
  },
  {
    name: "form-extras",
    clause: "ISO 19005-3 6.2.9",
    what: "a form with OPI, PS or Ref",
    is: (dict) => isForm(dict) && (some(dict, "OPI", "PS", "Ref") || dict.name("Subtype2") === "PS"),
  },
  {
    name: "postscript",
    clause: "ISO 19005-3 6.2.9",
    what: "a PostScript object",
    is: (dict) => dict.name("Subtype") === "PS",
  },
  {
    name: "transfer-function",
    clause: "ISO 19005-3 6.2.5",
    what: "a graphics state with TR, TR2 or HTP",
    is: (dict) =>
      isGraphicsState(dict) && (some(dict, "TR", "HTP") || (dict.has("TR2") && dict.name("TR2") !== "Default")),
  },
  {
    name: "catalogue-extras",
    clause: "ISO 19005-3 6.4.2, 6.11",
    what: "a catalogue with NeedsRendering or Requirements",
    is: (dict) => isCatalog(dict) && some(dict, "NeedsRendering", "Requirements"),
  },
  {
    name: "alternate-presentations",
    clause: "ISO 19005-3 6.10",
    what: "alternate presentations",
    is: (dict) => dict.has("AlternatePresentations") || (isPage(dict) && dict.has("PresSteps")),
  },
  {
    name: "form-fields",
    clause: "ISO 19005-3 6.4",
    what: "an interactive form, which a pack has no use for",
    is: (dict) => isCatalog(dict) && dict.has("AcroForm"),
  },
  {
    name: "optional-content",
    clause: "ISO 14289-1 7.10",
    what: "optional content, which a pack has no use for",
    is: (dict) => isCatalog(dict) && dict.has("OCProperties"),
  },
];

export const forbidden: readonly Rule[] = FORBIDDEN.map(({ name, clause, what, is }) => ({
  name,
  clause,
  *find({ file }) {
    for (const [object, value] of file.objects)
      for (const part of within(value)) {
        const dict = dictOf(part);
        if (dict && is(dict)) yield { object, says: `The file holds ${what}.` };
      }
  },
}));
