import { expect, test } from "vitest";
import { hyphenate } from "../../src/locales/hyphenate.ts";

const shown = (text: string, language: string): string => hyphenate(text, language).replaceAll("\u00AD", "-");

test.each([
  ["ru", "взаимосвязанность", "взаимо-свя-зан-ность"],
  ["ru", "кибербезопасность", "кибер-без-опас-ность"],
  ["ru", "правоохранительных", "право-охра-ни-тельных"],
  ["kk", "ынтымақтастығының", "ынтымақ-тас-ты-ғының"],
  ["kk", "бағдарламаларының", "бағдар-ла-ма-ла-рының"],
  ["en", "interconnectedness", "inter-con-nec-tedness"],
  ["de", "Entwicklungszusammenarbeit", "Entwick-lungs-zu-sam-men-arbeit"],
])("long words in %s may be broken between syllables: %s", (language, word, broken) => {
  expect(shown(word, language)).toBe(broken);
  expect(shown(`«${word.toUpperCase()}», 12`, language)).toBe(`«${broken.toUpperCase()}», 12`);
});

test("short words stay whole, and those of languages without patterns or rules", () => {
  expect(shown("сотрудничество, Туркменистан", "ru")).toBe("сотрудничество, Туркменистан");
  expect(shown("hamkorlikdagilarning", "uz")).toBe("hamkorlikdagilarning");
});
