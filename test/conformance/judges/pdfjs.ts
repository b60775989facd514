import { getDocument, VerbosityLevel, version } from "pdfjs-dist/legacy/build/pdf.mjs";
import { textsOf, type ReadPage, type Reading } from "../reader/reading.ts";
import { contents } from "../reader/structure.ts";
import { difference, type Judge } from "./judge.ts";

interface TreeNode {
  readonly children?: readonly TreeNode[];
  readonly type?: string;
  readonly id?: string;
}

/** The reader inside Firefox: the same text, in the same order, page by page. */
export const pdfjs: Judge = {
  name: "pdfjs-dist",
  about: "text of each page in structure order",
  version: async () => version,
  async judge({ bytes, reading }) {
    const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
    const document = await loading.promise;
    const findings: string[] = [];
    if (document.numPages !== reading.pages.length) findings.push(`It counts ${document.numPages} pages.`);
    for (const page of reading.pages.slice(0, document.numPages)) {
      const theirs = await document.getPage(page.number);
      const tree = (await theirs.getStructTree()) as TreeNode | null;
      const pieces = await piecesOf(theirs);
      const text = Array.from(contentIds(tree), (id) => pieces.get(id) ?? "").join("");
      const differs = difference(text, textOnPage(reading, page));
      if (differs) findings.push(`Page ${page.number}: ${differs}`);
    }
    await loading.destroy();
    return findings;
  },
};

type PdfjsPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

/** What each numbered mark of a page shows. */
async function piecesOf(page: PdfjsPage): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const pieces = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast((one) => one !== undefined);
      if (id !== undefined) pieces.set(id, (pieces.get(id) ?? "") + item.str);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.type === "beginMarkedContentProps" ? (item.id ?? undefined) : undefined);
  }
  return pieces;
}

function* contentIds(node: TreeNode | null): Generator<string> {
  if (node?.type === "content" && node.id !== undefined) yield node.id;
  for (const child of node?.children ?? []) yield* contentIds(child);
}

const textOnPage = (reading: Reading, page: ReadPage): string =>
  (reading.structure?.roots ?? [])
    .flatMap((root) => [...contents(root)])
    .filter(({ kid }) => reading.pageOf(kid.page) === page)
    .flatMap(({ kid }) => textsOf(reading, kid).map(({ text }) => text))
    .join("");
