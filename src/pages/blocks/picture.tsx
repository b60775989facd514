import type { ComponentType, PropsWithChildren, ReactElement } from "react";
import type { Drawing, Shape } from "../../charts/drawing.ts";
import { setCharacters } from "../set-characters.ts";
import type { Theme } from "../theme.ts";
import { Path, Rect, Svg, Text } from "./react-pdf-nodes.ts";
import { useSetting } from "./setting.ts";

/** What react-pdf understands of text in a drawing, and does not declare. */
interface DrawnTextProps {
  readonly x: number;
  readonly y: number;
  readonly textAnchor: "start" | "middle" | "end";
  readonly fill: string;
  readonly style: object;
}

const DrawnText = Text as unknown as ComponentType<PropsWithChildren<DrawnTextProps>>;

/** A drawing in the colours and the sans of the theme; its text is text. The same drawing is the same element. */
export function Picture({ drawing }: { drawing: Drawing }) {
  const { theme } = useSetting();
  let pictures = known.get(theme);
  if (!pictures) known.set(theme, (pictures = new WeakMap()));
  let picture = pictures.get(drawing);
  if (!picture) pictures.set(drawing, (picture = pictureOf(drawing, theme)));
  return picture;
}

const known = new WeakMap<Theme, WeakMap<Drawing, ReactElement>>();

const pictureOf = ({ width, height, shapes }: Drawing, theme: Theme): ReactElement => (
  <Svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
    {shapes.map((shape, index) => shapeNode(shape, index, theme))}
  </Svg>
);

function shapeNode(shape: Shape, key: number, { colours, families }: Theme) {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, fill } = shape;
      return <Rect key={key} x={x} y={y} width={width} height={height} fill={colours[fill]} />;
    }
    case "path": {
      const { d, fill, stroke, strokeWidth, dash } = shape;
      return (
        <Path
          key={key}
          d={d}
          fill={fill ? colours[fill] : "none"}
          {...(stroke && { stroke: colours[stroke] })}
          {...(strokeWidth !== undefined && { strokeWidth })}
          {...(dash && { strokeDasharray: dash.join(" ") })}
        />
      );
    }
    case "text": {
      const { x, y, text, anchor, size, weight, ink } = shape;
      const colour = colours[ink];
      const style = {
        fontFamily: [families.sans, families.serif],
        fontWeight: weight,
        fontSize: size,
        lineHeight: 1,
        color: colour,
      };
      return (
        <DrawnText key={key} x={x} y={y} textAnchor={anchor} fill={colour} style={style}>
          {setCharacters(text)}
        </DrawnText>
      );
    }
  }
}
