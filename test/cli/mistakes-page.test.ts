import { afterEach, beforeEach, expect, it } from "vitest";
import { copyProject, type Project } from "./project.ts";

let project: Project;
beforeEach(async () => {
  project = await copyProject("lakes");
});
afterEach(() => project.discard());

const page = async (name = "dist/mistakes.html"): Promise<string> => String(await project.read(name));

/** The rows of the page, as a reader of the text has them. */
const rowsOf = (html: string): string[] =>
  [...html.matchAll(/<dl class="row">(.*?)<\/dl>/gs)].map(([, row]) =>
    row!
      .replaceAll(/<mark>(.*?)<\/mark>/g, "[$1]")
      .replaceAll("</dt>", ": ")
      .replaceAll("</div>", "|")
      .replaceAll(/<[^>]*>/g, ""),
  );

/** The lines of the page's excerpts. */
const linesOf = (html: string): string[] =>
  [...html.matchAll(/<pre>(.*?)<\/pre>/gs)].flatMap(([, lines]) =>
    lines!
      .replaceAll(/<mark>(.*?)<\/mark>/g, "[$1]")
      .replaceAll(/<[^>]*>/g, "")
      .split("\n"),
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
    "line: 3|id: mirror-2|…|metres: 40.5|measured: [12.11.2012]|source_ids: survey|",
    "line: 4|id: marsh|name: Marsh Pond|area: 0.4|kind: [glacail]|country: Türkiye|",
  ]);
  expect(html).toContain("&quot;12.11.2012&quot; can be read in two ways.");
  expect(html).toContain("Did you mean 2012-11-12 or 2012-12-11?");
  expect(html).toContain("Did you mean &quot;glacial&quot;?");
});

it("shows the lines around a mistake in a template", async () => {
  await project.edit("templates/lake.md", "lake.name", "lake.nmae");
  await project.run("check", "--html", "here.html");
  expect(linesOf(await page("here.html"))).toEqual([
    "4 file: lakes/{{lake.id}}",
    "5 title: &quot;{{[lake.nmae]}}&quot;",
    "6 languages: [en]",
  ]);
});

it("marks the name that is wrong in a header, and shows the part of a long one in which it stands", async () => {
  const many = Array.from({ length: 60 }, (_, at) => `column_${at}`).join(",");
  await project.edit("data/depths.csv", "measured", `mesured,${many}`);
  await project.run("check", "--html");
  const [header] = linesOf(await page()).filter((line) => line.startsWith("1 "));
  expect(header).toContain("id,lake_id,metres,[mesured],[column_0]");
  await project.edit("data/depths.csv", "id,lake_id,metres,mesured", `id,lake_id,metres,measured`);
  await project.edit("data/depths.csv", "column_50", "x");
  await project.write("data/depths.csv", `id,lake_id,metres,measured,${"y".repeat(500)},source_ids\n`);
  await project.run("check", "--html");
  expect(linesOf(await page()).find((line) => line.startsWith("1 "))).toMatch(/metres,measured,\[y+\]…$/);
});

it("breaks long names and keys, so that nothing stands beyond the page", async () => {
  await project.edit("data/lakes.csv", "0.4", "amount_of_water");
  await project.run("check", "--html");
  const html = await page();
  expect(html).toContain("<mark>amount_<wbr>of_<wbr>water</mark>");
  expect(html).not.toContain("overflow-x");
});

it("shows what a cell holds as text, whatever it holds", async () => {
  await project.edit("data/lakes.csv", "0.4", '"<script>alert(""&amp;"")</script>"');
  await project.run("check", "--html");
  const html = (await page()).replaceAll("<wbr>", "");
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
  expect(html.match(/<dt>/g)).toHaveLength(html.match(/<dd>/g)!.length);
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
