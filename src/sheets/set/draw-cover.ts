import type { Size } from "../paper.ts";
import type { CoverWords } from "./cover-words.ts";
import { drawText, type TextStyle } from "./draw-text.ts";
import type { SetFaces } from "./set-faces.ts";
import { wrapWords } from "./wrap-words.ts";

/** A line of a cover's list. */
export interface CoverEntry {
  /** From 1, in the order of printing; each copy carries it. */
  readonly number: number;
  readonly title: string;
  /** What else tells it from others: its pack, and how it is laid out. */
  readonly detail: string;
  readonly copies: number;
  /** Sides of each copy, blank backs among them. */
  readonly sides: number;
  /** The first and the last of its pages in the file, counted from 1. */
  readonly from: number;
  readonly to: number;
}

export interface Cover {
  readonly title: string;
  /** How much there is of everything, and how to print it. */
  readonly remarks: readonly string[];
  readonly entries: readonly CoverEntry[];
  readonly words: CoverWords;
}

const INK = [0.086, 0.125, 0.169] as const;
const NAVY = [0.106, 0.227, 0.388] as const;
const GREY = [0.353, 0.4, 0.447] as const;
const HAIR = [0.796, 0.827, 0.859] as const;

const TITLE: TextStyle = { face: "said", size: 26, colour: INK };
const REMARK: TextStyle = { face: "counted", size: 10.5, colour: INK };
const HEAD: TextStyle = { face: "head", size: 8.5, colour: NAVY };
const NUMBER: TextStyle = { face: "head", size: 10.5, colour: NAVY };
const NAME: TextStyle = { face: "head", size: 10.5, colour: INK };
const FIGURE: TextStyle = { face: "counted", size: 10.5, colour: INK };
const DETAIL: TextStyle = { face: "counted", size: 8.5, colour: GREY };

/** All lengths in points; rows are of one height, so that how many pages a cover has is known before it is drawn. */
const MARGIN = 51;
const TITLE_TOP = 84;
const TITLE_LINE = 31;
const TITLE_LINES = 2;
const LIST_TOP = 200;
const ROW = 45;

const rowsAPage = ({ height }: Size): number => Math.floor((height - LIST_TOP - MARGIN) / ROW);

/** How many pages the cover of so many documents has. */
export const coverPages = (entries: number, paper: Size): number => Math.max(1, Math.ceil(entries / rowsAPage(paper)));

/** The content of each page of a cover; the faces have to have all its signs. */
export function drawCover(cover: Cover, paper: Size, faces: SetFaces): readonly string[] {
  const rows = rowsAPage(paper);
  return Array.from({ length: coverPages(cover.entries.length, paper) }, (_, page) => {
    const entries = cover.entries.slice(page * rows, (page + 1) * rows);
    return [...drawHead(cover, paper, faces), ...entries.flatMap((each, row) => drawRow(each, row, paper, faces))].join(
      "\n",
    );
  });
}

/** Where the figures end, and how wide the names may be. */
function columnsOf({ width }: Size) {
  const end = width - MARGIN;
  const [here, each, copies] = [end, end - 100, end - 165];
  return { number: MARGIN, name: MARGIN + 30, nameWidth: copies - 50 - MARGIN - 30, copies, each, here, end };
}

function drawHead({ title, remarks, words }: Cover, paper: Size, faces: SetFaces): readonly string[] {
  const at = columnsOf(paper);
  const down = (from: number): number => paper.height - from;
  const measure = (text: string): number => faces.said.widthOfTextAtSize(text, TITLE.size);
  const lines = wrapWords(title, at.end - MARGIN, TITLE_LINES, measure);
  const below = TITLE_TOP + TITLE_LINE * (lines.length - 1) + 24;
  const head = LIST_TOP - 10;
  return [
    ...lines.map((line, i) => drawText(line, { x: MARGIN, y: down(TITLE_TOP + i * TITLE_LINE) }, TITLE, faces)),
    ...remarks.map((line, i) => drawText(line, { x: MARGIN, y: down(below + i * 16) }, REMARK, faces)),
    drawText(words.number, { x: at.number, y: down(head) }, HEAD, faces),
    drawText(words.document, { x: at.name, y: down(head) }, HEAD, faces),
    drawText(words.copies, { x: at.copies, y: down(head), end: true }, HEAD, faces),
    drawText(words.pagesEach, { x: at.each, y: down(head), end: true }, HEAD, faces),
    drawText(words.pagesHere, { x: at.here, y: down(head), end: true }, HEAD, faces),
    rule(MARGIN, at.end, down(LIST_TOP), 1, NAVY),
  ];
}

function drawRow(entry: CoverEntry, row: number, paper: Size, faces: SetFaces): readonly string[] {
  const at = columnsOf(paper);
  const top = paper.height - LIST_TOP - row * ROW;
  const measure = (text: string): number => faces.head.widthOfTextAtSize(text, NAME.size);
  const names = wrapWords(entry.title, at.nameWidth, 2, measure);
  const y = top - 14;
  return [
    drawText(String(entry.number), { x: at.number, y }, NUMBER, faces),
    ...names.map((line, i) => drawText(line, { x: at.name, y: y - i * 12.5 }, NAME, faces)),
    drawText(entry.detail, { x: at.name, y: y - names.length * 12 }, DETAIL, faces),
    drawText(String(entry.copies), { x: at.copies, y, end: true }, FIGURE, faces),
    drawText(String(entry.sides), { x: at.each, y, end: true }, FIGURE, faces),
    drawText(`${entry.from}–${entry.to}`, { x: at.here, y, end: true }, FIGURE, faces),
    rule(MARGIN, at.end, top - ROW, 0.5, HAIR),
  ];
}

const rule = (from: number, to: number, y: number, width: number, colour: TextStyle["colour"]): string =>
  `${colour.join(" ")} RG ${width} w ${from} ${y.toFixed(2)} m ${to.toFixed(2)} ${y.toFixed(2)} l S`;
