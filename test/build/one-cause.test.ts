import { expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import { load } from "../../src/build/loading/load.ts";
import { readProjectFiles } from "../../src/build/loading/project-files.ts";
import { describeProblem } from "../../src/cli/describe-problem.ts";
import { isError, type Problem } from "../../src/problem.ts";

const files = await readProjectFiles(fileURLToPath(new URL("../..", import.meta.url)));

/** The errors of the real packs' project with one or more of its files edited, or taken away where the edit is null. */
async function errorsAfter(edits: Readonly<Record<string, ((text: string) => string) | null>>): Promise<Problem[]> {
  const edited = new Map(files);
  for (const [path, edit] of Object.entries(edits)) {
    const before = new TextDecoder().decode(files.get(path));
    const after = edit?.(before);
    expect(after).not.toBe(before);
    if (after === undefined) edited.delete(path);
    else edited.set(path, new TextEncoder().encode(after));
  }
  return (await load(edited)).problems.filter(isError);
}

const DESCRIPTOR = "data/datapackage.json";
const codes = (problems: readonly Problem[]) =>
  problems.map(({ code, found = "" }) => `${code} ${found.slice(0, 30)}`.trim());
const replaced =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);

it("tells a field that is misspelt in every record of a JSON table once, and not as an empty cell in each", async () => {
  const errors = await errorsAfter({ "data/sources.json": replaced(/"title":/g, '"titel":') });
  expect(codes(errors)).toEqual(["field-unknown titel"]);
  expect(errors[0]?.advice).toBe('Did you mean "title"?');
});

it("tells a field that is misspelt in one record of a JSON table once, with its suggestion", async () => {
  const errors = await errorsAfter({ "data/sources.json": replaced('"title":', '"titel":') });
  expect(codes(errors)).toEqual(["field-unknown titel"]);
  expect(errors[0]?.advice).toBe('Did you mean "title"?');
});

it("tells a field that every record of a JSON table lacks once", async () => {
  const errors = await errorsAfter({
    "data/sources.json": (text) => text.replaceAll(/"title": "(?:[^"\\]|\\.)*",/g, ""),
  });
  expect(codes(errors)).toEqual(["field-missing"]);
});

it("tells a field misspelt in the descriptor once, and counts the readings and templates that name it", async () => {
  const errors = await errorsAfter({ [DESCRIPTOR]: replaced('"amount_eur_million"', '"amount_eur_milion"') });
  expect(codes(errors)).toEqual(["field-unknown amount_eur_million"]);
  const [error] = errors;
  expect(error?.leftOut?.length).toBeGreaterThan(50);
  expect(describeProblem(error!)).toMatch(
    /Did you mean "amount_eur_milion"\? Others name it "amount_eur_million" too: is it misspelt in the descriptor\? Left out are \d+ more errors that come of it: 21 in data\/readings\.csv, /,
  );
});

it("does not doubt the descriptor where only the table names a field so", async () => {
  const [error] = await errorsAfter({ "data/funding.csv": replaced("amount_eur_million", "amount_eur_milion") });
  expect(error?.advice).toBe('Did you mean "amount_eur_million"?');
});

it("tells a table misspelt in the descriptor once, whatever refers to it", async () => {
  const errors = await errorsAfter({ [DESCRIPTOR]: replaced('"name": "countries"', '"name": "contries"') });
  expect(codes(errors)).toEqual(["reference-table-unknown countries"]);
  expect(errors[0]?.advice).toBe('Did you mean "contries"?');
});

it("tells a misspelt table of sources once", async () => {
  const errors = await errorsAfter({ [DESCRIPTOR]: replaced('"name": "sources"', '"name": "source"') });
  expect(codes(errors)).toEqual(["reference-table-unknown sources"]);
});

it.each([
  ["schema", '"schema": {', '"shema": {'],
  ["fields", '"fields": [', '"field": ['],
  ["primaryKey", '"primaryKey"', '"primarykey"'],
  ["path", '"path": "countries.csv"', '"pth": "countries.csv"'],
])(
  "holds nothing against other tables and templates where the descriptor's %s cannot be read",
  async (name, from, to) => {
    const errors = await errorsAfter({ [DESCRIPTOR]: replaced(from, to) });
    expect(codes(errors)).toEqual(["descriptor-property-missing"]);
    expect(errors[0]?.reason).toContain(`"${name}"`);
  },
);

it("holds nothing against templates where a relation of the descriptor cannot be read, or leads to a misspelt table", async () => {
  const misspelt = await errorsAfter({ [DESCRIPTOR]: replaced('"tables": ["meetings"]', '"tables": ["metings"]') });
  expect(codes(misspelt)).toEqual(["reference-table-unknown metings"]);
  const unread = await errorsAfter({ [DESCRIPTOR]: replaced('"inverse": "meetings"', '"inverse": 3') });
  expect(codes(unread)).toEqual(["descriptor-value-wrong 3"]);
  const misnamed = await errorsAfter({ [DESCRIPTOR]: replaced('"inverse": "meetings"', '"invers": "meetings"') });
  expect(codes(misnamed)).toEqual(["descriptor-property-unknown invers"]);
  const unnamed = await errorsAfter({
    [DESCRIPTOR]: replaced('"as": "scope", "inverse": "funding"', '"inverse": "funding"'),
  });
  expect(codes(unnamed)).toEqual(["descriptor-property-missing"]);
});

