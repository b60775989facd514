import { around, corners, transformed, type Box, type Matrix, type Point } from "./geometry.ts";

/** A path under construction: its points on the page, and its rectangles where it has nothing else. */
export class Path {
  #points: Point[] = [];
  #rectangles: Box[] = [];
  #onlyRectangles = true;

  /** Takes a path operator; false for an operator of another kind. */
  take(operator: string, numbers: readonly number[], matrix: Matrix): boolean {
    if (operator === "h") return true;
    if (operator === "re") {
      const [x = 0, y = 0, width = 0, height = 0] = numbers;
      const box = { left: x, bottom: y, right: x + width, top: y + height };
      const points = corners(box).map((corner) => transformed(matrix, corner));
      this.#points.push(...points);
      const placed = around(points);
      if (placed) this.#rectangles.push(placed);
      return true;
    }
    if (!["m", "l", "c", "v", "y"].includes(operator)) return false;
    this.#onlyRectangles = false;
    for (let at = 0; at + 1 < numbers.length; at += 2)
      this.#points.push(transformed(matrix, [numbers[at] ?? 0, numbers[at + 1] ?? 0]));
    return true;
  }

  get box(): Box | undefined {
    return around(this.#points);
  }

  get rectangles(): readonly Box[] {
    return this.#onlyRectangles ? this.#rectangles : [];
  }
}
