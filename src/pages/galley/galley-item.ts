import type { ReactElement } from "react";
import type { Furniture } from "../../document/document.ts";
import type { Place } from "../../problem.ts";
import type { Setting } from "../blocks/setting.ts";
import type { GalleyBlock } from "../paginate/galley-block.ts";

/** A component, by what its layout depends on besides the setting: its kind, and the content that is made into JSON. */
export interface Component {
  readonly kind: string;
  readonly content: unknown;
  /** Made when the block is laid out: one that is known is never made. */
  readonly element: () => ReactElement;
}

/** A block of the galley before it is laid out. */
export interface GalleyItem extends Omit<GalleyBlock, "laid" | "repeat" | "before"> {
  readonly component: Component;
  /** Width of its column, where that is not the setting's. */
  readonly measure?: number;
  readonly before?: number;
  readonly repeat?: Omit<NonNullable<GalleyBlock["repeat"]>, "laid"> & { readonly component: Component };
  readonly place: Place;
  /** True where something on it waits for page numbers. */
  readonly namesPages?: boolean;
}

/** What the items of a document share. */
export interface Composing {
  readonly setting: Setting;
  readonly furniture: Furniture;
  /** The identity of the block in its document. */
  readonly key: string;
  readonly place: Place;
}

export const component = (kind: string, content: unknown, element: () => ReactElement): Component => ({
  kind,
  content,
  element,
});
