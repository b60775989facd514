import { expect, test } from "vitest";
import { hiddenOdsRows } from "../../../src/tables/workbook/hidden-ods-rows.ts";

const row = (more = ""): string =>
  `<table:table-row table:style-name="a>b"${more}><table:table-cell/></table:table-row>`;

test("rows that are hidden by hand or by a filter are told, repeated ones as often, of each sheet apart", () => {
  const content = `<table:table table:name="A &amp; B">${row()}${row(' table:visibility="collapse"')}${row(
    ' table:number-rows-repeated="3"',
  )}${row(" table:visibility='filter' table:number-rows-repeated='2'")}</table:table><table:table table:name="C">${row()}</table:table>`;
  expect([...hiddenOdsRows(content, 100)]).toEqual([
    ["A & B", [2, 6, 7]],
    ["C", []],
  ]);
});

test("the endless rest of a sheet is not counted out", () => {
  const content = `<table:table table:name="A">${row(' table:visibility="collapse" table:number-rows-repeated="1048576"')}`;
  expect(hiddenOdsRows(content, 10).get("A")).toHaveLength(10);
});
