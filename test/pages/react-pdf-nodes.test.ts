import { Link, Path, Rect, Svg, Text, View } from "@react-pdf/renderer";
import { expect, test } from "vitest";
import * as ours from "../../src/pages/blocks/react-pdf-nodes.ts";

test("calls the primitives by the names under which react-pdf knows them", () => {
  expect({ ...ours }).toEqual({ Link, Path, Rect, Svg, Text, View });
});
