import { expect, test } from "vitest";
import { openLocale } from "../../src/locales/open-locale.ts";
import { readCatalogue } from "../../src/locales/read-catalogue.ts";

const open = (language: string) =>
  openLocale(language, readCatalogue(`language: ${language}\nformats: ${language}\nphrases: {}\n`, "w.yaml").value);

test("countries are named by their numeric code in the language, and unknown codes not at all", () => {
  expect(["398", "004", "643"].map((code) => open("en").country(code))).toEqual([
    "Kazakhstan",
    "Afghanistan",
    "Russia",
  ]);
  expect(open("ru").country("156")).toBe("Китай");
  expect(["999", "143", "KZ", ""].map((code) => open("en").country(code))).toEqual(Array(4).fill(undefined));
});

test("months have twelve short names", () => {
  expect(open("en").months()).toEqual([
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
  ]);
  expect(open("ru").months()[0]).toBe("янв.");
});
