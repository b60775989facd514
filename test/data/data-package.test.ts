import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type DataTable, type FieldOf, items, readPackage, type TextRow } from "./read-package.ts";

const folder = join(import.meta.dirname, "../../data");
const { briefing, tables } = readPackage(folder);

const table = (name: string): DataTable => {
  const found = tables.get(name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
};

const fieldsOf = (of: DataTable): readonly FieldOf[] => of.schema.fields;
const cell = (row: TextRow | undefined, name: string): string => row?.[name] ?? "";
const itemsOf = (field: FieldOf, text: string): readonly string[] =>
  field.type === "list" ? items(text) : [text].filter(Boolean);

/** The fact that a reading is about. */
const factOf = (row: TextRow): string => `${cell(row, "table")}/${cell(row, "row_id")}.${cell(row, "field")}`;

/** Says something about every cell; what comes back as undefined is in order. */
const complaints = (about: (field: FieldOf, text: string, of: DataTable) => string | undefined): readonly string[] =>
  [...tables.values()].flatMap((of) =>
    fieldsOf(of).flatMap((field) =>
      [...of.byKey].flatMap(([key, row]) => {
        const complaint = about(field, cell(row, field.name), of);
        return complaint === undefined ? [] : [`${of.name}/${key}.${field.name}: ${complaint}`];
      }),
    ),
  );

const dayOf = "\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?";
const partialDate = new RegExp(`^${dayOf}(?:/${dayOf})?$`);

describe("the descriptor", () => {
  it("names the columns of every file in their order", () => {
    for (const of of tables.values()) expect(of.header).toEqual(fieldsOf(of).map((field) => field.name));
  });

  it("gives every table keys that are present and unique", () => {
    for (const of of tables.values()) {
      expect([of.name, of.byKey.size]).toEqual([of.name, of.rows.length]);
      for (const key of of.byKey.keys()) expect(key).not.toMatch(/^\||\|$|^$/);
    }
  });

  it("names fields that exist, for labels, sources, as-of dates and texts in other languages", () => {
    for (const of of tables.values()) {
      const { label, sources, asOf } = of.briefing;
      const localized = fieldsOf(of).flatMap((field) => Object.values(field.briefing.localized ?? {}));
      const named = [label, sources, asOf, ...localized].filter((name) => name !== undefined);
      expect(of.header).toEqual(expect.arrayContaining(named));
    }
  });

  it("gives every relation a name that is free in its table", () => {
    const names = new Map([...tables.values()].map((of) => [of.name, [...of.header]]));
    for (const of of tables.values()) {
      for (const { reference } of fieldsOf(of).map((field) => field.briefing)) {
        if (reference === undefined) continue;
        names.get(of.name)?.push(reference.as);
        const { inverse } = reference;
        if (inverse !== undefined) for (const target of reference.tables) names.get(target)?.push(inverse);
      }
    }
    for (const used of names.values()) expect(used).toEqual([...new Set(used)]);
  });

  it("repeats each single reference to one table as a foreign key that plain tools understand", () => {
    for (const of of tables.values()) {
      const single = fieldsOf(of).flatMap((field) => {
        const { reference } = field.briefing;
        const [target] = reference?.tables ?? [];
        return field.type === "string" && reference?.tables.length === 1 ? [[field.name, target]] : [];
      });
      const keys = of.schema.foreignKeys.map((key) => [key.fields[0], key.reference.resource ?? of.name]);
      expect(keys).toEqual(single);
    }
  });
});

describe("every cell", () => {
  it("keeps to the constraints of its field", () => {
    const broken = complaints(({ constraints, type, briefing: { type: kind } }, text) => {
      if (text === "") return constraints.required === true ? "is empty" : undefined;
      if (constraints.enum !== undefined && !constraints.enum.includes(text)) return `no such value ${text}`;
      if (constraints.pattern !== undefined && !new RegExp(`^(?:${constraints.pattern})$`).test(text))
        return `pattern ${text}`;
      if (kind === "date" && !partialDate.test(text)) return `no date ${text}`;
      if (type === "boolean" && !["yes", "no"].includes(text)) return `neither yes nor no ${text}`;
      if (type !== "integer" && type !== "number") return undefined;
      const number = Number(text);
      if (Number.isNaN(number) || (type === "integer" && !Number.isInteger(number))) return `no number ${text}`;
      const { minimum = -Infinity, maximum = Infinity } = constraints;
      return number < minimum || number > maximum ? `out of range ${text}` : undefined;
    });
    expect(broken).toEqual([]);
  });

  it("refers only to rows that exist, and names none twice", () => {
    const broken = complaints((field, text) => {
      const { reference } = field.briefing;
      if (reference === undefined) return undefined;
      const keys = itemsOf(field, text);
      if (new Set(keys).size < keys.length) return `names a row twice: ${text}`;
      const unknown = keys.filter((key) => !reference.tables.some((name) => table(name).byKey.has(key)));
      return unknown.length === 0 ? undefined : `unknown ${unknown.join(", ")}`;
    });
    expect(broken).toEqual([]);
  });

  it("is free of stray spaces", () => {
    expect(complaints((_, text) => (text === text.trim() && !/ {2}|; ?$/.test(text) ? undefined : text))).toEqual([]);
  });

  it("speaks to a reader and never to an editor", () => {
    const notForReaders = /\bseeds?\b|seed-|\beditors?\b|looked up|contradictions|row added|\bTODO\b/i;
    for (const name of readdirSync(folder)) {
      const lines = readFileSync(join(folder, name), "utf8").split("\n");
      expect(lines.filter((line) => notForReaders.test(line))).toEqual([]);
    }
  });
});

describe("Russian", () => {
  /** Every filled cell that has a Russian one beside it. */
  const pairs = [...tables.values()].flatMap((of) =>
    fieldsOf(of)
      .filter((field) => of.header.includes(`${field.name}_ru`))
      .flatMap(({ name, type }) =>
        [...of.byKey].map(([key, row]) => ({
          at: `${of.name}/${key}.${name}_ru`,
          type,
          plain: cell(row, name),
          russian: cell(row, `${name}_ru`),
        })),
      ),
  );

  it("stands beside every text, but for titles of sources in other languages", () => {
    const lacking = pairs.filter(({ plain, russian }) => (plain === "") !== (russian === "")).map(({ at }) => at);
    expect(lacking.filter((at) => !/^sources\/.*\.title_ru$/.test(at))).toEqual([]);
  });

  it("is declared for every field of prose", () => {
    const plain = [...tables.values()].flatMap((of) =>
      fieldsOf(of)
        .filter(
          ({ name, briefing: { prose, localized } }) =>
            prose === true && !/_(?:ru|kk)$/.test(name) && !localized?.["ru"],
        )
        .map(({ name }) => `${of.name}.${name}`),
    );
    expect(plain).toEqual([]);
  });

  it("has as many items in a list as the plain field", () => {
    const uneven = pairs.filter(
      ({ type, plain, russian }) => type === "list" && items(plain).length !== items(russian).length,
    );
    expect(uneven).toEqual([]);
  });

  it("has Russian dashes and quotation marks, and names the region in full", () => {
    const foreign = / - |"|[“”]|\b(?:19|20)\d\d-(?:19|20)\d\d\b|(?<![А-ЯЁа-яё])ЦА(?![А-ЯЁа-яё])/;
    expect(pairs.filter(({ russian }) => foreign.test(russian))).toEqual([]);
  });
});

describe("sources", () => {
  it("stand behind every row of a table that has them", () => {
    const bare = [...tables.values()].flatMap((of) => {
      const { sources } = of.briefing;
      if (sources === undefined) return [];
      return [...of.byKey]
        .filter(([, row]) => items(cell(row, sources)).length === 0)
        .map(([key]) => `${of.name}/${key}`);
    });
    expect(bare).toEqual([]);
  });

  it("are called weak only by kinds that the sources table knows", () => {
    const { table: name, weak } = briefing.sources;
    const kinds = fieldsOf(table(name)).find((field) => field.name === weak.field)?.constraints.enum;
    expect(kinds).toEqual(expect.arrayContaining(weak.values));
  });
});

describe("readings and disputes", () => {
  const readings = table(briefing.readings);

  it("give for every fact exactly one preferred reading, which equals the row", () => {
    const facts = new Map<string, TextRow[]>();
    for (const row of readings.rows) facts.set(factOf(row), [...(facts.get(factOf(row)) ?? []), row]);
    for (const [fact, rows] of facts) {
      const preferred = rows.filter((row) => cell(row, "preferred") === "yes").map((row) => cell(row, "value"));
      const row = table(cell(rows[0], "table")).byKey.get(cell(rows[0], "row_id"));
      expect([fact, preferred]).toEqual([fact, [row?.[cell(rows[0], "field")]]]);
    }
  });

  it("are told in words wherever two readings differ", () => {
    const told = new Set(table(briefing.disputes).rows.flatMap((row) => items(cell(row, "field_refs"))));
    const untold = [...readings.byKey].filter(([key, row]) => {
      const others = readings.rows.filter((other) => factOf(other) === factOf(row));
      return !told.has(key) && others.some((other) => cell(row, "value") !== cell(other, "value"));
    });
    expect(untold).toEqual([]);
  });

  it("point to rows that exist, and from a dispute to readings of the rows it names", () => {
    for (const [key, dispute] of table(briefing.disputes).byKey) {
      const rows = items(cell(dispute, "row_refs"));
      for (const ref of rows) {
        const [name = "", id = ""] = ref.split("/");
        expect([key, ref, table(name).byKey.has(id)]).toEqual([key, ref, true]);
      }
      for (const ref of items(cell(dispute, "field_refs"))) {
        const reading = readings.byKey.get(ref);
        expect(rows).toContain(`${cell(reading, "table")}/${cell(reading, "row_id")}`);
      }
    }
  });
});

describe("figures", () => {
  it("that overlap say so in both rows", () => {
    const { byKey } = table("funding");
    for (const [key, row] of byKey) {
      for (const other of items(cell(row, "overlap_ids"))) {
        expect(items(cell(byKey.get(other), "overlap_ids"))).toContain(key);
        expect(other).not.toBe(key);
      }
    }
  });

  it("that stand both with a country and among the indicators agree", () => {
    const indicators = table("indicators").byKey;
    for (const [key, country] of table("countries").byKey) {
      expect(cell(indicators.get(`area-${key}`), "value")).toBe(cell(country, "area"));
      expect(cell(indicators.get(`population-2024-${key}`), "value")).toBe(cell(country, "population"));
      expect(cell(indicators.get(`currency-${key}`), "value_text")).toBe(cell(country, "currency_code"));
      expect(cell(indicators.get(`languages-${key}`), "value_text")).toBe(items(cell(country, "languages")).join(", "));
      const capital = table("capitals").byKey.get(cell(country, "capital_id"));
      expect(cell(indicators.get(`capital-${key}`), "value_text")).toBe(cell(capital, "name"));
    }
  });

  it("of the region are the sums of its countries", () => {
    const countries = table("countries").rows;
    const sum = (field: string) => countries.reduce((total, row) => total + Number(cell(row, field)), 0);
    const { byKey } = table("indicators");
    expect(Number(cell(byKey.get("area-central-asia"), "value"))).toBe(sum("area"));
    expect(Number(cell(byKey.get("population-2024-central-asia"), "value"))).toBe(sum("population"));
  });

  it("are a number or a text in every indicator, never both", () => {
    const both = table("indicators").rows.map((row) => [cell(row, "value"), cell(row, "value_text")]);
    expect(both.filter((cells) => cells.filter(Boolean).length !== 1)).toEqual([]);
  });
});
