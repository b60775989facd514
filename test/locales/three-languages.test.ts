import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyProject, type Project } from "../cli/project.ts";
import { readPdf } from "../cli/read-pdf.ts";

let project: Project;
const texts = new Map<string, string>();

beforeAll(async () => {
  project = await copyProject("real");
  await project.run("build", "kazakhstan");
  for (const language of ["en", "ru", "kk"]) {
    const { text } = await readPdf(join(project.folder, `dist/countries/kazakhstan.${language}.pdf`));
    // As a viewer searches: a word that is broken over two lines is one word.
    texts.set(language, text.replaceAll(/\u00AD ?/gu, "").replaceAll("\u00A0", " "));
  }
}, 60_000);
afterAll(() => project.discard());

it.each([
  ["en", ["Kazakhstan", "Kazakhstani tenge (KZT)", "Kazakh and Russian", "21 December 2015", "EUR 12 billion"]],
  ["ru", ["казахстанский тенге (KZT)", "казахский и русский", "21 декабря 2015 г.", "719", "взаимосвязанность"]],
  ["ru", ["ЕС и Центральная Азия: справочные материалы", "Казахстан: отношения с Европейским союзом"]],
  ["kk", ["Қазақстан теңгесі (KZT)", "қазақ тілі және орыс тілі", "2015 ж. 21 желтоқсан", "Өзбекстан"]],
  ["kk", ["ЕО және Орталық Азия: анықтамалық материалдар", "Қазақстан: Еуропалық одақпен қарым-қатынас"]],
])("%s: text can be copied out and searched", (language, wanted) => {
  for (const words of wanted) expect(texts.get(language)).toContain(words);
});

it("holds no raw date, and no two full stops after each other", () => {
  for (const [language, text] of texts) {
    expect([language, text.match(/(?<![\d/-])(?:19|20)\d\d-\d\d-\d\d(?!\d)/g)]).toEqual([language, null]);
    expect([language, text.match(/\p{L}\.\.(?!\.)/gu)]).toEqual([language, null]);
  }
});

it("leaves no printed cell of the Russian packs untranslated", async () => {
  const { untranslated, problems } = await project.json<{
    readonly untranslated: readonly { readonly language: string }[];
    readonly problems: readonly { readonly code: string; readonly severity: string }[];
  }>("check", "--lang", "en,ru", "--strict");
  expect(untranslated).toEqual([]);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
}, 60_000);
