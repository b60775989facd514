import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { copyProject, type Project } from "./project.ts";

let project: Project;
beforeEach(async () => {
  project = await copyProject("real");
});
afterEach(() => project.discard());

const FLAGS = {
  country: "Kazakhstan",
  date: "2027-06-03",
  place: "Astana",
  themes: "energy; Экология и управление водными ресурсами",
  source: "kz-text-2012",
};
const flags = (changed: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries({ ...FLAGS, ...changed }).flatMap(([name, value]) => [`--${name}`, value]);

/** Every file of the tables. */
async function tables(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(join(project.folder, "data"))).toSorted();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(project.folder, "data", name), "utf8")] as const),
    ),
  );
}

describe("new meeting", () => {
  it("adds the rows and an empty place for each part, the meeting below the last of its series, and changes no other line", async () => {
    const before = await tables();
    const { code, out, err } = await project.run("new", "meeting", ...flags());
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("13 rows added");
    const after = await tables();
    const added = [...after].flatMap(([name, text]) => {
      const lines = text.split("\n");
      const old = before.get(name)!.split("\n");
      const rows = lines.filter((line) => !old.includes(line));
      expect(lines.filter((line) => !rows.includes(line))).toEqual(old);
      return rows.map((row) => `${name}: ${row}`);
    });
    expect(added).toHaveLength(13);
    const id = "ministerial-astana-2027-06-03";
    expect(added).toEqual(
      expect.arrayContaining([
        `meetings.csv: ${id},ministerial,,,,"Meeting in Astana, 2027-06-03",,2027-06-03,,Astana,,,,,,,planned,,,,,energy;environment-water,kz-text-2012`,
        `objectives.csv: ${id}-kazakhstan-objective-1,${id}-kazakhstan,1,,,kz-text-2012`,
        `points.csv: ${id}-kazakhstan-avoid-1,${id}-kazakhstan,avoid,1,,,,,,kz-text-2012`,
      ]),
    );
    const keys = after
      .get("meetings.csv")!
      .split("\n")
      .map((line) => line.split(",")[0]);
    const at = keys.indexOf(id);
    expect([keys[at - 1], keys[at + 1]]).toEqual(["ministerial-ashgabat-2025", "leaders-astana-2022"]);
  });

  it("leaves a project from which the pack is built, and check names what is still to write", async () => {
    await project.run("new", "meeting", ...flags());
    const { out } = await project.run("build", "meetings/*.en");
    expect(out).toContain("built meetings/ministerial-astana-2027-06-03-kazakhstan.en.pdf");
    const { problems } = await project.json<{ problems: readonly { reason: string; found?: string }[] }>("check");
    const said = problems.map(({ reason, found }) => `${found}: ${reason}`);
    for (const part of ["Our objectives", "Points to make", "Not to be raised by us", "Open commitments", "Press line"])
      expect(said).toContain(
        `meetings/ministerial-astana-2027-06-03-kazakhstan.en: The section "${part}" is left out: nothing stands under it.`,
      );
  });

  it("refuses answers that cannot stand there, all at once and with a suggestion, and adds nothing", async () => {
    const before = await tables();
    const wrong = {
      country: "Kazakstan",
      date: "2026-11-20",
      themes: "energy;enrgy",
      series: "ministrial",
      source: "?",
    };
    const { code, err } = await project.run("new", "meeting", ...flags(wrong));
    expect(code).toBe(1);
    expect(err).toMatch(/--country: "Kazakstan" is no row of the table countries\.\n.*Did you mean "kazakhstan"\?/);
    expect(err).toContain("--date: 2026-11-20 lies in the past: today is 2026-11-21.");
    expect(err).toMatch(/"enrgy" is no row of the table themes\.\n.*Did you mean "energy"\?/);
    expect(err).toMatch(/"ministrial" is none of its values\.\n.*Did you mean "ministerial"\?/);
    expect(err).toContain('--source: "?" is no row of the table sources.');
    expect(err).toContain("Nothing was added.");
    expect(await tables()).toEqual(before);
  });

  it.each([
    ["what is no date", { date: "soon" }, /^--date: "soon" is not a date\./],
    [
      "a last day before the first",
      { until: "2027-06-02" },
      /It would end before it begins: "date_start" is 2027-06-03/,
    ],
    ["a key that is taken", { id: "ministerial-astana-2015" }, /"ministerial-astana-2015" already belongs to the row/],
  ])("refuses %s and adds nothing", async (_, changed, said) => {
    const before = await tables();
    const { code, err } = await project.run("new", "meeting", ...flags(changed));
    expect(code).toBe(1);
    expect(err).toMatch(said);
    expect(await tables()).toEqual(before);
  });

  it("takes today as a day still to come", async () => {
    expect((await project.run("new", "meeting", ...flags({ date: "2026-11-21" }))).code).toBe(0);
  });

  it("refuses to write into tables that are in error already", async () => {
    await project.edit("data/themes.csv", "kz-strategy-six,1,", "kz-strategy-six,one,");
    const before = await tables();
    const { code, err } = await project.run("new", "meeting", ...flags());
    expect([code, err.includes("data/themes.csv:2")]).toEqual([1, true]);
    expect(await tables()).toEqual(before);
  });

  it.each([
    ["a flag that is none", ["meeting", "--contry", "x"], /new does not know --contry\. Wanted: --country, --date/],
    ["a flag without value", ["meeting", "--country", "--date", "2027"], /--country needs a value\./],
    ["something else", ["metting"], /Nothing "metting" can be added\. Wanted: meeting, project FOLDER\./],
  ])("is told of %s as wrong use", async (_, argv, said) => {
    const { code, err } = await project.run("new", ...argv);
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });

  it("asks somebody at a terminal, and once more where the answer will not do", async () => {
    const answers = ["Kazakstan", "Казахстан", "2027-06-03", "", "Astana", "", "", "energy", "", "kz-text-2012"];
    const asked: string[] = [];
    const said = { out: "", err: "" };
    const code = await run({
      argv: ["new", "meeting"],
      version: "1.2.3",
      starter: "",
      cwd: project.folder,
      stdout: { write: (text) => (said.out += text) },
      stderr: { write: (text) => (said.err += text) },
      clock: () => 0,
      today: () => ({ year: 2026, month: 11, day: 21 }),
      ask: async (question) => {
        asked.push(question);
        return answers.shift() ?? "";
      },
    });
    expect([code, asked.length]).toEqual([0, 10]);
    expect(asked[0]).toBe("Seen from, --country: ");
    expect(asked[3]).toContain("(may be left empty)");
    expect(said.err).toContain('Did you mean "kazakhstan"?');
    expect((await tables()).get("meeting_briefs.csv")).toContain("ministerial-astana-2027-06-03-kazakhstan,");
  });
});
