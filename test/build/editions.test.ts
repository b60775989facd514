import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { editionFiles } from "../../src/build/editions/edition-files.ts";
import { changesSince } from "../../src/build/editions/changes-since.ts";
import type { Edition } from "../../src/build/editions/edition.ts";
import { makeEdition } from "../../src/build/editions/make-edition.ts";
import { packsReached } from "../../src/build/editions/packs-reached.ts";
import { parseEdition, parseEditionHead } from "../../src/build/editions/parse-edition.ts";
import { printedFacts } from "../../src/build/editions/printed-facts.ts";
import { editionsSince } from "../../src/build/editions/since-editions.ts";
import { load, type Loaded } from "../../src/build/loading/load.ts";
import { prepare, type Prepared } from "../../src/build/prepare.ts";
import { readProjectFiles, type ProjectFiles } from "../../src/build/loading/project-files.ts";
import { isError } from "../../src/problem.ts";

const original = await readProjectFiles(fileURLToPath(new URL("../..", import.meta.url)));

type Edit = (text: string) => string;

/** The project with some files edited, its packs in English and Russian. */
function edited(edits: Readonly<Record<string, Edit>>): ProjectFiles {
  const files = new Map(original);
  const edit = (path: string, change: Edit): void =>
    void files.set(path, new TextEncoder().encode(change(new TextDecoder().decode(files.get(path)))));
  for (const name of ["country", "theme", "region"])
    edit(`templates/${name}.md`, (text) => text.replace(/^languages: .*$/m, "languages: [en, ru]"));
  for (const [path, change] of Object.entries(edits)) edit(path, change);
  return files;
}

interface Seen {
  readonly loaded: Loaded;
  readonly packs: ReadonlyMap<string, Prepared>;
}

async function see(files: ProjectFiles, editions: readonly Edition[]): Promise<Seen> {
  const { value, problems } = await load(files);
  const loaded = { ...value, editions: editionsSince(editions, value.facts) };
  expect(problems.filter(isError)).toEqual([]);
  const prepared = loaded.packs.map((pack) => prepare(pack, loaded, { program: "", look: "" }).value);
  return { loaded, packs: new Map(prepared.map((each) => [each.pack.id, each])) };
}

const freeze = (name: string, { loaded, packs }: Seen): Edition =>
  makeEdition(
    name,
    loaded.facts,
    Array.from(packs, ([id, { filled, job }]) => {
      return { id, title: job.document.title, printed: printedFacts(filled.reads, loaded.facts) };
    }),
    loaded.editions ?? [],
  );

const withoutLine =
  (start: string): Edit =>
  (text) =>
    text.replace(new RegExp(`^${start},.*\n`, "m"), "");

/** Changes one amount, adds one meeting, withdraws one recommendation. */
const THREE: Readonly<Record<string, Edit>> = {
  "data/funding.csv": (text) => text.replace("2007,2013,750,EUR", "2007,2013,751,EUR"),
  "data/readings.csv": (text) => text.replace("amount_eur_million,750,", "amount_eur_million,751,"),
  "data/meetings.csv": (text) => {
    const [line = ""] = /^ministerial-brussels-2016,.*$/m.exec(text) ?? [];
    return `${text.trimEnd()}\n${line.replace("ministerial-brussels-2016", "ministerial-almaty-2016")}\n`;
  },
  "data/recommendations.csv": withoutLine("rec-education"),
};

const first = await see(edited({}), []);
const edition = freeze("2026-1", first);
const same = await see(edited({}), [edition]);
const after = await see(edited(THREE), [edition]);
const changes = changesSince(edition, after.loaded.facts);

const reached = new Map(
  Array.from(after.packs, ([id, { filled }]) => {
    const before = edition.packs.get(id)?.printed ?? new Set<string>();
    return [id, { before, now: printedFacts(filled.reads, after.loaded.facts) }] as const;
  }),
);

/** What stands in the section on changes, as plain text. */
function newsIn(seen: Seen, id: string): string[] {
  const { blocks } = seen.packs.get(id)!.job.document;
  const at = blocks.findIndex((block) => block.kind === "heading" && block.id === "changes");
  const [next] = blocks.slice(at + 1);
  if (next?.kind === "list") return next.items.map((item) => JSON.stringify(item));
  return [JSON.stringify(next)];
}

const saysFirst = (seen: Seen): boolean =>
  JSON.stringify(seen.packs.get("countries/kazakhstan.en")!.job.document).includes("First edition: no changes");

const linesOf = (seen: Seen, id: string): readonly string[] => seen.packs.get(id)!.job.document.masthead.lines;

