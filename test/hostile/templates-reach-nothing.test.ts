import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isError } from "../../src/problem.ts";
import { FILES } from "../dialects/lakes.ts";
import { fillAll, lakesWith } from "./lake-packs.ts";

const LAKE = new TextDecoder().decode(FILES.get("templates/lake.md"));

/** What no pack may ever hold: of a file of this machine, of the environment, and of the program itself. */
const CANARY = "canary-5c1f";
const file = join(tmpdir(), `${CANARY}.md`);
writeFileSync(file, CANARY);
process.env["CANARY"] = CANARY;
const LEAKS = [CANARY, "native code", "[object", "function ", "prototype"];

const ATTACKS = [
  '{{constructor.constructor "return process.env"}}',
  '{{#with (constructor.constructor "return process.env")}}{{CANARY}}{{/with}}',
  "{{lake.constructor}}",
  "{{lake.constructor.name}}",
  "{{lake.[constructor]}}",
  "{{lake.__proto__}}",
  "{{__proto__}}",
  "{{this.__proto__.constructor}}",
  "{{@root.constructor}}",
  "{{@root.__proto__.toString}}",
  "{{../../constructor}}",
  "{{lake.toString}}",
  "{{lake.hasOwnProperty}}",
  "{{lake.depths.constructor}}",
  "{{lake.depths.map}}",
  "{{lake.name.constructor}}",
  "{{lake.name.length}}",
  '{{lookup this "constructor"}}',
  '{{lookup lake "__proto__"}}',
  '{{#with (lookup this "constructor")}}{{name}}{{/with}}',
  "{{#with lake as |x|}}{{x.constructor}}{{/with}}",
  "{{#each lake.depths as |constructor|}}{{constructor.constructor}}{{/each}}",
  "{{helperMissing}}",
  "{{blockHelperMissing}}",
  "{{log lake}}",
  '{{#with "s" as |string|}}{{#with "e"}}{{string.sub.apply}}{{/with}}{{/with}}',
  "{{process.env.CANARY}}",
  "{{global.process}}",
  "{{env.CANARY}}",
  '{{require "node:fs"}}',
  '{{import "node:fs"}}',
  `{{> ${file.replace(/\.md$/, "")}}}`,
  `{{> "${file}"}}`,
  `{{> ../../../../${file}}}`,
  "{{> (lookup this 'constructor')}}",
  "{{> constructor}}",
  "{{> __proto__}}",
  "{{> toString}}",
  '{{* inline "x"}}',
  '{{#*inline "x"}}{{constructor}}{{/inline}}{{> x}}',
  "{{#> depths rows=lake.depths}}{{constructor}}{{/depths}}",
  "{{{{raw}}}}{{constructor}}{{{{/raw}}}}",
  '{{say "__proto__"}}',
  '{{say "constructor"}}',
  '{{find "constructor" "name"}}',
  '{{#each (all "__proto__")}}{{id}}{{/each}}',
  '{{#with (find "lakes" "__proto__")}}{{constructor}}{{/with}}',
  '{{list lake.depths "constructor"}}',
  '{{#each (sort lake.depths "__proto__")}}{{constructor}}{{/each}}',
  '{{#each (where lake.depths constructor="x")}}{{constructor}}{{/each}}',
  '{{#each (group lake.depths by="constructor")}}{{key}}{{/each}}',
  "![x](/etc/passwd)",
  `![x](file://${file})`,
];

test.each(ATTACKS)("a template that tries %s gets nothing but words about it", async (attack) => {
  const before = [Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)];
  const { problems, texts } = await fillAll(lakesWith({ "templates/lake.md": `${LAKE}\n\n${attack}\n` }));
  const said = problems.filter(isError).every(({ place }) => place.file !== "" && place.line !== undefined);
  expect(said).toBe(true);
  const refused = problems.some(isError);
  const plain = texts.join("\n");
  expect(refused || plain.length > 0).toBe(true);
  expect(LEAKS.filter((leak) => plain.includes(leak))).toEqual([]);
  expect([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)]).toEqual(before);
});

test("hardly any of these is filled at all", async () => {
  const filled: string[] = [];
  for (const attack of ATTACKS) {
    const { problems } = await fillAll(lakesWith({ "templates/lake.md": `${LAKE}\n\n${attack}\n` }));
    if (!problems.some(isError)) filled.push(attack);
  }
  expect(filled).toEqual([]);
});

test.each(["__proto__", "constructor", "toString"])(
  "a row that is called %s harms nothing, whether or not a file may be called so",
  async (name) => {
    const lakes = new TextDecoder().decode(FILES.get("data/lakes.csv"));
    const { texts, problems } = await fillAll(
      lakesWith({ "data/lakes.csv": `${lakes}${name},${name},1,glacial,,,survey\n` }),
    );
    expect(problems.filter(isError).map(({ place }) => place.file)).toEqual(
      name === "__proto__" ? ["data/lakes.csv"] : [],
    );
    expect(({} as Record<string, unknown>)["name"]).toBeUndefined();
    expect(texts.every((text) => text.length > 0)).toBe(true);
  },
);
