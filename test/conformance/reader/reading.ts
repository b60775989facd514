import { readContent } from "./content.ts";
import { openPdf, type PdfFile } from "./file.ts";
import { readFont, type Font } from "./font.ts";
import { pagesOf, type Page } from "./pages.ts";
import { taggedMark, type Mark, type PageContent, type PaintedText } from "./painted.ts";
import { isContent, isElement, readStructure, type ContentKid, type Element, type Structure } from "./structure.ts";
import { numberTree } from "./trees.ts";
import { Unreadable } from "./unreadable.ts";
import type { Dict, Value } from "./values.ts";
import { decoded } from "./filters.ts";
import { xmpProperties, type XmpProperty } from "./xmp.ts";

/** A finished file as the rules see it: every part read once. */
export interface Reading {
  readonly file: PdfFile;
  readonly catalog: Dict;
  readonly info: Dict | undefined;
  readonly pages: readonly ReadPage[];
  readonly fonts: readonly Font[];
  readonly structure: Structure | undefined;
  readonly elements: readonly Element[];
  readonly parentTree: ReadonlyMap<number, Value>;
  readonly xmp: Xmp;
  readonly pageOf: (dict: Dict | undefined) => ReadPage | undefined;
}

export interface ReadPage extends Page {
  readonly content: PageContent;
  /** What each numbered mark shows as text, in painting order. */
  readonly pieces: ReadonlyMap<number, readonly PaintedText[]>;
}

interface Xmp {
  readonly packet: string | undefined;
  readonly properties: readonly XmpProperty[];
  readonly trouble: string | undefined;
}

/** Reads a file; throws {@link Unreadable} where not even pages can be found. */
export function readPdf(bytes: Uint8Array): Reading {
  const file = openPdf(bytes);
  const { catalog } = file;
  const fonts = new Map<Dict, Font>();
  const fontOf = (dict: Dict): Font => {
    const font = fonts.get(dict) ?? readFont(dict);
    fonts.set(dict, font);
    return font;
  };
  const pages = pagesOf(catalog).map((page) => {
    const content = readContent(page, fontOf);
    return { ...page, content, pieces: piecesOf(content) };
  });
  const byDict = new Map(pages.map((page) => [page.dict, page]));
  const structure = readStructure(catalog);
  return {
    file,
    catalog,
    info: file.trailer.dict("Info"),
    pages,
    fonts: [...fonts.values()],
    structure,
    elements: structure?.elements ?? [],
    parentTree: new Map(numberTree(structure?.root.dict("ParentTree"))),
    xmp: readXmp(catalog),
    pageOf: (dict) => dict && byDict.get(dict),
  };
}

function piecesOf(content: PageContent): ReadonlyMap<number, readonly PaintedText[]> {
  const pieces = new Map<number, PaintedText[]>();
  for (const item of content.painted) {
    const mcid = taggedMark(item.mark)?.mcid;
    if (item.kind !== "text" || mcid === undefined) continue;
    pieces.set(mcid, [...(pieces.get(mcid) ?? []), item]);
  }
  return pieces;
}

function readXmp(catalog: Dict): Xmp {
  const stream = catalog.stream("Metadata");
  if (!stream) return { packet: undefined, properties: [], trouble: undefined };
  try {
    const packet = new TextDecoder("utf-8", { fatal: true }).decode(decoded(stream));
    return { packet, properties: xmpProperties(packet), trouble: undefined };
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof TypeError)) throw error;
    return { packet: "", properties: [], trouble: error.message };
  }
}

/** The pieces of text of one marked-content reference. */
export function textsOf(reading: Reading, kid: ContentKid): readonly PaintedText[] {
  return reading.pageOf(kid.page)?.pieces.get(kid.mcid) ?? [];
}

/** Roles that run on within a line; before and after any other a word ends. */
const INLINE = new Set(["Span", "Link", "Reference", "Quote", "Code", "Annot"]);

export const isInline = ({ role }: Element): boolean => INLINE.has(role);

/** What an element says in reading order: as heard, ActualText standing for what it replaces, or as shown. */
export function textOf(reading: Reading, element: Element, as: "heard" | "shown" = "heard"): string {
  const actual = as === "heard" ? element.dict.text("ActualText") : undefined;
  const inner = element.kids.map((kid) => {
    if (isElement(kid)) return textOf(reading, kid, as);
    return isContent(kid) ? pieceText(reading, kid, as) : "";
  });
  const text = actual ?? inner.join("");
  return isInline(element) ? text : `\n${text}\n`;
}

function pieceText(reading: Reading, kid: ContentKid, as: "heard" | "shown"): string {
  let text = "";
  let replaced: Mark | undefined;
  for (const { mark, text: shown } of textsOf(reading, kid)) {
    const actual = as === "heard" ? mark?.properties?.text("ActualText") : undefined;
    if (actual === undefined) text += shown;
    else if (mark !== replaced) text += actual;
    replaced = mark;
  }
  return text;
}

/** Text as it is compared: soft hyphens gone, white space as single spaces. */
export const plain = (text: string): string =>
  text
    .replace(/\u00ad/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** The whole document as it is read aloud, or as it is shown. */
export const documentText = (reading: Reading, as: "heard" | "shown" = "heard"): string =>
  plain((reading.structure?.roots ?? []).map((root) => textOf(reading, root, as)).join("\n"));
