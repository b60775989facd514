/** A node of react-pdf's tree, before or after its layout: what React made of the components. */
export interface LayoutNode {
  readonly type: string;
  readonly style?: Readonly<Record<string, unknown>>;
  /** Those of its element. */
  readonly props?: Readonly<Record<string, unknown>>;
  readonly children?: readonly LayoutNode[];
  /** Of a TEXT_INSTANCE. */
  readonly value?: string | number;
}

export const isText = ({ type }: LayoutNode): boolean => type === "TEXT";
export const isTextInstance = ({ type }: LayoutNode): boolean => type === "TEXT_INSTANCE";
