import { geoGraticule } from "d3-geo";
import type { Locator } from "../filling/graphic.ts";
import type { Canvas, Drawing, Ink, Shape } from "./drawing.ts";
import { layMap } from "./lay-map.ts";
import { namePlaces } from "./name-places.ts";
import { circle, rect } from "./shapes.ts";

/** Height of a map over its width. */
const PROPORTION = 0.76;

/** The region with its subject set off, or borders and capitals' dots alone on a blank map. */
export function drawLocator(map: Locator, { width, measure }: Canvas): Drawing {
  const height = Math.round(width * PROPORTION);
  const laid = layMap(map.region, width, height);
  const frame = `M0.25,0.25L${width - 0.25},0.25L${width - 0.25},${height - 0.25}L0.25,${height - 0.25}Z`;
  const border: Shape = { kind: "path", d: frame, stroke: "rule", strokeWidth: 0.5 };

  if (map.blank) {
    const dots = Object.values(map.capitals).flatMap(({ longitude, latitude }) => {
      const at = laid.projection([longitude, latitude]);
      return at ? [circle(at[0], at[1], 2.2, "ink")] : [];
    });
    const borders = [
      ...laid.neighbours.flatMap((land) => outline(laid.path(land), "white", "hair", 0.4)),
      ...laid.members.flatMap((land) => outline(laid.path(land), "white", "ink", 0.8)),
    ];
    return { width, height, shapes: [rect(0, 0, width, height, "white"), ...borders, ...dots, border] };
  }

  const graticule = laid.path(geoGraticule().step([10, 10])());
  return {
    width,
    height,
    shapes: [
      rect(0, 0, width, height, "sea"),
      ...laid.neighbours.flatMap((land) => outline(laid.path(land), "land", "hair", 0.4)),
      ...(graticule ? [{ kind: "path", d: graticule, stroke: "rule", strokeWidth: 0.2, dash: [1, 2] } as const] : []),
      ...laid.members.flatMap((land) =>
        outline(laid.path(land), land.id === map.subject ? "navy" : "pale", "white", 0.7),
      ),
      ...namePlaces(map, laid, measure),
      border,
    ],
  };
}

const outline = (d: string | null, fill: Ink, stroke: Ink, strokeWidth: number): Shape[] =>
  d === null ? [] : [{ kind: "path", d, fill, stroke, strokeWidth }];
