import { expect, test } from "vitest";
import { hyphenate } from "../../src/locales/hyphenate.ts";

const shown = (text: string, language: string): string => hyphenate(text, language).replaceAll("\u00AD", "-");

test.each([
  ["взаимосвязанность", "взаимо-свя-зан-ность"],
  ["кибербезопасность", "кибер-бе-зо-пас-ность"],
  ["представительство", "предста-ви-тельство"],
  ["правоохранительных", "право-охра-ни-тельных"],
])("long Russian words may be broken between syllables: %s", (word, broken) => {
  expect(shown(word, "ru")).toBe(broken);
  expect(shown(`«${word.toUpperCase()}», да`, "ru")).toBe(`«${broken.toUpperCase()}», да`);
});

test("short words stay whole, and those of languages without rules", () => {
  expect(shown("сотрудничество, Туркменистан", "ru")).toBe("сотрудничество, Туркменистан");
  expect(shown("ынтымақтастығының interconnectedness", "kk")).toBe("ынтымақтастығының interconnectedness");
});
