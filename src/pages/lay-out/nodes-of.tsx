import { Document, Page, pdf, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import type { LayoutNode } from "./layout-node.ts";

/** A component to lay out, at the width of its column in points. */
export interface Placeable {
  readonly element: ReactElement;
  readonly measure: number;
}

/** What React makes of components: for each a box of its measure that holds the component's nodes. */
export function nodesOf(placeables: readonly Placeable[]): readonly LayoutNode[] {
  const { container } = pdf(
    <Document>
      <Page>
        {placeables.map(({ element, measure }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the tree is made once and never changed
          <View key={index} style={{ width: measure }}>
            {element}
          </View>
        ))}
      </Page>
    </Document>,
  );
  const root: unknown = container.document;
  const page = isNode(root) ? root.children?.[0] : undefined;
  if (page?.children?.length !== placeables.length) throw new Error("react-pdf made no node of a component.");
  return page.children;
}

const isNode = (value: unknown): value is LayoutNode =>
  typeof value === "object" && value !== null && "type" in value && "children" in value;
