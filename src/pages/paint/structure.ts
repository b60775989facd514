import type { Place } from "../../problem.ts";
import type { Attributes, Role } from "../laid.ts";
import type { AsciiWriter } from "./ascii-writer.ts";
import { type PdfObjects, type Ref, refer } from "./objects.ts";
import type { PathElement } from "./plan.ts";
import { decimal, nameTree, textString } from "./syntax.ts";

/** An element of the logical structure (ISO 32000-1, 14.7.2), growing while the pages are painted. */
export interface StructureElement {
  readonly kind: "element";
  readonly ref: Ref;
  readonly role: Role | "Document";
  readonly attributes: Attributes;
  readonly parent: StructureElement | null;
  /** In reading order; a list in the list keeps the place of content that comes with a later page. */
  readonly kids: Kid[];
  /** Where what it belongs to is written. */
  readonly place: Place;
  /** Left, bottom, right, top on its page. */
  box?: readonly [number, number, number, number];
}

export type Kid =
  | StructureElement
  | { readonly kind: "content"; readonly page: Ref; readonly number: number }
  | { readonly kind: "annotation"; readonly page: Ref; readonly annotation: Ref }
  | { readonly kind: "slot"; readonly kids: Kid[] };

type SettledKid = Exclude<Kid, { kind: "slot" }>;

/** The structure of one document: makes elements while pages are painted, and writes them after. */
export class Structure {
  readonly root: StructureElement;
  readonly #file: PdfObjects;
  readonly #byKey = new Map<string, StructureElement>();

  constructor(file: PdfObjects, language: string, place: Place) {
    this.#file = file;
    this.root = {
      kind: "element",
      ref: file.reserve(),
      role: "Document",
      attributes: { language },
      parent: null,
      kids: [],
      place,
    };
  }

  /** Makes an element at the end of `parent`, or at the end of `slot`, a place kept in it. */
  add(
    parent: StructureElement,
    role: Role,
    attributes: Attributes,
    place: Place,
    slot = parent.kids,
  ): StructureElement {
    const element: StructureElement = {
      kind: "element",
      ref: this.#file.reserve(),
      role,
      attributes,
      parent,
      kids: [],
      place,
    };
    slot.push(element);
    return element;
  }

  /** The innermost element of a path; those that are new are made. */
  follow(path: readonly PathElement[], place: Place): StructureElement {
    let element = this.root;
    for (const { key, role, attributes } of path) {
      const parent = element;
      element = this.#byKey.get(key) ?? this.add(parent, role, attributes ?? NONE, place);
      this.#byKey.set(key, element);
    }
    return element;
  }

  /**
   * Writes all elements under a root. `owners` gives, by number, what a page's sequences belong to, and after the pages
   * what each annotation belongs to: the parent tree (ISO 32000-1, 14.7.4.4).
   */
  write(owners: readonly (StructureElement | readonly StructureElement[])[]): Ref {
    const root = this.#file.reserve();
    const notes: [string, string][] = [];
    const write = (element: StructureElement): void => {
      const id = element.role === "Note" ? `note-${notes.length + 1}` : undefined;
      if (id) notes.push([id, refer(element.ref)]);
      writeElement(this.#file.begin(element.ref), element, root, id);
      this.#file.end();
      writeAll(element.kids);
    };
    const writeAll = (kids: readonly Kid[]): void => {
      for (const kid of kids) {
        if (kid.kind === "element") write(kid);
        else if (kid.kind === "slot") writeAll(kid.kids);
      }
    };
    write(this.root);

    const numbers = owners.map((owner, i) => `${i} ${"ref" in owner ? refer(owner.ref) : referAll(owner)}`);
    const parents = this.#file.add(`<</Nums[${numbers.join(" ")}]>>`);
    const ids = notes.length === 0 ? "" : `/IDTree ${nameTree(notes)}`;
    this.#file.write(
      root,
      `<</Type/StructTreeRoot/K ${refer(this.root.ref)}/ParentTree ${refer(parents)}` +
        `/ParentTreeNextKey ${owners.length}${ids}>>`,
    );
    return root;
  }
}

