import layoutDocument from "@react-pdf/layout";
import { faceNamed } from "../faces.ts";
import type { NodeWithBox } from "./from-node.ts";
import type { LayoutNode } from "./layout-node.ts";

/** So high that no block is ever cut: react-pdf knows nothing of our pages. */
const ENDLESS = 1_000_000;

const LAST_RESORT = "Source Serif 4";

/**
 * What @react-pdf/layout asks of a font store. Its own opens twelve standard fonts and knows faces that may not be
 * embedded; the last resort here is a face of ours, whose glyph 0 is refused where it is painted.
 */
const fontStore = {
  getFont: ({ fontFamily, fontWeight }: { fontFamily: string; fontWeight?: number }) => ({
    data: faceNamed(fontFamily === "Helvetica" ? LAST_RESORT : fontFamily, fontWeight ?? 400).font,
  }),
  load: () => Promise.resolve(),
  getEmojiSource: () => null,
  getHyphenationCallback: () => (word: string) => [word],
};

/** Lays out nodes by react-pdf, one below the other on one endless page, in one pass. */
export async function layByReactPdf(nodes: readonly LayoutNode[]): Promise<readonly NodeWithBox[]> {
  const page = {
    type: "PAGE",
    props: { size: [ENDLESS, ENDLESS], wrap: false },
    style: { alignItems: "flex-start" },
    box: {},
    children: nodes.map(forReactPdf),
  };
  const document = { type: "DOCUMENT", props: {}, style: {}, box: {}, children: [page] };
  const laid = await untyped(document, fontStore);
  const children = laid.children?.[0]?.children;
  if (children?.length !== nodes.length) throw new Error("react-pdf lost a block.");
  return children;
}

/**
 * A node as React would hand it over: with a box to fill, its style and children no props. Each drawing is a prop of
 * itself, for react-pdf hands props through, and makes something else of its shapes.
 */
function forReactPdf(node: LayoutNode): LayoutNode & { readonly box: object } {
  const { style: _, children: __, ...props } = node.props ?? {};
  const handed = node.type === "SVG" ? { ...props, source: node } : props;
  return { ...node, box: {}, props: handed, ...(node.children && { children: node.children.map(forReactPdf) }) };
}

/** The second argument of the layout is not in its types, and its nodes are typed as React never makes them. */
const untyped = layoutDocument as unknown as (document: object, fonts: object) => Promise<NodeWithBox>;
