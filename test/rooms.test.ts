import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = resolve(dirname(fileURLToPath(import.meta.url)), "../src");

/** The rooms in the order in which data flows through them. */
const ROAD = [
  "tables",
  "facts",
  "locales",
  "packs",
  "filling",
  "document",
  "charts",
  "pages",
  "sheets",
  "build",
  "cli",
];

/** What later rooms may import: values' shapes, never another room's work. */
const TYPE_FILES = new Set([
  "tables/table.ts",
  "facts/facts.ts",
  "facts/descriptor.ts",
  "facts/date.ts",
  "locales/locale.ts",
  "packs/pack.ts",
  "filling/filled.ts",
  "filling/graphic.ts",
  "document/document.ts",
  "charts/drawing.ts",
]);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = join(folder, name);
      const statements = readFileSync(file, "utf8").matchAll(
        /^(?:import|export)\s+(type\s)?[^;]*?from\s+"(\.[^"]+)"/gms,
      );
      return [...statements].map(([, typeOnly, target]) => ({
        from: relative(src, file),
        to: relative(src, resolve(dirname(file), target!)),
        typeOnly: typeOnly !== undefined,
      }));
    });
}

/** What every room speaks of: a mistake someone can mend, the name they may have meant, and how things are kept. */
const EVERYWHERE = new Set(["problem.ts", "suggest.ts", "lookup.ts", "kept.ts", "content-digest.ts"]);

/** Why an import may not be, or null. */
function objection({ from, to }: Import): string | null {
  const [room, target] = [from.split("/")[0]!, to.split("/")[0]!];
  if (room === target || EVERYWHERE.has(to) || EVERYWHERE.has(room) || room === "index.ts") return null;
  if (room === "cli") return target === "build" || TYPE_FILES.has(to) ? null : "cli calls only build";
  if (ROAD.indexOf(target) > ROAD.indexOf(room)) return "data does not flow backwards";
  if (room === "build" || TYPE_FILES.has(to)) return null;
  return "only build calls other rooms";
}

test("rooms import their own files, the problem type and the type files of earlier rooms", () => {
  const imports = importsOf(src);
  expect(imports.length).toBeGreaterThan(50);
  const wrong = imports.flatMap((each) => {
    const why = objection(each);
    return why ? [`${each.from} imports ${each.to}: ${why}`] : [];
  });
  expect(wrong).toEqual([]);
});

const why = (from: string, to: string) => objection({ from, to, typeOnly: true });

test("an import against the flow, and one into another room's work, are objected to", () => {
  expect(why("facts/read.ts", "filling/filled.ts")).toBe("data does not flow backwards");
  expect(why("pages/stock.tsx", "document/compose.ts")).toBe("only build calls other rooms");
  expect(why("cli/run.ts", "facts/read-facts.ts")).toBe("cli calls only build");
  expect(why("pages/stock.tsx", "document/document.ts")).toBeNull();
});

test("every type file exists", () => {
  const missing = [...TYPE_FILES].filter((file) => {
    try {
      readFileSync(join(src, file));
      return false;
    } catch {
      return true;
    }
  });
  expect(missing).toEqual([]);
});
