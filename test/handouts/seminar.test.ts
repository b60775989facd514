import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject, type Project } from "../cli/project.ts";
import { readSheets } from "../sheets/read-sheets.ts";

const SET = await readFile(new URL("../../seminars/environment-water.yaml", import.meta.url), "utf8");

describe("the seminar set on water that comes with the project", () => {
  let project: Project;
  beforeAll(async () => {
    project = await copyProject("real");
    await project.run("build", "handouts/environment-water*", "themes/environment-water", "--lang", "en");
    await project.write("water.yaml", SET);
  }, 60_000);
  afterAll(() => project.discard());

  it("is one file for twenty participants and a teacher: cover, copies in their order, the answers once", async () => {
    const { code, out } = await project.run("sheets", "--set", "water.yaml");
    expect([code, out]).toEqual([0, expect.stringContaining("made sheets/water.set.pdf (42 copies,")]);
    const { sides } = await readSheets(await project.read("dist/sheets/water.set.pdf"));
    const wordsOn = (side: number): string => sides[side]!.texts.map(({ text }) => text).join(" ");
    expect(wordsOn(0)).toContain("Water management in Central Asia and the EU");
    const firsts = sides.flatMap((_, side) => {
      const copy = /Seminar.handout,.(student.copy|copy.with.gaps|teacher.s.copy)/u.exec(wordsOn(side));
      return copy ? [copy[1]?.replaceAll(/\s/gu, " ")] : [];
    });
    expect(firsts).toEqual([
      ...Array.from({ length: 20 }, () => "student copy"),
      ...Array.from({ length: 20 }, () => "copy with gaps"),
      "teacher’s copy",
    ]);
    // No copy begins on the back of another.
    expect(sides.length % 2).toBe(0);
  }, 60_000);
});
