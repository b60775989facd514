import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject, type Project } from "./project.ts";

let project: Project;

const WORDING = `
  edition:
    facts-to: "Facts to {date}"
    language: English
    name: "Edition {edition}"
    after: "After edition {edition}"
    updated: "Last updated {date}"
`;

beforeAll(async () => {
  project = await copyProject("lakes");
  const wording = "templates/wording/en.yaml";
  await project.edit(wording, /\n {2}edition:\n(?: {4}.*\n)+/.exec(String(await project.read(wording)))![0], WORDING);
});
afterAll(() => project.discard());

interface Changes {
  readonly since: string | null;
  readonly changes: readonly { readonly kind: string; readonly row: string; readonly packs: readonly string[] }[];
}

interface Built {
  readonly packs: readonly { readonly outcome: string; readonly id: string }[];
}

describe("editions", () => {
  it("are none at first, which changes says", async () => {
    expect((await project.run("changes")).out).toContain("First edition: no changes to report.");
  });

  it("are frozen once under a name, which cannot be taken again", async () => {
    expect(await project.run("edition", "spring")).toEqual({
      code: 0,
      out: "Edition spring holds 4 packs: editions/spring/\n",
      err: "",
    });
    const frozen = await project.read("editions/spring/facts.jsonl");
    const { code, err } = await project.run("edition", "Spring");
    expect(code).toBe(1);
    expect(err).toContain("editions/spring: There is an edition spring already, and editions are never changed.");
    expect(await project.read("editions/spring/facts.jsonl")).toEqual(frozen);
  });

  it.each(["../dist", "a b", "", ".hidden"])("refuse the name %j", async (name) => {
    const { code, err } = await project.run("edition", name);
    expect(code).toBe(1);
    expect(err).toContain("cannot be the name of an edition");
  });

  it("say in words that a folder of somebody's own, or a file, stands in their way", async () => {
    await project.write("editions/mine", "a file");
    const { code, err } = await project.run("edition", "mine");
    expect(code).toBe(1);
    expect(err).toContain("editions/mine: Something else of this name stands in the way.");
    await project.remove("editions/mine");
  });

  it("tell what changed since, and only the packs that it reaches are printed again", async () => {
    await project.run("build");
    expect((await project.run("changes")).out).toBe("No fact changed since edition spring.\n");
    await project.edit("data/depths.csv", "107", "108");
    const { since, changes } = await project.json<Changes>("changes");
    expect(since).toBe("spring");
    expect(changes).toMatchObject([
      {
        kind: "changed",
        row: "depths/cauldron-1",
        file: "data/depths.csv",
        line: 4,
        facts: [
          { field: "metres", title: "Depth", old: "107", new: "108", oldSources: ["atlas"], newSources: ["atlas"] },
        ],
        packs: ["lakes/cauldron.en"],
      },
    ]);
    expect((await project.run("changes")).out).toContain("  Depth: 107 [atlas] is now 108 [atlas]\n  in 1 pack:");
    expect((await project.run("changes", "--markdown")).out).toContain("# What changed since edition spring\n");
    const { packs } = await project.json<Built>("build");
    expect(packs.flatMap(({ outcome, id }) => (outcome === "built" ? [id] : []))).toEqual(["lakes/cauldron.en"]);
  });

  it("can be compared by name; one that is not there is an error that names those there are", async () => {
    await project.run("edition", "summer");
    expect((await project.run("changes")).out).toBe("No fact changed since edition summer.\n");
    expect((await project.json<Changes>("changes", "--since", "spring")).changes).toHaveLength(1);
    const { code, out, err } = await project.run("changes", "--since", "winter");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain('There is no edition "winter".');
    expect(err).toContain("one of summer, spring");
  });

  it("are not frozen while there is something to mend", async () => {
    await project.edit("data/depths.csv", "108", "deep");
    const { code, err } = await project.run("edition", "autumn");
    expect(code).toBe(1);
    expect(err).toContain("data/depths.csv:4");
    await expect(project.read("editions/autumn/edition.json")).rejects.toThrow("ENOENT");
    await project.edit("data/depths.csv", "deep", "108");
  });

  it("that are damaged stop a build, with their place", async () => {
    const path = "editions/summer/facts.jsonl";
    const whole = String(await project.read(path));
    await project.write(path, whole.replace("\n", "}\n"));
    const { code, err } = await project.run("build");
    expect(code).toBe(1);
    expect(err).toContain("editions/summer/facts.jsonl:1: This is not what an edition keeps here");
    await project.write(path, whole);
  });
});
