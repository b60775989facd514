import type { ComponentProps, ComponentType, PropsWithChildren } from "react";
import type { Colour, TypeRole } from "../theme.ts";
import { runStyle, type RunStyle } from "../type-style.ts";
import { Link, Text, View } from "./react-pdf-nodes.ts";
import { overStyle } from "./over-style.ts";
import { useSetting } from "./setting.ts";
import type { Structure } from "./structure.ts";

export type Style = Exclude<ComponentProps<typeof View>["style"], readonly unknown[] | undefined>;

/** Props that react-pdf understands but does not declare, and our own that it hands through. */
interface NodeProps extends Structure {
  readonly id?: string;
  readonly style?: Style;
  readonly wrap?: boolean;
  readonly fixed?: true;
  readonly minPresenceAhead?: number;
  readonly bookmark?: NodeBookmark;
}

/** A bookmark as react-pdf's painter takes it: `parent` is the `ref` of another. */
export interface NodeBookmark {
  readonly title: string;
  readonly ref: string;
  readonly parent?: string;
  readonly expanded: boolean;
  readonly left: number;
}

const BareText = Text as unknown as ComponentType<PropsWithChildren<NodeProps & { hyphenationPenalty?: number }>>;
const BareLink = Link as unknown as ComponentType<PropsWithChildren<NodeProps & { src: string }>>;

/** A box with a place in the structure. */
export const Box = View as unknown as ComponentType<PropsWithChildren<NodeProps>>;

/**
 * The react-pdf style of a run. Size and line height always travel together: a bare line height is taken of 18 points.
 * Frozen, and the same for the same run: what is read from it need not be read again.
 */
export function textStyle(run: RunStyle): Style {
  let style = known.get(run);
  if (!style) known.set(run, (style = Object.freeze(styleOf(run))));
  return style;
}

const known = new WeakMap<RunStyle, Style>();

function styleOf(run: RunStyle): Style {
  return {
    fontFamily: [run.family, run.fallback],
    fontWeight: run.weight,
    fontSize: run.size,
    lineHeight: run.leading / run.size,
    color: run.colour,
    ...(run.tracking === 0 ? {} : { letterSpacing: run.tracking }),
  };
}

/**
 * Text in a type role. react-pdf takes every change of style inside a line for a place where a word may be divided, and
 * prints "-" there; a penalty at its line breaker's infinity forbids it.
 */
export function Words({ role, style, ...props }: PropsWithChildren<NodeProps & { role: TypeRole }>) {
  const { theme } = useSetting();
  const own = textStyle(runStyle(theme, role));
  return <BareText hyphenationPenalty={10000} {...props} style={style ? overStyle(own, style) : own} />;
}

/** A change of style, language or meaning inside Words. */
export const Stretch: ComponentType<PropsWithChildren<NodeProps>> = BareText;

/** Leads to an address or to a block of the same document; in Words or around boxes. */
export function Anchor({
  target,
  style,
  ...props
}: PropsWithChildren<NodeProps & Required<Pick<Structure, "target">>>) {
  const src = "url" in target ? target.url : `#${target.id}`;
  return <BareLink tag="Link" target={target} src={src} style={style ? overStyle(LINK, style) : LINK} {...props} />;
}

/** A link is not underlined. */
const LINK: Style = Object.freeze({ textDecoration: "none" });

/**
 * A rule across its parent, as a filled box: react-pdf strokes a border inside a clip of its own width, and hairlines
 * painted that way come out uneven or vanish.
 */
export function Rule({ at, weight, colour }: { at: "top" | "bottom"; weight: number; colour: Colour }) {
  const { theme } = useSetting();
  return (
    <Box
      tag="artifact"
      style={{
        position: "absolute",
        ...(at === "top" ? { top: 0 } : { bottom: 0 }),
        left: 0,
        right: 0,
        height: weight,
        backgroundColor: theme.colours[colour],
      }}
    />
  );
}

/** The same, upright, at the left edge of its parent. */
export function Divider() {
  const { theme } = useSetting();
  const { rules, colours } = theme;
  return (
    <Box
      tag="artifact"
      style={{ position: "absolute", top: 0, bottom: 0, left: 0, width: rules.plain, backgroundColor: colours.rule }}
    />
  );
}
