import type { Place } from "../../problem.ts";
import type { Attributes, LaidDrawing, LaidElement, LaidLine, LaidNode, LaidText, Role } from "../laid.ts";
import type { Link } from "./annotations.ts";
import { paintArtifact } from "./paint-artifact.ts";
import type { PaintedPage, Painting } from "./painting.ts";
import { holdsLine, holdsTop, type Piece } from "./piece.ts";
import type { PaintItem } from "./plan.ts";
import { showRun } from "./show-run.ts";
import type { Kid, StructureElement } from "./structure.ts";
import type { InlineElement, Trace, TracedElement, TracedText } from "./trace.ts";

/** Paints a block, or a piece of it: as part of what is read, or as an artifact where it repeats what was read. */
export function paintItem(painting: Painting, page: PaintedPage, item: PaintItem): void {
  const place = item.place ?? painting.place;
  const { laid, from = 0, to = laid.height } = item;
  // What stands over the block's edge goes with its first or last piece.
  const piece: Piece = {
    from: from <= 0 ? -Infinity : from,
    to: to >= laid.height ? Infinity : to,
    right: item.x,
    down: item.y - from,
  };
  const isWhole = piece.from === -Infinity && piece.to === Infinity && !painting.traces.has(item.key);
  if (item.repeat) {
    paintArtifact(painting, page, laid.nodes, piece, "repeated", place);
    return;
  }
  for (const id of item.ids ?? []) {
    if (painting.destinations.has(id)) continue;
    painting.destinations.set(id, { page: page.ref, left: item.x, top: page.height - item.y });
  }
  const host = painting.structure.follow(item.path, place);
  new ItemPainter(painting, page, piece, isWhole ? null : traceOf(painting, item.key), place).paint(laid.nodes, {
    holder: host,
    link: null,
    top: 0,
  });
}

function traceOf({ traces }: Painting, key: string): Trace {
  const trace: Trace = traces.get(key) ?? new Map();
  traces.set(key, trace);
  return trace;
}

/** What a node stands in: the element that gets its content, a link around it, and where the element's box begins. */
interface Surroundings {
  readonly holder: StructureElement;
  readonly link: Link | null;
  readonly top: number;
}

class ItemPainter {
  readonly #painting: Painting;
  readonly #page: PaintedPage;
  readonly #piece: Piece;
  /** Null for a block that is painted whole. */
  readonly #trace: Trace | null;
  readonly #place: Place;

  constructor(painting: Painting, page: PaintedPage, piece: Piece, trace: Trace | null, place: Place) {
    this.#painting = painting;
    this.#page = page;
    this.#piece = piece;
    this.#trace = trace;
    this.#place = place;
  }

