import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyProject, type Project } from "./project.ts";

let project: Project;

beforeEach(async () => {
  project = await copyProject("lakes");
});
afterEach(() => project.discard());

interface BuildJson {
  readonly problems: readonly { readonly code: string }[];
  readonly packs: readonly { readonly outcome: string; readonly id: string; readonly why?: unknown }[];
  readonly interrupted: boolean;
}

const built = ({ packs }: BuildJson): string[] =>
  packs.filter(({ outcome }) => outcome === "built").map(({ id }) => id);

describe("a build", () => {
  it("prints every pack, the page that lists them and the record, and says so in a line each", async () => {
    const { code, out, err } = await project.run("build");
    expect(err).toBe("");
    expect(out.split("\n").toSorted().join("\n").trim()).toBe(
      [
        "4 built, 0 kept, 0 removed, 0 failed in 0.0 s.",
        "built island.en.pdf (1 page): new",
        "built lakes/cauldron.en.pdf (1 page): new",
        "built lakes/marsh.en.pdf (1 page): new",
        "built lakes/mirror.en.pdf (1 page): new",
      ].join("\n"),
    );
    expect(code).toBe(0);
    expect([...(await project.changes()).keys()]).toEqual([
      "index.html",
      "island.en.pdf",
      "lakes/cauldron.en.pdf",
      "lakes/marsh.en.pdf",
      "lakes/mirror.en.pdf",
      "record.json",
    ]);
    const index = String(await project.read("dist/index.html"));
    expect(index).toContain("<h2>Lakes</h2>");
    expect(index).toContain(
      '<a href="lakes/cauldron.en.pdf" type="application/pdf">Cauldron, the Great</a> <span>1\u00A0page</span>',
    );
  });

  it("says, the second time, that nothing changed, and writes nothing", async () => {
    await project.run("build");
    const before = await project.changes();
    expect(await project.run("build")).toEqual({
      code: 0,
      out: "Nothing changed: 4 packs are up to date (0.0 s).\n",
      err: "",
    });
    expect(await project.changes()).toEqual(before);
  });

  it("writes the same bytes into another folder", async () => {
    await project.run("build");
    await project.run("build", "--out", "other", "--jobs", "2");
    const names = [...(await project.changes()).keys()];
    const same = names.map(async (name) =>
      (await project.read(`dist/${name}`)).equals(await project.read(`other/${name}`)),
    );
    expect(await Promise.all(same)).toEqual(names.map(() => true));
  });

  it("prints just the packs that print a changed cell, and names its row", async () => {
    await project.run("build");
    const before = await project.changes();
    await project.edit("data/depths.csv", "40.5", "39");
    const { out } = await project.run("build");
    expect(out).toBe(
      "built lakes/mirror.en.pdf (1 page): depths/mirror-2 changed\n1 built, 3 kept, 0 removed, 0 failed in 0.0 s.\n",
    );
    const after = await project.changes();
    expect([...after].filter(([name, moment]) => before.get(name) !== moment).map(([name]) => name)).toEqual([
      "lakes/mirror.en.pdf",
      "record.json",
    ]);
    const record = JSON.parse(String(await project.read("dist/record.json"))) as { packs: unknown };
    expect(record.packs).toMatchObject({
      "lakes/mirror.en": { why: { kind: "rows", changed: ["depths/mirror-2"], added: [], withdrawn: [] } },
      "lakes/marsh.en": { why: { kind: "new" } },
    });
    await project.edit("data/lakes.csv", "12.5", "13");
    expect(built(await project.json("build"))).toEqual(["island.en", "lakes/mirror.en"]);
  });

  it("prints nothing for a file that was only touched, or a cell that no pack prints", async () => {
    await project.run("build");
    await project.write("data/lakes.csv", String(await project.read("data/lakes.csv")));
    expect((await project.run("build")).out).toContain("Nothing changed");
    await project.edit("data/lakes.csv", "Ada", "Ida");
    expect((await project.run("build")).out).toContain("Nothing changed");
  });

  it("knows that a cell which was changed and changed back needs its pack printed, if that was printed in between", async () => {
    await project.run("build");
    await project.edit("data/depths.csv", "40.5", "39");
    await project.run("build", "mirror");
    await project.edit("data/depths.csv", "39", "40.5");
    expect(built(await project.json("build"))).toEqual(["lakes/mirror.en"]);
  });

  it("reports a mistake in a cell once, however many packs print it", async () => {
    await project.edit("data/lakes.csv", ",Mirror", ",Mirrორ");
    const { code, err } = await project.run("build");
    expect(code).toBe(1);
    expect(err.match(/cannot print/g)).toHaveLength(1);
  });

  it("names the row that came and the row that went", async () => {
    await project.run("build");
    await project.edit("data/depths.csv", "cauldron-1", "cauldron-2");
    expect((await project.run("build", "cauldron")).out).toContain(
      "built lakes/cauldron.en.pdf (1 page): depths/cauldron-2 added; depths/cauldron-1 no longer read",
    );
  });

  it("says that the template changed where the facts did not", async () => {
    await project.run("build");
    await project.edit("templates/island.md", "title: The island", "title: The isle");
    expect(await project.json("build")).toMatchObject({
      packs: [
        { outcome: "built", id: "island.en", why: { kind: "template" } },
        { outcome: "kept", id: "lakes/mirror.en" },
        { outcome: "kept", id: "lakes/cauldron.en" },
        { outcome: "kept", id: "lakes/marsh.en" },
      ],
    });
  });

  it("removes the packs of a template that is gone, and nobody else's files", async () => {
    await project.run("build");
    await project.write("dist/lakes/mine.pdf", "not of the program");
    await project.remove("templates/lake.md");
    const { out } = await project.run("build");
    expect(out).toContain("removed lakes/marsh.en.pdf: no template asks for it");
    expect(out).toContain("0 built, 1 kept, 3 removed, 0 failed");
    expect([...(await project.changes()).keys()]).toEqual([
      "index.html",
      "island.en.pdf",
      "lakes/mine.pdf",
      "record.json",
    ]);
    expect(String(await project.read("dist/index.html"))).not.toContain("mirror");
  });

  it("builds again a pack whose file is gone or was changed, and a list of packs that is gone", async () => {
    await project.run("build");
    const whole = await project.read("dist/island.en.pdf");
    await project.remove("dist/lakes/marsh.en.pdf");
    await project.remove("dist/index.html");
    await project.write("dist/island.en.pdf", "damaged");
    const result = await project.json<BuildJson>("build");
    expect(built(result)).toEqual(["island.en", "lakes/marsh.en"]);
    expect(result.packs[0]).toMatchObject({ why: { kind: "file-changed" } });
    expect((await project.read("dist/island.en.pdf")).equals(whole)).toBe(true);
    expect(String(await project.read("dist/index.html"))).toContain("marsh");
  });

  it.each([
    "",
    "{",
    "null",
    '{"format":0,"packs":{}}',
    '{"format":3,"packs":{"island.en":{"file":"../data/lakes.csv"}}}',
  ])("survives a record that holds %j, and builds everything", async (damaged) => {
    await project.run("build");
    const record = await project.read("dist/record.json");
    await project.write("dist/record.json", damaged);
    expect(built(await project.json("build"))).toHaveLength(4);
    expect((await project.read("dist/record.json")).equals(record)).toBe(true);
    expect(String(await project.read("data/lakes.csv"))).toContain("mirror");
  });

  it("builds only the packs that are named, by their last part too, and keeps the record of the others", async () => {
    await project.run("build");
    await project.edit("data/lakes.csv", "12.5", "13");
    expect(built(await project.json("build", "lakes/*"))).toEqual(["lakes/mirror.en"]);
    expect(built(await project.json("build"))).toEqual(["island.en"]);
  });

  it("prints what has not changed when forced", async () => {
    await project.run("build");
    const result = await project.json<BuildJson>("build", "mirror", "--force");
    expect(result.packs).toMatchObject([{ outcome: "built", id: "lakes/mirror.en", why: { kind: "forced" } }]);
  });

  it("records why a pack came to be as it is, whatever printed the same bytes again since", async () => {
    await project.run("build");
    const record = await project.read("dist/record.json");
    await project.run("build", "--force");
    expect(String(await project.read("dist/record.json"))).toBe(String(record));
    await project.remove("dist/lakes/marsh.en.pdf");
    await project.run("build");
    expect(String(await project.read("dist/record.json"))).toBe(String(record));
  });

  it("ends with 1 and a suggestion when a pack's name is mistyped, and writes nothing", async () => {
    const { code, out, err } = await project.run("build", "miror");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    // Nothing of the project is to be mended.
    expect(err).toBe("No pack has this name.\n  Found: miror. Did you mean mirror?\n");
    await expect(project.changes()).rejects.toThrow("ENOENT");
  });

  it("writes nothing while a table is wrong, and leaves what was built", async () => {
    await project.run("build");
    const before = await project.changes();
    await project.edit("data/depths.csv", "41", "4l");
    const { code, err } = await project.run("build");
    expect(code).toBe(1);
    expect(err).toContain('data/depths.csv:2:17: "4l" is not a number');
    expect(await project.changes()).toEqual(before);
  });
});
