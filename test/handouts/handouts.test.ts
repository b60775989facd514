import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { copyProject, type Project } from "../cli/project.ts";
import { readPdf as readStructure } from "../conformance/reader/reading.ts";
import { readPdf, type ReadPdf } from "../cli/read-pdf.ts";

const ANSWER = "It applied provisionally from 1 May 2016";

let project: Project;
const copies: Record<string, ReadPdf> = {};
const facts: Record<string, string> = {};

const file = (name: string): string => `${project.folder}/dist/handouts/${name}.pdf`;

const readingList = (text: string): string => /Reading list.*?EEAS European/u.exec(text)?.[0] ?? "";

async function factsOf(name: string): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(await readFile(file(name))) });
  const files = (await (await loading.promise).getAttachments()) as Record<string, { content: Uint8Array }>;
  await loading.destroy();
  return new TextDecoder().decode(files["facts.csv"]?.content);
}

beforeAll(async () => {
  project = await copyProject("real");
  await project.run("build", "handouts/kazakhstan*", "--lang", "en");
  for (const copy of ["", ".gaps", ".teacher"]) {
    copies[copy] = await readPdf(file(`kazakhstan${copy}.en`));
    facts[copy] = await factsOf(`kazakhstan${copy}.en`);
  }
}, 60_000);
afterAll(() => project.discard());

describe("the copy of a handout to read", () => {
  it("has the facts, the questions and the reading list, and no answer", () => {
    const { text, bookmarks } = copies[""]!;
    expect(bookmarks).toEqual(["Aims", "1 In short", "2 Timeline", "3 Questions", "4 Reading list"]);
    expect(text).toContain("20,592,571");
    expect(text).toContain("What happened between the two dates?");
    expect(text).not.toContain(ANSWER);
    expect(facts[""]).not.toContain(",answer,");
  });
});

describe("the copy with gaps", () => {
  it("leaves out key figures, on the page and in the attached facts alike", () => {
    const { text } = copies[".gaps"]!;
    expect(text).not.toContain("20,592,571");
    expect(text).not.toContain("EUR 180 million");
    expect(facts[".gaps"]).not.toMatch(
      /countries,kazakhstan,population,|capitals,astana,name|funding,kz-1991-2014,amount_eur/,
    );
    expect(facts[""]).toMatch(/countries,kazakhstan,population,[\s\S]*funding,kz-1991-2014,amount_eur/);
    expect(text).not.toContain(ANSWER);
  });

  it("numbers its sources as the other copies do", () => {
    expect(readingList(copies[".gaps"]!.text)).toBe(readingList(copies[""]!.text));
  });

  it("tells a screen reader of each gap", async () => {
    const { elements } = readStructure(await readFile(file("kazakhstan.gaps.en")));
    const said = elements.map(({ dict }) => dict.text("ActualText"));
    expect(said.filter((words) => words === "gap")).toHaveLength(15);
  });
});

describe("the teacher's copy", () => {
  it("has the answers, each with its sources", () => {
    expect(copies[".teacher"]!.text).toContain(ANSWER);
    expect(copies[".teacher"]!.text).toContain("EUR 180 million");
    expect(facts[".teacher"]).toContain("seminar_questions,kazakhstan-1,answer");
  });
});

describe("the list of packs", () => {
  it("says of each copy which it is, under a heading in its language", async () => {
    const list = (await project.read("dist/index.html")).toString();
    expect(list).toContain("<h2>Seminar handouts</h2>");
    for (const copy of ["student copy", "copy with gaps", "teacher’s copy"])
      expect(list).toContain(`Kazakhstan · Seminar handout, ${copy}</a>`);
  });
});