describe("changes since an edition", () => {
  it("are exactly the amount, the meeting and the recommendation that changed, with old and new value and sources", () => {
    expect(changes.map(({ kind, row }) => `${kind} ${row}`)).toEqual([
      "added meetings/ministerial-almaty-2016",
      "changed funding/strategy-750m",
      "withdrawn recommendations/rec-education",
    ]);
    expect(changes[1]?.facts).toEqual([
      {
        fact: "funding/strategy-750m.amount_eur_million",
        field: "amount_eur_million",
        old: 750,
        new: 751,
        oldSources: ["asiaplus-750m-2007", "ruleoflaw-strategy-undated"],
        newSources: ["asiaplus-750m-2007", "ruleoflaw-strategy-undated"],
      },
    ]);
  });

  it("reach the packs that are printed again, and no other", () => {
    const again = [...after.packs].flatMap(([id, { fingerprint }]) =>
      same.packs.get(id)?.fingerprint === fingerprint ? [] : [id],
    );
    const named = new Set(changes.flatMap((change) => packsReached(change, reached)));
    expect(again.toSorted()).toEqual([...named].toSorted());
    expect(named.has("countries/kazakhstan.ru")).toBe(true);
    expect(again.length).toBeLessThan(after.packs.size);
  });

  it("are told by each pack that they reach, the same in both languages", () => {
    for (const [id, count] of [
      ["countries/kazakhstan", 3],
      ["themes/youth-education", 2],
    ] as const) {
      expect(newsIn(after, `${id}.en`)).toHaveLength(count);
      expect(newsIn(after, `${id}.ru`)).toHaveLength(count);
    }
    const [, amount = ""] = newsIn(after, "countries/kazakhstan.en");
    expect(amount).toContain("751");
    expect(amount).toContain("750");
    expect(newsIn(after, "countries/kazakhstan.ru")[1]).toContain("751");
    expect(newsIn(after, "countries/kazakhstan.ru")[0]).toContain("Брюссель, 2016");
  });

  it("are none on the same facts, and none in a first edition", async () => {
    expect(changesSince(edition, same.loaded.facts)).toEqual([]);
    expect([first, same, after].map(saysFirst)).toEqual([true, true, false]);
  });
});

const second = freeze("2026-2", after);
const published = await see(edited(THREE), [second, edition]);

describe("a pack's edition", () => {
  it("is named at its top until a fact in the pack moves", () => {
    expect(linesOf(same, "countries/kazakhstan.en")[0]).toBe("Edition 2026-1");
    expect(linesOf(after, "countries/kazakhstan.en")[0]).toBe("After edition 2026-1");
    expect(linesOf(after, "themes/energy.en")[0]).toBe("Edition 2026-1");
  });

  it("tells what changed since the edition before", () => {
    expect(linesOf(published, "countries/kazakhstan.en")[0]).toBe("Edition 2026-2");
    expect(newsIn(published, "countries/kazakhstan.en")).toEqual(newsIn(after, "countries/kazakhstan.en"));
    expect(newsIn(published, "themes/energy.en")[0]).toContain("No fact in this pack changed.");
  });

  it("keeps its date while no fact in the pack moves, though the newest fact of the tables does", () => {
    const { loaded } = published;
    const later = { ...loaded, facts: { ...loaded.facts, newest: { year: 2027, month: 1 } } };
    const energy = later.packs.find(({ id }) => id === "themes/energy.en")!;
    const { masthead } = prepare(energy, later, { program: "", look: "" }).value.job.document;
    expect(masthead.lines).toEqual(linesOf(published, "themes/energy.en"));
  });
});

describe("the files of an edition", () => {
  const files = new Map(editionFiles(edition).map(({ path, text }) => [path, text]));
  const head = parseEditionHead(files.get("edition.json") ?? "", "editions/2026-1");

  it("give the edition back", () => {
    expect(head.problems).toEqual([]);
    const { value, problems } = parseEdition(head.value!, "editions/2026-1", (path) => files.get(path) ?? null);
    expect(problems).toEqual([]);
    expect(changesSince(value, first.loaded.facts)).toEqual([]);
    expect(value.packs).toEqual(edition.packs);
  });

  it("have a fact a line, in order, with its value and sources", () => {
    const lines = files.get("facts.jsonl")!.trimEnd().split("\n");
    const names = lines.map((line) => String(Reflect.get(JSON.parse(line), "fact")));
    expect(names).toEqual(names.toSorted());
    expect(lines).toContain(
      '{"fact":"funding/strategy-750m.amount_eur_million","value":750,"sources":["asiaplus-750m-2007","ruleoflaw-strategy-undated"]}',
    );
    expect(files.get("packs/countries/kazakhstan.en.txt")).toContain("\nfunding/strategy-750m.amount_eur_million\n");
  });

  it("are reported with their place where they are damaged", () => {
    const torn = new Map([["facts.jsonl", '{"fact":\n']]);
    const { problems } = parseEdition(head.value!, "editions/2026-1", (path) => torn.get(path) ?? null);
    expect(problems[0]).toMatchObject({
      code: "edition-damaged",
      place: { file: "editions/2026-1/facts.jsonl", line: 1 },
    });
    expect(parseEditionHead("{}", "editions/x")).toMatchObject({
      value: null,
      problems: [{ code: "edition-damaged", place: { file: "editions/x/edition.json" } }],
    });
  });
});
