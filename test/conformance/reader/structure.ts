import { Dict, Name, Ref, Stream, type Value } from "./values.ts";

/** An element of the structure tree (ISO 32000-1 14.7.2). */
export interface Element {
  /** The standard type, after the role map. */
  readonly role: string;
  /** The type as written. */
  readonly type: string;
  readonly dict: Dict;
  readonly parent: Element | undefined;
  readonly kids: readonly Kid[];
  /** Its own language or that of the nearest element around it. */
  readonly language: string | undefined;
  readonly attribute: (owner: string, key: string) => Value;
}

export type Kid = Element | ContentKid | ObjectKid;

/** A piece of marked content, by number, on the page it names. */
export interface ContentKid {
  readonly mcid: number;
  readonly page: Dict | undefined;
}

/** A whole object, such as an annotation (14.7.4.3). */
export interface ObjectKid {
  readonly target: Dict | undefined;
  readonly page: Dict | undefined;
}

export interface Structure {
  readonly root: Dict;
  readonly roots: readonly Element[];
  /** All elements in reading order. */
  readonly elements: readonly Element[];
  readonly faults: readonly StructureFault[];
}

export interface StructureFault {
  readonly code: "parent" | "loop" | "kid" | "role";
  readonly object: number | undefined;
  readonly says: string;
}

export const isElement = (kid: Kid): kid is Element => "role" in kid;
export const isContent = (kid: Kid): kid is ContentKid => "mcid" in kid;
export const isObject = (kid: Kid): kid is ObjectKid => "target" in kid;

/** The standard structure types (14.8.4). */
const STANDARD = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl " +
    "LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu " +
    "WT WP Figure Formula Form"
  ).split(" "),
);

/** Reads the structure tree; what does not fit together is noted and left out. */
export function readStructure(catalog: Dict): Structure | undefined {
  const root = catalog.dict("StructTreeRoot");
  if (!root) return undefined;
  const elements: Element[] = [];
  const faults: StructureFault[] = [];
  const seen = new Set<Dict>();

  const roleOf = (dict: Dict): string => {
    const map = root.dict("RoleMap");
    const written = dict.name("S") ?? "?";
    const tried = new Set<string>();
    let role = written;
    for (; !STANDARD.has(role) && !tried.has(role); role = map?.name(role) ?? role) tried.add(role);
    if (!STANDARD.has(role))
      faults.push({ code: "role", object: dict.object, says: `The type ${written} is mapped to no standard type.` });
    return role;
  };

  const elementOf = (dict: Dict, parent: Element | undefined): Element => {
    seen.add(dict);
    if (dict.get("P") !== (parent?.dict ?? root))
      faults.push({ code: "parent", object: dict.object, says: "The element's P is not the element that holds it." });
    const kids: Kid[] = [];
    const language = dict.text("Lang") ?? parent?.language;
    const attribute = (owner: string, key: string): Value => attributeOf(dict, root, owner, key);
    const element = { role: roleOf(dict), type: dict.name("S") ?? "?", dict, parent, kids, language, attribute };
    elements.push(element);
    for (const kid of dict.items("K")) {
      const read = kidOf(kid, element);
      if (read) kids.push(read);
    }
    return element;
  };

  const kidOf = (kid: Value, element: Element): Kid | undefined => {
    const fault = (code: StructureFault["code"], says: string): undefined => {
      faults.push({ code, object: element.dict.object, says });
    };
    const page = element.dict.dict("Pg");
    if (typeof kid === "number") return { mcid: kid, page };
    if (!(kid instanceof Dict)) return fault("kid", "The element has a kid that is neither number nor dictionary.");
    const type = kid.name("Type") ?? "StructElem";
    if (type === "OBJR") return { target: targetOf(kid), page: kid.dict("Pg") ?? page };
    if (type === "MCR") {
      const mcid = kid.number("MCID");
      if (mcid === undefined || kid.has("Stm"))
        return fault("kid", "A marked-content reference without a number, or into a stream of its own.");
      return { mcid, page: kid.dict("Pg") ?? page };
    }
    if (seen.has(kid)) return fault("loop", `Object ${kid.object ?? "?"} is reached twice in the structure tree.`);
    return elementOf(kid, element);
  };

  const roots = root
    .items("K")
    .flatMap((kid) => (kid instanceof Dict && !seen.has(kid) ? [elementOf(kid, undefined)] : []));
  return { root, roots, elements, faults };
}

function targetOf(reference: Dict): Dict | undefined {
  const target = reference.get("Obj");
  if (target instanceof Stream) return target.dict;
  return target instanceof Dict && reference.raw("Obj") instanceof Ref ? target : undefined;
}

/** An attribute from A, or else from the classes that C names (14.7.5). */
function attributeOf(dict: Dict, root: Dict, owner: string, key: string): Value {
  const classes = dict
    .items("C")
    .flatMap((name) => (name instanceof Name ? (root.dict("ClassMap")?.dicts(name.name) ?? []) : []));
  const owned = [...dict.dicts("A"), ...classes].filter((attributes) => attributes.name("O") === owner);
  return owned.map((attributes) => attributes.get(key)).find((value) => value !== null) ?? null;
}

/** The elements among an element's kids. */
export const childrenOf = (element: Element): readonly Element[] => element.kids.filter(isElement);

/** The pieces of content of an element and of all below it, in reading order. */
export function* contents(element: Element): Generator<{ readonly element: Element; readonly kid: ContentKid }> {
  for (const kid of element.kids)
    if (isElement(kid)) yield* contents(kid);
    else if (isContent(kid)) yield { element, kid };
}