it("tells once that there is no list of tables, or no table of sources", async () => {
  expect(codes(await errorsAfter({ [DESCRIPTOR]: replaced('"resources"', '"resource"') }))).toEqual([
    "descriptor-property-missing",
  ]);
  const sourceless = await errorsAfter({ [DESCRIPTOR]: replaced(/"sources": (\{\s*"table")/, '"soruces": $1') });
  expect(codes(sourceless)).toEqual(["descriptor-property-unknown soruces", "sources-unreferenced source_ids"]);
});

it("holds nothing against what reads fields whose type cannot be read", async () => {
  const errors = await errorsAfter({ [DESCRIPTOR]: replaced('"type": "number"', '"type": "numbr"') });
  expect(codes(errors)).toEqual(["type-unsupported numbr"]);
  const dates = await errorsAfter({ [DESCRIPTOR]: replaced(/"type": "date"/g, '"type": "dat"') });
  expect(new Set(codes(dates))).toEqual(new Set(["descriptor-value-wrong dat"]));
});

it("holds nothing against templates where a table has no file or its rows cannot be told apart", async () => {
  expect(codes(await errorsAfter({ "data/countries.csv": null }))).toEqual(["file-missing"]);
  expect(codes(await errorsAfter({ "data/countries.csv": replaced("id,", "idd,") }))).toEqual(["field-unknown idd"]);
  const ragged = await errorsAfter({ "data/countries.csv": replaced(/\n[^\n]+/, "\nkazakhstan,x") });
  expect(codes(ragged)).toEqual(["ragged-row the end of the row"]);
});

it("tells once that a table has no header, and not of each of its columns", async () => {
  const errors = await errorsAfter({ "data/countries.csv": (text) => text.slice(text.indexOf("\n") + 1) });
  const inCapitals = await errorsAfter({ "data/capitals.csv": (text) => text.slice(text.indexOf("\n") + 1) });
  expect(codes(inCapitals)).toEqual([expect.stringMatching(/^header-missing/)]);
  expect(codes(errors)).toEqual(["header-missing kazakhstan, KZ, KAZ, 398, Kaza"]);
  expect(errors[0]?.wanted).toMatch(/^the fields id, /);
});

it("tells once that a header has a name too many or too few, and not at each row", async () => {
  const more = await errorsAfter({ "data/countries.csv": replaced("\n", ",mayor\n") });
  expect(codes(more)).toEqual(["header-width", "field-unknown mayor"]);
  const joined = await errorsAfter({ "data/countries.csv": replaced("name_ru,name_kk", "name_runame_kk") });
  expect(codes(joined)).toEqual(["header-width", "field-unknown name_runame_kk"]);
  expect(joined[1]?.advice).toBe('Is a delimiter lacking between "name_ru" and "name_kk"?');
  expect(joined[0]?.reason).toBe("Each of the 5 rows has 28 cells, but the header names 27 fields.");
});

it("tells a front matter that does not say each: once, and not at every use of its row", async () => {
  const errors = await errorsAfter({ "templates/country.md": replaced("each:", "eac:") });
  expect(codes(errors)).toEqual(["front-matter-key eac"]);
});

it("tells a missing wording once for all templates, and phrases that cannot be read not one by one", async () => {
  const errors = await errorsAfter({ "templates/wording/en.yaml": null });
  expect(codes(errors)).toEqual(["wording-missing"]);
  const renamed = await errorsAfter({ "templates/wording/en.yaml": replaced("\nphrases:", "\nphrase:") });
  expect(codes(renamed)).toEqual(["phrase-expected phrase"]);
  const broken = await errorsAfter({ "templates/wording/en.yaml": replaced("\nphrases:", "\nphrases: [") });
  expect(new Set(codes(broken))).toEqual(new Set(["yaml-syntax"]));
});

it("tells a phrase that the wording lacks once, however many templates say it", async () => {
  const errors = await errorsAfter({ "templates/wording/en.yaml": replaced(/\n {4}as-of:/, "\n    as-off:") });
  expect(codes(errors)).toEqual(["unknown-phrase figure.as-of"]);
  expect(errors[0]?.leftOut?.length).toBeGreaterThan(1);
});

it("still tells every mistake that has a cause of its own", async () => {
  const errors = await errorsAfter({
    "data/funding.csv": (text) => text.replace("scope_id", "scopeid").replace("period_end", "period_ende"),
    "templates/country.md": replaced("{{> imprint}}", "{{country.nme}}"),
  });
  expect(codes(errors)).toEqual(["field-unknown scopeid", "field-unknown period_ende", "unknown-field nme"]);
});
