import type { Drawing, Shape } from "../../src/charts/drawing.ts";
import { theme } from "../../src/pages/theme.ts";

/** A drawing as an SVG file, for an engine that reads those. */
export function svgOf({ width, height, shapes }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes.map(element).join("")}</svg>`;
}

function element(shape: Shape): string {
  const { colours } = theme;
  switch (shape.kind) {
    case "rect":
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${colours[shape.fill]}"/>`;
    case "path": {
      const { d, fill, stroke, strokeWidth = 1, dash } = shape;
      const line = stroke
        ? ` stroke="${colours[stroke]}" stroke-width="${strokeWidth}"${dash ? ` stroke-dasharray="${dash.join(" ")}"` : ""}`
        : "";
      return `<path d="${d}" fill="${fill ? colours[fill] : "none"}"${line}/>`;
    }
    case "text":
      return (
        `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}" font-family="Source Sans 3" ` +
        `font-size="${shape.size}" font-weight="${shape.weight}" fill="${colours[shape.ink]}">${escaped(shape.text)}</text>`
      );
  }
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
