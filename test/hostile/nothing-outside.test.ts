import { mkdtemp, readdir, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { get } from "node:http";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isError } from "../../src/problem.ts";
import { runTool } from "../conformance/judges/run-tool.ts";
import { copyProject, type Project } from "../cli/project.ts";
import { FILES } from "../dialects/lakes.ts";
import { fillAll, lakesWith, printAll } from "./lake-packs.ts";

const LAKE = new TextDecoder().decode(FILES.get("templates/lake.md"));
const template = (edit: (text: string) => string) => lakesWith({ "templates/lake.md": edit(LAKE) });

describe("a pack", () => {
  it.each([
    "../{{lake.id}}",
    "../../{{lake.id}}",
    "/tmp/{{lake.id}}",
    "lakes/../../{{lake.id}}",
    "C:/{{lake.id}}",
    "..\\{{lake.id}}",
    "./{{lake.id}}",
    "lakes//{{lake.id}}",
    "{{lake.id}}/../..",
    "%2e%2e/{{lake.id}}",
    "con/{{lake.id}}",
  ])("is not written to %s", async (file) => {
    const { problems } = await fillAll(template((text) => text.replace("lakes/{{lake.id}}", () => file)));
    expect(problems.filter(isError)[0]).toMatchObject({
      place: { file: expect.stringMatching(/^(?:templates|data)\//) },
    });
  });

  it.each(["../../escaped", "/escaped", "..", "a/../../b", "C:\\x", "nul"])(
    "is not written where a cell that names it says %s",
    async (name) => {
      const csv = `id,name,area,kind,country,surveyor,source_ids\nx,${name},1,glacial,,,survey\n`;
      const files = lakesWith({
        "data/lakes.csv": csv,
        "data/depths.csv": "id,lake_id,metres,measured,source_ids\n",
        "templates/lake.md": LAKE.replace("{{lake.id}}", "{{lake.name}}"),
      });
      const errors = (await fillAll(files)).problems.filter(isError);
      expect(errors.length).toBeGreaterThan(0);
      expect(errors.every(({ place }) => place.line !== undefined)).toBe(true);
    },
  );
});

describe("a descriptor", () => {
  it.each([
    "../secret.csv",
    "/etc/passwd",
    "file:///etc/passwd",
    "http://127.0.0.1/x.csv",
    "a/../../x.csv",
    "C:/x.csv",
  ])("does not read %s", async (path) => {
    const descriptor = new TextDecoder().decode(FILES.get("data/datapackage.json"));
    const { problems } = await fillAll(
      lakesWith({ "data/datapackage.json": descriptor.replace('"lakes.csv"', JSON.stringify(path)) }),
    );
    expect(problems.find(({ code }) => code === "path-outside")).toMatchObject({
      place: { file: "data/datapackage.json", line: expect.any(Number) },
    });
  });
});

describe("a picture", () => {
  it.each([
    "http://127.0.0.1:9/x.png",
    "https://example.org/x.png",
    "//example.org/x.png",
    "/etc/passwd",
    "../x.png",
    "file:///etc/passwd",
    "data:image/png;base64,AAAA",
  ])("from %s is refused with its place", async (url) => {
    const { problems } = await fillAll(template((text) => `${text}\n![a picture](${url})\n`));
    expect(problems.filter(isError)).toMatchObject([
      { code: "markdown-refused", found: url, place: { line: 18 } },
      {},
      {},
    ]);
  });
});

describe("a link", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.org",
    "//example.org",
    "vbscript:x",
    "../x.pdf",
  ])("to %s is refused with its place", async (url) => {
    const { problems } = await fillAll(template((text) => `${text}\n[a link](${url})\n`));
    expect(problems.filter(isError)[0]).toMatchObject({ code: "address-expected", found: url, place: { line: 18 } });
  });

  it.each(["https://example.org/a?b=c", "http://example.org", "mailto:desk@example.org"])(
    "to %s is one",
    async (url) => {
      const { problems } = await fillAll(template((text) => `${text}\n[a link](${url})\n`));
      expect(problems.filter(isError)).toEqual([]);
    },
  );

  it("of a cell is text unless it is such an address", async () => {
    const descriptor = new TextDecoder().decode(FILES.get("data/datapackage.json"));
    const sources = JSON.stringify([
      { id: "survey", title: "S", url: "javascript:alert(1)" },
      { id: "atlas", title: "A" },
    ]);
    const { problems } = await fillAll(
      lakesWith({ "data/sources.json": sources, "data/datapackage.json": descriptor }),
    );
    expect(problems.filter(isError)).toMatchObject([
      { code: "url-expected", place: { file: "data/sources.json", line: 1 } },
    ]);
  });
});

it("no address is ever asked for anything while packs with links are printed", async () => {
  const connect = vi.spyOn(net.Socket.prototype, "connect").mockImplementation(() => {
    throw new Error("The network was asked.");
  });
  const fetched = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("The network was asked."));
  try {
    expect(() => get("http://127.0.0.1:9")).toThrow("The network was asked.");
    connect.mockClear();
    const { problems, printed } = await printAll(template((text) => `${text}\n[a link](https://example.org/page)\n`));
    expect([problems.filter(isError), printed]).toEqual([[], 4]);
    expect([connect.mock.calls, fetched.mock.calls]).toEqual([[], []]);
  } finally {
    vi.restoreAllMocks();
  }
});

describe("a project folder", () => {
  let project: Project;
  beforeEach(async () => {
    project = await copyProject("lakes");
  });
  afterEach(() => project.discard());

  it("may hold what is no file, and files of any size, and is read all the same", async () => {
    await runTool("mkfifo", join(project.folder, "data/pipe"));
    await symlink(join(project.folder, "data"), join(project.folder, "data/round"));
    await symlink("/nowhere", join(project.folder, "templates/gone.md"));
    await writeFile(join(project.folder, "data/film.bin"), "");
    await truncate(join(project.folder, "data/film.bin"), 4 * 2 ** 30);
    const before = process.memoryUsage().rss;
    expect((await project.run("check")).code).toBe(0);
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(200);
  });

  it("with a table of gigabytes is refused by its name, and little of it is read", async () => {
    await truncate(join(project.folder, "data/lakes.csv"), 4 * 2 ** 30);
    const { problems } = await project.json<{ problems: unknown[] }>("check");
    expect(problems).toMatchObject([
      { code: "file-too-large", place: { file: "data/lakes.csv" }, found: "more than 32 MiB" },
    ]);
  });

  it("gets nothing beside its packs, and what surrounds it stays as it was", async () => {
    const around = await mkdtemp(join(tmpdir(), "briefing-around-"));
    const before = await readdir(tmpdir());
    await project.edit("templates/lake.md", "lakes/{{lake.id}}", "../../escaped-{{lake.id}}");
    expect((await project.run("build")).code).toBe(1);
    expect((await readdir(tmpdir())).filter((name) => name.startsWith("escaped"))).toEqual([]);
    expect(before.filter((name) => name.startsWith("escaped"))).toEqual([]);
    expect((await readdir(project.folder)).toSorted()).toEqual(["data", "templates"]);
    await rm(around, { recursive: true });
  });
});
