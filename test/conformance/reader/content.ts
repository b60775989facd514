import { decoded } from "./filters.ts";
import type { Font } from "./font.ts";
import { around, boxOf, corners, IDENTITY, inside, matrixOf, overlap, product, transformed } from "./geometry.ts";
import type { Box, Matrix } from "./geometry.ts";
import { firstState, type GraphicsState } from "./graphics-state.ts";
import type { ContentFault, Mark, PageContent, Painted, PaintedShape, PaintedText } from "./painted.ts";
import type { Page } from "./pages.ts";
import { Keyword, Parser } from "./parser.ts";
import { Path } from "./path.ts";
import { TextCursor } from "./text-cursor.ts";
import { Dict, Name, Stream, type Value } from "./values.ts";
import { Unreadable } from "./unreadable.ts";

export type FontOf = (dict: Dict) => Font;

const PAINTING = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"]);
const FILLING = new Set(["f", "F", "f*", "B", "B*", "b", "b*"]);
/** Operators that change nothing this reader follows. */
const SILENT = new Set("w J j M d ri i sc SC scn SCN BX EX d0 d1 MP DP".split(" "));
const DEVICE: Readonly<Record<string, string>> = {
  rg: "DeviceRGB",
  RG: "DeviceRGB",
  g: "DeviceGray",
  G: "DeviceGray",
  k: "DeviceCMYK",
  K: "DeviceCMYK",
};
/** ISO 19005-3 6.1.13. */
const DEEPEST_STATE = 28;

/** Runs a page's content and notes what it paints where, and under which marks. */
export function readContent(page: Page, fontOf: FontOf): PageContent {
  const run = new ContentRun(page.mediaBox, fontOf);
  try {
    const parts = page.dict.items("Contents").filter((part) => part instanceof Stream);
    const bytes = Buffer.concat(parts.flatMap((part) => [decoded(part), Buffer.from("\n")]));
    run.stream(bytes, page.resources, false);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    run.fault("unread-content", error.message);
  }
  return run;
}

class ContentRun implements PageContent {
  readonly painted: Painted[] = [];
  readonly marks: Mark[] = [];
  readonly deviceColours = new Set<string>();
  transparent = false;
  readonly usedFonts = new Set<Font>();
  readonly faults: ContentFault[] = [];
  readonly #fontOf: FontOf;
  #state: GraphicsState;
  #mark: Mark | undefined;
  readonly #cursor = new TextCursor();

  constructor(mediaBox: Box, fontOf: FontOf) {
    this.#fontOf = fontOf;
    this.#state = firstState(mediaBox);
  }

  fault(code: ContentFault["code"], says: string): void {
    this.faults.push({ code, says });
  }

