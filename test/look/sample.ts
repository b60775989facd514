import { draw } from "../../src/charts/draw.ts";
import type { BriefingDocument } from "../../src/document/document.ts";
import { planGalley } from "../../src/pages/galley.ts";
import { paint } from "../../src/pages/paint/paint.ts";
import type { PaintPlan } from "../../src/pages/paint/plan.ts";
import { figure } from "../pages/figure-fixture.ts";
import { fixture } from "../pages/fixture.ts";

/** A pack with every kind of block, on its pages. */
export async function planSample(): Promise<PaintPlan> {
  const blocks = fixture.blocks.flatMap((block) =>
    block.kind === "heading" && block.id === "meetings" ? [figure, block] : [block],
  );
  const document: BriefingDocument = { ...fixture, blocks };
  const place = { file: "sample.en" };
  const { value } = await planGalley(document, { date: "2026-11-21T00:00:00Z", place, draft: true, draw });
  return value;
}

export function bytesOf(plan: PaintPlan): Uint8Array {
  const { value } = paint(plan);
  if (!value) throw new Error("The plan could not be painted.");
  return value;
}
