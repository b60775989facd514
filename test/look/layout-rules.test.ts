import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { PaintPlan } from "../../src/pages/paint/plan.ts";
import { theme } from "../../src/pages/theme.ts";
import { copyProject } from "../cli/project.ts";
import { LAYOUT_RULES, layoutFaults } from "./layout/layout-rules.ts";
import { bytesOf, planSample } from "./sample.ts";
import { PLANTED_FAULTS } from "./planted-faults.ts";

const { A4 } = theme.papers;

describe("every pack of the project", () => {
  it("keeps every rule of layout", async () => {
    const project = await copyProject("real");
    try {
      expect(await project.run("build")).toMatchObject({ code: 0 });
      const dist = join(project.folder, "dist");
      const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith(".pdf")).sort();
      expect(files.length).toBeGreaterThan(20);
      const faults: string[] = [];
      for (const file of files)
        faults.push(...layoutFaults(await readFile(join(dist, file)), A4).map((fault) => `${file}, ${fault}`));
      expect(faults).toEqual([]);
    } finally {
      await project.discard();
    }
  }, 240_000);
});

describe("a planted fault", () => {
  let sample: PaintPlan;
  beforeAll(async () => {
    sample = await planSample();
  });

  it("is none while nothing is planted", () => {
    expect(layoutFaults(bytesOf(sample), A4)).toEqual([]);
  });

  it.each(PLANTED_FAULTS)("is found as $rule: $what", ({ rule, plant }) => {
    const found = layoutFaults(bytesOf(plant(sample)), A4);
    expect(found.map((fault) => fault.split(": ")[1])).toContain(rule);
  });

  it("is known for every rule, so that none passes because it never looks", () => {
    const planted = new Set(PLANTED_FAULTS.map(({ rule }) => rule));
    expect(LAYOUT_RULES.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });
});