  stream(bytes: Uint8Array, resources: Dict | undefined, inForm: boolean): void {
    const parser = new Parser(bytes, 0, (value) => value);
    const states: GraphicsState[] = [];
    const outerMark = this.#mark;
    let path = new Path();
    let clipping = false;
    let operands: Value[] = [];
    for (let token = parser.next(); token !== undefined; token = parser.next()) {
      if (!(token instanceof Keyword)) {
        operands.push(token);
        continue;
      }
      const operator = token.word;
      const numbers = operands.filter((operand) => typeof operand === "number");
      if (operator === "q") {
        states.push({ ...this.#state });
        if (states.length > DEEPEST_STATE) this.fault("deep-states", `q is nested ${states.length} deep.`);
      } else if (operator === "Q") {
        const state = states.pop();
        if (state) this.#state = state;
        else this.fault("unbalanced-states", "Q stands without a q before it.");
      } else if (operator === "W" || operator === "W*") clipping = true;
      else if (operator === "n" || PAINTING.has(operator)) {
        if (operator !== "n") this.#paintPath(path, operator);
        if (clipping && path.box) this.#state.clip = overlap(this.#state.clip, path.box);
        path = new Path();
        clipping = false;
      } else if (operator === "BMC" || operator === "BDC") this.#openMark(operands, resources, inForm);
      else if (operator === "EMC") {
        if (this.#mark === outerMark) this.fault("unbalanced-marks", "EMC stands without a mark before it.");
        else this.#mark = this.#mark?.parent;
      } else if (operator === "BI") this.#inlineImage(parser, bytes);
      else if (
        !path.take(operator, numbers, this.#state.matrix) &&
        !this.#textOperator(operator, operands, numbers, resources) &&
        !this.#stateOperator(operator, operands, numbers, resources) &&
        !SILENT.has(operator)
      )
        this.fault("undefined-operator", `The operator ${operator} is not defined in ISO 32000-1.`);
      operands = [];
    }
    if (states.length > 0) this.fault("unbalanced-states", "q stands without a Q after it.");
    if (this.#mark !== outerMark) this.fault("unbalanced-marks", "A mark is not closed.");
    this.#mark = outerMark;
  }

  #resource(resources: Dict | undefined, kind: string, operand: Value | undefined): Value {
    const name = operand instanceof Name ? operand.name : "?";
    const found = resources?.dict(kind)?.get(name) ?? null;
    if (found === null) this.fault("missing-resource", `The content uses ${kind} /${name}, which its resources lack.`);
    return found;
  }

  #openMark(operands: readonly Value[], resources: Dict | undefined, inForm: boolean): void {
    const [tag, second] = operands;
    const named = second instanceof Name ? this.#resource(resources, "Properties", second) : second;
    const properties = named instanceof Dict ? named : undefined;
    const mcid = properties?.number("MCID");
    if (inForm && mcid !== undefined) this.fault("marks-in-form", "A form has numbered marks of its own.");
    this.#mark = { tag: tag instanceof Name ? tag.name : "?", properties, mcid, parent: this.#mark };
    this.marks.push(this.#mark);
  }

  #paintPath(path: Path, operator: string): void {
    const isOpaque = FILLING.has(operator) && this.#state.fillAlpha === 1;
    const fill = isOpaque ? this.#state.fill : undefined;
    this.#paint("path", path.box, { fill, isRectangle: path.rectangles.length === 1 });
    if (!isOpaque) return;
    for (const rectangle of path.rectangles) {
      const opaque = overlap(rectangle, this.#state.clip);
      for (const item of this.painted) if (item.kind === "text" && inside(item.box, opaque, 0.1)) item.covered = true;
    }
  }

  #paint(
    kind: PaintedShape["kind"],
    box: Box | undefined,
    filled: Pick<PaintedShape, "fill" | "isRectangle"> = {},
  ): void {
    this.painted.push({ kind, mark: this.#mark, box: box && overlap(box, this.#state.clip), ...filled });
  }

  #inlineImage(parser: Parser, bytes: Uint8Array): void {
    const end = /\sID\s[\s\S]*?\sEI(?=\s)/.exec(Buffer.from(bytes.subarray(parser.at)).toString("latin1"));
    parser.at += end ? end.index + end[0].length : bytes.length;
    this.#paint("image", around(unitSquare(this.#state.matrix)));
  }

  #stateOperator(
    operator: string,
    operands: readonly Value[],
    numbers: readonly number[],
    resources: Dict | undefined,
  ): boolean {
    const device = DEVICE[operator];
    if (device) {
      this.deviceColours.add(device);
      if (operator === operator.toLowerCase()) this.#state.fill = hexOf(numbers);
    } else if (operator === "cm") {
      const matrix = matrixOf(numbers);
      if (matrix) this.#state.matrix = product(matrix, this.#state.matrix);
    } else if (operator === "cs" || operator === "CS") {
      this.#colourSpace(operands[0]);
    } else if (operator === "gs") this.#applyState(this.#resource(resources, "ExtGState", operands[0]));
    else if (operator === "Do") this.#external(this.#resource(resources, "XObject", operands[0]), resources);
    else if (operator === "sh") {
      this.#resource(resources, "Shading", operands[0]);
      this.#paint("shading", this.#state.clip);
    } else return false;
    return true;
  }

  #colourSpace(space: Value | undefined): void {
    const name = space instanceof Name ? space.name : "an array";
    if (name.startsWith("Device")) this.deviceColours.add(name);
    else this.fault("unread-colour", `Colours of the space ${name} are not judged by this checker.`);
  }

  #applyState(value: Value): void {
    if (!(value instanceof Dict)) return;
    this.#state.fillAlpha = value.number("ca") ?? this.#state.fillAlpha;
    const blends = (value.name("BM") ?? "Normal") !== "Normal" || value.dict("SMask") !== undefined;
    if (blends || (value.number("ca") ?? 1) < 1 || (value.number("CA") ?? 1) < 1) this.transparent = true;
  }

  #external(value: Value, resources: Dict | undefined): void {
    if (!(value instanceof Stream)) return;
    const { dict } = value;
    if (dict.name("Subtype") !== "Form") {
      if (dict.has("SMask")) this.transparent = true;
      if (dict.get("ImageMask") !== true) this.#colourSpace(dict.get("ColorSpace"));
      this.#paint("image", around(unitSquare(this.#state.matrix)));
      return;
    }
    const state = { ...this.#state };
    const matrix = matrixOf(dict.numbers("Matrix") ?? []) ?? IDENTITY;
    this.#state.matrix = product(matrix, this.#state.matrix);
    const box = boxOf(dict.numbers("BBox"));
    const placed = box && around(corners(box).map((corner) => transformed(this.#state.matrix, corner)));
    if (placed) this.#state.clip = overlap(this.#state.clip, placed);
    this.stream(decoded(value), dict.dict("Resources") ?? resources, true);
    this.#state = state;
  }

  #textOperator(operator: string, operands: readonly Value[], numbers: readonly number[], resources?: Dict): boolean {
    if (operator === "Tf") {
      const font = this.#resource(resources, "Font", operands[0]);
      this.#state.font = font instanceof Dict ? this.#fontOf(font) : undefined;
      this.#state.size = numbers[0] ?? 0;
      return true;
    }
    if (this.#cursor.take(operator, numbers, this.#state)) return true;
    const parts = this.#cursor.parts(operator, operands, this.#state);
    if (parts) this.#show(parts);
    return parts !== undefined;
  }

  #show(parts: readonly Value[]): void {
    const { font, renderingMode, clip, fill } = this.#state;
    if (!font) return this.fault("missing-resource", "Text is shown before a font is chosen.");
    this.usedFonts.add(font);
    const shown = this.#cursor.show(parts, font, this.#state);
    const text = { renderingMode, colour: fill, clip, mark: this.#mark, font, covered: false };
    if (shown) this.painted.push({ kind: "text", ...shown, ...text } satisfies PaintedText);
  }
}

const unitSquare = (matrix: Matrix) =>
  corners({ left: 0, bottom: 0, right: 1, top: 1 }).map((corner) => transformed(matrix, corner));

/** The operands of g or rg as `#RRGGBB`; undefined for those of k. */
function hexOf(numbers: readonly number[]): string | undefined {
  const [red, green = red, blue = red] = numbers;
  if (numbers.length > 3 || red === undefined || green === undefined || blue === undefined) return undefined;
  const parts = [red, green, blue].map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${parts.join("")}`.toUpperCase();
}
