import { expect, it } from "vitest";
import { nearestFirst } from "../../src/filling/nearest-first.ts";
import { smallWorld } from "./small-world.ts";

const facts = smallWorld();
const row = (id: string) => facts.rows.get(id)!;

/** Things that are the rows they touch, joined with `+`. */
const ordered = (things: readonly string[], ...rows: readonly string[]) =>
  nearestFirst(things, (thing) => thing.split("+"), rows.map(row), facts);

const kz = "funding/f1";
const kg = "meetings/bishkek-2012";

it("puts what touches the first row alone before what touches it with another, and what is another's last", () => {
  const things = [kg, "sources/blog", "regions/ca", `${kg}+${kz}`, "countries/kz"];
  expect(ordered(things, "countries/kz")).toEqual(["countries/kz", "regions/ca", `${kg}+${kz}`, "sources/blog", kg]);
});

it("then goes on with the next row, and keeps the order of what is equally near", () => {
  expect(ordered(["sources/blog", "sources/eeas", kg, kz], "countries/kz", "countries/kg")).toEqual([
    kz,
    kg,
    "sources/blog",
    "sources/eeas",
  ]);
  expect(ordered([kg, kz])).toEqual([kg, kz]);
});
