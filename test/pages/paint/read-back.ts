import { inflateSync } from "node:zlib";
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { paint } from "../../../src/pages/paint/paint.ts";
import type { PaintPlan } from "../../../src/pages/paint/plan.ts";

/** The finished file; fails where the plan was refused. */
export function painted(plan: PaintPlan): Uint8Array {
  const { value, problems } = paint(plan);
  if (value === null) throw new Error(problems.map(({ code, reason }) => `${code}: ${reason}`).join("\n"));
  return value;
}

/** Opens a file with pdf.js, which keeps the bytes it is given. */
export function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
}

/** The structure of a page: a line for each element and each piece of text, indented. Spaces at the ends of pieces, which pdf.js guesses, are cut. */
export async function outlineOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast((mark) => mark !== undefined);
      if (id) texts.set(id, (texts.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id ?? undefined);
  }
  const write = (node: TreeNode, depth: number): string => {
    const indent = "  ".repeat(depth);
    if ("id" in node)
      return `${indent}${node.type === "content" ? `"${(texts.get(node.id) ?? "").trim()}"` : "(annotation)"}\n`;
    const alt = node.alt === undefined ? "" : ` alt "${node.alt}"`;
    return `${indent}${node.role}${alt}\n${node.children.map((kid) => write(kid, depth + 1)).join("")}`;
  };
  return write(await page.getStructTree(), 0);
}

type TreeNode = TreeElement | TreeContent;
interface TreeElement {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly TreeNode[];
}
interface TreeContent {
  readonly type: string;
  readonly id: string;
}

/** All objects and contents of a file as one text. */
export function plainText(plan: PaintPlan): string {
  const bytes = Buffer.from(paint(plan, { compression: 0 }).value ?? []);
  const file = bytes.toString("latin1");
  const streams = file.matchAll(/\/FlateDecode.*?\/Length (\d+)>>\nstream\n/g);
  return [...streams]
    .map(({ index, 0: head, 1: length }) => {
      const start = index + head.length;
      return inflateSync(bytes.subarray(start, start + Number(length))).toString("latin1");
    })
    .join("\n");
}
