import { afterEach, beforeEach, expect, it } from "vitest";
import { copyProject, type Project } from "./project.ts";

let project: Project;
beforeEach(async () => {
  project = await copyProject("lakes");
});
afterEach(() => project.discard());

const page = async (name = "dist/mistakes.html"): Promise<string> => String(await project.read(name));

/** The rows of the page's tables, as a reader of the text has them. */
const rowsOf = (html: string): string[] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    row!
      .replaceAll(/<mark>(.*?)<\/mark>/g, "[$1]")
      .replaceAll(/<\/t[hd]>/g, "|")
      .replaceAll(/<[^>]*>/g, ""),
  );

it("shows each mistake beside its row, with the wrong cell marked and what was wanted", async () => {
  await project.edit("data/lakes.csv", "0.4,glacial", "0.4,glacail");
  await project.edit("data/depths.csv", "2024-06-30", "12.11.2012");
  const { code, out } = await project.run("check", "--html");
  expect([code, out]).toEqual([
    1,
    expect.stringContaining("The mistakes stand beside their rows in dist/mistakes.html."),
  ]);
  const html = await page();
  expect(rowsOf(html)).toEqual([
    "|id|…|metres|measured|source_ids|",
    "3|mirror-2|…|40.5|[12.11.2012]|survey|",
    "|id|name|area|kind|country|",
    "4|marsh|Marsh Pond|0.4|[glacail]|Türkiye|",
  ]);
  expect(html).toContain("&quot;12.11.2012&quot; can be read in two ways.");
  expect(html).toContain("Did you mean 2012-11-12 or 2012-12-11?");
  expect(html).toContain("Did you mean &quot;glacial&quot;?");
});

it("shows the lines around a mistake in a template", async () => {
  await project.edit("templates/lake.md", "lake.name", "lake.nmae");
  await project.run("check", "--html", "here.html");
  expect(await page("here.html")).toMatch(/<pre.*<mark>.*lake\.nmae.*<\/mark>/s);
});

it("shows what a cell holds as text, whatever it holds", async () => {
  await project.edit("data/lakes.csv", "0.4", '"<script>alert(""&amp;"")</script>"');
  await project.run("check", "--html");
  const html = await page();
  expect(html).not.toContain("<script");
  expect(html).toContain("<mark>&lt;script&gt;alert(&quot;&amp;amp;&quot;)&lt;/script&gt;</mark>");
});

it("needs nothing from elsewhere, and can be used without eyes", async () => {
  await project.edit("data/lakes.csv", "0.4", "x");
  await project.edit("templates/lake.md", "lake.name", "lake.nmae");
  await project.run("check", "--html");
  const html = await page();
  expect(html).not.toMatch(/(?:src|url\(|@import|<link)/);
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html.match(/<h1>/g)).toHaveLength(1);
  const headings = [...html.matchAll(/<th(?!ead| scope="(?:col|row)")/g)];
  expect(headings).toEqual([]);
  expect(html).toMatch(/<nav aria-label="Files">.*href="#file-0".*<h2 id="file-0">/s);
  expect(html).toMatch(/<strong>Error\.<\/strong>/);
});

it("says so where there is nothing to mend, and leaves the packs alone", async () => {
  await project.run("build");
  const before = await project.changes();
  expect((await project.run("check", "--html")).code).toBe(0);
  expect(await page()).toContain("4 packs can be built.");
  const after = await project.changes();
  expect([...after].filter(([name]) => name !== "mistakes.html")).toEqual([...before]);
});

it("on a terminal the first twenty are told, and how many more stand where", async () => {
  const rows = Array.from({ length: 30 }, (_, at) => `lake-${at},Lake ${at},x,glacial,,,survey\n`).join("");
  await project.edit("data/lakes.csv", "marsh,", `${rows}marsh,`);
  const { out } = await project.run("check");
  expect(out.match(/"x" is not a number/g)).toHaveLength(20);
  expect(out).toContain("… and 10 more: 10 in data/lakes.csv. --json lists them all.");
  expect((await project.json<{ problems: unknown[] }>("check")).problems).toHaveLength(30);
});
