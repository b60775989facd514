import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { inSetting, SettingProvider, type Setting } from "../blocks/setting.ts";
import type { LayoutNode } from "./layout-node.ts";

/** A component to lay out, at the width of its column in points. */
export interface Placeable {
  readonly element: ReactElement;
  readonly measure: number;
}

/** The nodes of a component: a box of its measure that holds what the component comes to. */
export const nodeOf = ({ element, measure }: Placeable): LayoutNode => ({
  type: "VIEW",
  box: {},
  style: { width: measure },
  props: {},
  children: nodesIn(element),
});

/**
 * What React would make of components, had it time: its reconciler keeps track of trees that change, at ten times the
 * cost of what ours need, which are functions of their props and setting, called once. (Hooks other than `useSetting`
 * do not work in them.)
 */
function nodesIn(node: ReactNode): LayoutNode[] {
  if (typeof node === "string" || typeof node === "number") return [{ type: "TEXT_INSTANCE", value: String(node) }];
  if (Array.isArray(node)) return node.flatMap((each: ReactNode) => nodesIn(each));
  if (!isValidElement<Props>(node)) return [];
  const { type, props } = node;
  if (typeof type === "string") {
    const { style = {}, children, ...others } = props;
    return [{ type, box: {}, style, props: others, children: nodesIn(children) }];
  }
  if (type === Fragment) return nodesIn(props.children);
  if (isProvider(type)) return inSetting(props.value, () => nodesIn(props.children));
  if (typeof type === "function") return nodesIn((type as (props: object) => ReactNode)(props));
  throw new Error("Only function components can be laid out.");
}

interface Props {
  readonly children?: ReactNode;
  readonly style?: Readonly<Record<string, unknown>>;
  /** Of a provider. */
  readonly value: Setting;
}

const isProvider = (type: unknown): boolean => type === SettingProvider;
