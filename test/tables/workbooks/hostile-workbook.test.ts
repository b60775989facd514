import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import type { WriteSheet } from "hucre";
import { LIMITS } from "../../../src/tables/limits.ts";
import { openWorkbook } from "../../../src/tables/workbook/open-workbook.ts";
import type { TableSource } from "../../../src/tables/read-table.ts";
import { readSheet } from "../../../src/tables/workbook/read-sheet.ts";
import { unpack } from "../../../src/tables/workbook/unpack.ts";
import { numbersFrom, breakFile } from "../../dialects/break-file.ts";
import { makeWorkbook, type Kind } from "./make-workbook.ts";
import { makeZip } from "./make-zip.ts";

const open = (bytes: Uint8Array) => openWorkbook(bytes, "data/facts.xlsx", () => true);

/** Runs it, and tells the megabytes by which resident memory grew at most meanwhile, and the seconds it took. */
async function cost(run: () => Promise<unknown>): Promise<{ megabytes: number; seconds: number }> {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  await run();
  return { megabytes: (process.memoryUsage().rss - before) / 2 ** 20, seconds: (performance.now() - started) / 1000 };
}

const GIGABYTE = 2 ** 30;

test("a bomb of a gigabyte is refused before it is unpacked, whatever it says of its size", async () => {
  const packed = deflateRawSync(Buffer.alloc(256 * 2 ** 20, "<row/>"));
  for (const claimed of [GIGABYTE, 100]) {
    const parts = [
      { name: "[Content_Types].xml", packed: deflateRawSync(Buffer.from("<Types/>")), size: 8 },
      ...[1, 2, 3, 4].map((n) => ({ name: `xl/worksheets/sheet${n}.xml`, packed, size: claimed })),
    ];
    const bomb = makeZip(parts);
    const { megabytes, seconds } = await cost(async () => {
      expect(await open(bomb)).toMatchObject({
        value: null,
        problems: [{ severity: "error", code: "file-too-large", place: { file: "data/facts.xlsx" } }],
      });
    });
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(200);
  }
});

test("many parts, each of which is small enough, are too large together", () => {
  const part = Buffer.alloc(LIMITS.unpackedBytes / 4);
  const parts = [1, 2, 3, 4, 5].map((n) => ({ name: `${n}`, packed: deflateRawSync(part), size: part.length }));
  expect(unpack(makeZip(parts.slice(0, 4)), LIMITS.unpackedBytes)).toBeInstanceOf(Map);
  expect(unpack(makeZip(parts), LIMITS.unpackedBytes)).toBe("too-large");
});

const source: TableSource = { name: "facts", file: "data/facts.xlsx", format: "workbook", dialect: {} };

test.each(["xlsx", "ods"] as const)(
  "a sheet of a million rows is refused in .%s, within the stated memory",
  async (kind) => {
    const whole = await makeWorkbook(kind, { name: "s", rows: [["id"], ["LOL"]] });
    const parts = [...(unpack(whole, 2 ** 20) as ReadonlyMap<string, Uint8Array>)].map(([name, content]) => {
      const text = Buffer.from(content)
        .toString()
        .replace("</sheetData>", () => `${"<row><c><v>1</v></c></row>".repeat(1_000_000)}</sheetData>`)
        .replace(
          "</table:table>",
          () => `<table:table-row table:number-rows-repeated="1000000">${ODS_CELL}</table:table-row></table:table>`,
        );
      return { name, packed: deflateRawSync(Buffer.from(text)), size: 0 };
    });
    const million = makeZip(parts);
    const { megabytes, seconds } = await cost(async () => {
      const { value } = await open(million);
      expect(readSheet(value!, source).problems).toMatchObject([
        { code: "rows-too-many", place: { file: "data/facts.xlsx" } },
      ]);
    });
    expect(seconds).toBeLessThan(10);
    expect(megabytes).toBeLessThan(500);
  },
);

const ODS_CELL = '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>';

test("two cells at the far corners of a sheet make no table of all that lies between", async () => {
  const rows = Array.from({ length: 30 }, (): (string | null)[] => ["id"]);
  const cells: WriteSheet["cells"] = new Map([["200000,16000", { value: "far" }]]);
  const sheet = await makeWorkbook("xlsx", { name: "s", rows, cells });
  const { megabytes } = await cost(async () => {
    const { value, problems } = await open(sheet);
    const found = value ? readSheet(value, source).problems : problems;
    expect(found.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
  });
  expect(megabytes).toBeLessThan(500);
});

test("a part that comes twice, under one name, is refused", () => {
  const part = { name: "a", packed: deflateRawSync(Buffer.from("a")), size: 1 };
  expect(unpack(makeZip([part, part]), 100)).toBe("damaged");
});

test("entities that stand for entities are not followed", async () => {
  const sheet = await makeWorkbook("xlsx", { name: "s", rows: [["id"], ["LOL"]] });
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join("");
  const parts = [...(unpack(sheet, 2 ** 20) as ReadonlyMap<string, Uint8Array>)].map(([name, content]) => {
    const text = Buffer.from(content)
      .toString()
      .replace("?>", `?><!DOCTYPE x [<!ENTITY e0 "lol">${entities}]>`)
      .replace("LOL", "&e9;");
    return { name, packed: deflateRawSync(name === "xl/sharedStrings.xml" ? Buffer.from(text) : content), size: 0 };
  });
  const { megabytes } = await cost(async () => {
    const { value } = await open(makeZip(parts));
    expect(JSON.stringify(value ?? "").length).toBeLessThan(1_000);
  });
  expect(megabytes).toBeLessThan(100);
});

test("a workbook of before 2007, or one with a password, is told from a damaged one", async () => {
  const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect((await open(compound)).problems).toMatchObject([{ code: "workbook-locked" }]);
  expect((await open(new TextEncoder().encode("id,name\n"))).problems).toMatchObject([{ code: "workbook-damaged" }]);
});

const KINDS: readonly Kind[] = ["xlsx", "ods"];

test.each(KINDS)("200 damaged .%s files are read or refused, without a crash or a hang", async (kind) => {
  const whole = await makeWorkbook(kind, {
    name: "s",
    rows: [
      ["id", "n"],
      ["a", 1],
      ["b", true],
    ],
  });
  const parts = [...(unpack(whole, 2 ** 20) as ReadonlyMap<string, Uint8Array>)];
  for (let round = 0; round < 200; round += 1) {
    const next = numbersFrom(round);
    const hit = Math.floor(next() * parts.length);
    const inner = parts.map(([name, content], at) => {
      const broken = at === hit && round % 2 === 0 ? breakFile(content, next) : content;
      return { name, packed: deflateRawSync(broken), size: broken.length };
    });
    const file = round % 2 === 0 ? makeZip(inner) : breakFile(whole, next);
    const { value, problems } = await open(file);
    expect(value === null ? problems.length : 1).toBe(1);
  }
});