/** The kids that are elements, in reading order. */
export function elementsOf({ kids }: StructureElement): readonly StructureElement[] {
  const [only] = kids;
  if (kids.length === 1 && only?.kind === "content") return NOBODY;
  return flatten(kids).filter((kid) => kid.kind === "element");
}

const NOBODY: readonly StructureElement[] = [];

/** Kids with those of slots in their place. */
const flatten = (kids: readonly Kid[]): readonly SettledKid[] =>
  kids.every(isSettled) ? kids : kids.flatMap((kid) => (isSettled(kid) ? [kid] : flatten(kid.kids)));

const isSettled = (kid: Kid): kid is SettledKid => kid.kind !== "slot";

function writeElement(out: AsciiWriter, element: StructureElement, root: Ref, id: string | undefined): void {
  const kids = flatten(element.kids);
  const page = kids.find((kid) => kid.kind === "content")?.page;
  const { alt, actualText, expansion, language } = element.attributes;
  out.put("<</Type/StructElem/S/");
  out.put(element.role);
  putReference(out, "/P ", element.parent?.ref ?? root);
  if (page !== undefined) putReference(out, "/Pg ", page);
  if (id !== undefined) out.put(`/ID${textString(id)}`);
  // What a link's alternative says stands in its annotations: on the element it would silence the link's own text.
  if (alt !== undefined && element.role !== "Link") out.put(`/Alt${textString(alt)}`);
  if (actualText !== undefined) out.put(`/ActualText${textString(actualText)}`);
  if (expansion !== undefined) out.put(`/E${textString(expansion)}`);
  if (language !== undefined) out.put(`/Lang${textString(language)}`);
  out.put(attributeObjects(element));
  putKids(out, kids, page);
  out.put(">>");
}

/** `page` is where the element's content is unless a kid says otherwise. */
function putKids(out: AsciiWriter, kids: readonly SettledKid[], page: Ref | undefined): void {
  const [only] = kids;
  if (!only) return;
  if (kids.length === 1) {
    out.put("/K ");
    putKid(out, only, page);
    return;
  }
  out.put("/K[");
  for (const [i, kid] of kids.entries()) {
    if (i > 0) out.put(" ");
    putKid(out, kid, page);
  }
  out.put("]");
}

function putKid(out: AsciiWriter, kid: SettledKid, page: Ref | undefined): void {
  switch (kid.kind) {
    case "element":
      putReference(out, "", kid.ref);
      break;
    case "content":
      if (kid.page === page) out.putWhole(kid.number);
      else out.put(`<</Type/MCR/Pg ${refer(kid.page)}/MCID ${kid.number}>>`);
      break;
    case "annotation":
      out.put(`<</Type/OBJR/Pg ${refer(kid.page)}/Obj ${refer(kid.annotation)}>>`);
      break;
  }
}

function putReference(out: AsciiWriter, before: string, ref: Ref): void {
  out.put(before);
  out.putWhole(ref);
  out.put(" 0 R");
}

/** Attributes of tables, lists and layout (ISO 32000-1, 14.8.5). */
function attributeObjects(element: StructureElement): string {
  const { scope, columnSpan = 1, rowSpan = 1, listNumbering } = element.attributes;
  if (element.attributes === NONE && !element.box) return "";
  const table =
    (scope === undefined ? "" : `/Scope/${scope}`) +
    (columnSpan > 1 ? `/ColSpan ${columnSpan}` : "") +
    (rowSpan > 1 ? `/RowSpan ${rowSpan}` : "");
  const objects = [
    table === "" ? "" : `<</O/Table${table}>>`,
    listNumbering === undefined ? "" : `<</O/List/ListNumbering/${listNumbering}>>`,
    element.box === undefined ? "" : `<</O/Layout/Placement/Block/BBox[${element.box.map(decimal).join(" ")}]>>`,
  ].filter((object) => object !== "");
  return objects.length === 0 ? "" : objects.length === 1 ? `/A${objects[0]}` : `/A[${objects.join("")}]`;
}

const referAll = (elements: readonly StructureElement[]): string =>
  `[${elements.map(({ ref }) => refer(ref)).join(" ")}]`;

const NONE: Attributes = {};