  /**
   * Every node is met in every piece, also where nothing of it stands there: so the elements of a block are made in
   * their order, however it is cut.
   */
  paint(nodes: readonly LaidNode[], around: Surroundings): void {
    for (const node of nodes) {
      switch (node.kind) {
        case "element":
          this.#element(node, around);
          break;
        case "text":
          this.#text(node, around);
          break;
        case "shape":
          paintArtifact(this.#painting, this.#page, [node], this.#piece, "layout", this.#place);
          break;
        case "drawing":
          this.#drawing(node, around);
          break;
      }
    }
  }

  #element(node: LaidElement, around: Surroundings): void {
    let traced = this.#trace?.get(node);
    if (traced?.kind !== "element") {
      traced = { kind: "element", ...this.#make(around.holder, node.role, node.attributes ?? {}, around.link) };
      this.#trace?.set(node, traced);
    }
    const box = node.attributes?.box;
    if (box && holdsTop(this.#piece, box[1])) traced.element.box = this.#onPage(box);
    this.paint(node.children, { holder: traced.holder, link: traced.link, top: box?.[1] ?? around.top });
  }

  #text(node: LaidText, around: Surroundings): void {
    let traced = this.#trace?.get(node);
    if (traced?.kind !== "text") {
      traced = this.#openText(around.holder);
      this.#trace?.set(node, traced);
    }
    const { link } = around;
    if (link && link.text !== "") link.text += " ";
    for (const line of node.lines) {
      if (line.runs.length > 0 && holdsLine(this.#piece, line)) this.#line(line, traced, link);
    }
  }

  /** Text that stands in nothing but a group is a paragraph. */
  #openText(around: StructureElement): TracedText {
    const holder = GROUPS.has(around.role) ? this.#painting.structure.add(around, "P", {}, this.#place) : around;
    const slot = this.#trace === null ? holder.kids : [];
    if (this.#trace !== null) holder.kids.push({ kind: "slot", kids: slot });
    return { kind: "text", holder, slot, inline: null };
  }

  #line(line: LaidLine, text: TracedText, around: Link | null): void {
    const { content } = this.#page;
    const start = line.x + this.#piece.right;
    let x = start;
    // The link that is open, where it begins on the line, and whether anything of it shows there.
    let open: Link | null = null;
    let from = x;
    let shows = false;
    let moved = false;
    for (const run of line.runs) {
      text.inline = run.element ? this.#inline(run.element, text) : null;
      const link = text.inline?.link ?? around;
      if (link !== open) {
        if (shows) this.#linkPiece(open, from, x, line);
        [open, from, shows] = [link, x, false];
      }
      this.#begin(text.inline?.holder ?? text.holder, text.inline?.holder.kids ?? text.slot, "text");
      if (!moved) content.moveTo(start, line.baseline + this.#piece.down);
      moved = true;
      showRun(this.#painting, this.#page, run, this.#place, true);
      if (link) link.text += run.text;
      // The space before a link's first word may end the line above it: nothing is there to be pressed.
      shows ||= run.text.trim() !== "";
      x += run.width;
    }
    if (shows) this.#linkPiece(open, from, x, line);
  }

  /** The element of a run: the one before it, where that was made of the same. */
  #inline(made: InlineElement["made"], text: TracedText): InlineElement {
    if (text.inline && isSame(text.inline.made, made)) return text.inline;
    const { holder, link } = this.#make(text.holder, made.role, made.attributes, null, text.slot);
    return { made, holder, link };
  }

  /**
   * Makes an element, with a link in it where it leads somewhere and is none itself: a reference to a note, an entry of
   * the contents (ISO 32000-1, 14.8.4.4.2).
   */
  #make(
    parent: StructureElement,
    role: Role,
    attributes: Attributes,
    around: Link | null,
    slot?: Kid[],
  ): Omit<TracedElement, "kind"> {
    const { structure } = this.#painting;
    const element = structure.add(parent, role, attributes, this.#place, slot);
    const { target, alt } = attributes;
    if (!target) return { element, holder: element, link: around };
    let holder = element;
    if (role === "TOCI") holder = structure.add(holder, "Reference", {}, this.#place);
    if (role !== "Link") holder = structure.add(holder, "Link", {}, this.#place);
    return { element, holder, link: { element: holder, target, alt, text: "", place: this.#place } };
  }

  /** Adds an annotation, or widens the one before where that is of the same link on the same line. */
  #linkPiece(link: Link | null, from: number, to: number, line: LaidLine): void {
    if (!link || to <= from) return;
    const { file, links } = this.#painting;
    const { ref: page, height, annotations } = this.#page;
    const bottom = height - line.bottom - this.#piece.down;
    const top = height - line.top - this.#piece.down;
    const last = links.at(-1);
    if (last && last.link === link && last.page === page && last.rectangle[1] === bottom && last.rectangle[3] === top) {
      last.rectangle = [Math.min(from, last.rectangle[0]), bottom, Math.max(to, last.rectangle[2]), top];
      return;
    }
    const ref = file.reserve();
    links.push({ ref, page, link, rectangle: [from, bottom, to, top] });
    link.element.kids.push({ kind: "annotation", page, annotation: ref });
    annotations.push(ref);
  }

  /** A drawing that stands for something is content of what says so; any other is decoration. */
  #drawing(node: LaidDrawing, around: Surroundings): void {
    if (!holdsTop(this.#piece, around.top)) return;
    const { content } = this.#page;
    if (standsForSomething(around.holder)) this.#begin(around.holder, around.holder.kids, "graphics");
    else content.beginArtifact("layout", "graphics");
    for (const [face, glyphs] of Object.entries(node.glyphs)) this.#painting.fonts.use(face, glyphs, this.#place);
    content.draw(node, this.#piece.right, this.#piece.down);
  }

  #begin(holder: StructureElement, kids: Kid[], mode: "text" | "graphics"): void {
    const number = this.#page.content.beginTagged(holder, mode);
    if (number !== null) kids.push({ kind: "content", page: this.#page.ref, number });
  }

  #onPage([left, top, right, bottom]: NonNullable<Attributes["box"]>): [number, number, number, number] {
    const { right: x, down: y } = this.#piece;
    const { height } = this.#page;
    return [left + x, height - bottom - y, right + x, height - top - y];
  }
}

const standsForSomething = (element: StructureElement | null): boolean =>
  element !== null &&
  (element.role === "Figure" ||
    element.attributes.alt !== undefined ||
    element.attributes.actualText !== undefined ||
    standsForSomething(element.parent));

const isSame = (one: InlineElement["made"], other: InlineElement["made"]): boolean =>
  one === other || (one.role === other.role && JSON.stringify(one.attributes) === JSON.stringify(other.attributes));

/** Elements that group others and hold no text themselves (ISO 32000-1, 14.8.4.2). */
const GROUPS: ReadonlySet<StructureElement["role"]> = new Set(["Document", "Sect", "Div"]);
