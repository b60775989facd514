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
  style: { width: measure },
  props: {},
  children: nodesOf(element),
});

/**
 * What React would make of components, had it time: its reconciler keeps track of trees that change, at ten times the
 * cost of what ours need, which are functions of their props and setting, called once. (Hooks other than `useSetting`
 * do not work in them.)
 */
function addNodes(nodes: LayoutNode[], node: ReactNode): LayoutNode[] {
  if (typeof node === "string" || typeof node === "number") {
    nodes.push({ type: "TEXT_INSTANCE", value: String(node) });
  } else if (Array.isArray(node)) {
    for (const each of node as readonly ReactNode[]) addNodes(nodes, each);
  } else if (isValidElement<Props>(node)) {
    const { type, props } = node;
    if (typeof type === "string") nodes.push(type === "SVG" ? drawingNode(props) : hostNode(type, props));
    else if (type === Fragment) addNodes(nodes, props.children);
    else if (isProvider(type)) inSetting(props.value, () => addNodes(nodes, props.children));
    else if (typeof type === "function") addNodes(nodes, (type as (props: object) => ReactNode)(props));
    else throw new Error("Only function components can be laid out.");
  }
  return nodes;
}

const hostNode = (type: string, props: Props): LayoutNode => ({
  type,
  style: props.style ?? NONE,
  props,
  children: nodesOf(props.children),
});

/** What grows by pushing keeps room for many more, and nearly all nodes hold one. */
function nodesOf(node: ReactNode): readonly LayoutNode[] {
  return typeof node === "string" ? [{ type: "TEXT_INSTANCE", value: node }] : addNodes([], node);
}

const NONE = {};

/** A drawing that is the same element wherever it stands becomes the same node. */
function drawingNode(props: Props): LayoutNode {
  let node = drawings.get(props);
  if (!node) drawings.set(props, (node = hostNode("SVG", props)));
  return node;
}

const drawings = new WeakMap<Props, LayoutNode>();

interface Props extends Readonly<Record<string, unknown>> {
  readonly children?: ReactNode;
  readonly style?: Readonly<Record<string, unknown>>;
  /** Of a provider. */
  readonly value: Setting;
}

const isProvider = (type: unknown): boolean => type === SettingProvider;
