import { describe, expect, test } from "vitest";
import { english, fillText } from "./fill-text.ts";
import { smallWorld } from "./small-world.ts";

/** Facts read beside the country's name, which is in the title. */
const reads = (body: string, printed: boolean): readonly string[] =>
  fillText(body)
    .filled.reads.filter((read) => read.printed === printed && read.fact !== "countries/kz.name")
    .map((read) => read.fact);

const names = (list: string): string => fillText(`{{#each ${list}}}{{name}}; {{/each}}`).text;

describe("values", () => {
  test("print in the pack's language: numbers grouped, dates in words, lists joined, rows by their name", () => {
    const body = `{{country.population}}; {{country.languages}}; {{country.region}}; {{country.landlocked}}
{{#each country.meetings}}{{date_start}}, {{/each}}`;
    expect(fillText(body).text).toBe(
      "20,592,571; Kazakh and Russian; Central Asia; yes\n27\u00A0March\u00A02007, October\u00A02022, ",
    );
  });

  test("print as n/a where nobody gave them, also when the relation or the name leads nowhere", () => {
    const body = `{{country.capital}} {{country.nothing}} {{first (where country.meetings status="held")}}`;
    expect(fillText(body, { subject: "countries/kg" }).text).toBe("n/a n/a n/a");
  });

  test("print in the twin field of the pack's language, and as a passage where there is none", () => {
    const russian = { ...english, language: "ru" };
    expect(fillText("{{country.name}} {{country.capital}}", { locale: russian }).text).toBe("Казахстан <en:Astana>");
    expect(fillText("{{country.name}}", { locale: russian, subject: "countries/kg" }).text).toBe("<en:Kyrgyzstan>");
  });

  test("of a list print in the twin list of the pack's language", () => {
    const russian = { ...english, language: "ru" };
    expect(fillText("{{country.languages}}", { locale: russian }).text).toBe("казахский and русский");
  });

  test("with a phrase for a coded value print that phrase", () => {
    expect(fillText("{{#each (all 'meetings')}}{{status}}, {{/each}}").text).toBe("held, held, still to come, ");
  });

  test("that sources give differently carry the disputed mark", () => {
    expect(fillText("{{#each country.funding}}{{amount amount}} {{/each}}").text).toBe(
      "EUR\u00A0719\u00A0million[disputed: sources disagree] EUR\u00A01.5\u00A0million ",
    );
  });

  test("a field with a helper's name is a field when it stands alone", () => {
    expect(fillText("{{#each (all 'sources')}}{{#unless @number}}{{/unless}}{{date}}{{/each}}").text).toBe(
      "n/an/an/an/an/a",
    );
  });
});

describe("conditions", () => {
  test("take a missing value, an empty list and no as false, and a known zero as true", () => {
    const body = `{{#if country.capital}}capital{{else}}no capital{{/if}}, {{#unless country.languages}}no languages{{/unless}}`;
    expect(fillText(body, { subject: "countries/kg" }).text).toBe("no capital, no languages");
    expect(fillText("{{#with country.region as |r|}}{{r.name}}{{/with}}").text).toBe("Central Asia");
    expect(fillText("{{#if (less 1 2)}}less{{/if}}{{#if (more country.population 8000000)}} big{{/if}}").text).toBe(
      "less big",
    );
  });

  test("compare rows, keys and values", () => {
    const body = `{{#each (all "meetings")}}{{#if (eq country ../country)}}{{name}}; {{/if}}{{/each}}`;
    expect(fillText(body).text).toBe("Astana 2007; Astana 2022; ");
    expect(
      fillText(`{{#if (eq country "kz")}}kz{{/if}}{{#if (eq country.languages "Kazakh")}} Kazakh{{/if}}`).text,
    ).toBe("kz Kazakh");
  });
});

describe("lists of rows", () => {
  test("are chosen by fields and relations", () => {
    expect(names(`(where (all "meetings") status="held" country=country)`)).toBe("Astana 2007; Astana 2022; ");
    expect(names(`(where (all "meetings") country=(none "kz"))`)).toBe("Bishkek 2012; ");
    expect(names(`(where country.meetings theme=(missing))`)).toBe("Astana 2022; ");
    expect(names(`(where country.meetings theme=(present))`)).toBe("Astana 2007; ");
    expect(names(`(where (all "meetings") date_start=(from "2012-11"))`)).toBe("Astana 2022; Bishkek 2012; ");
    expect(names(`(where (all "meetings") status=(any "planned" "held") date_start=(until "2010"))`)).toBe(
      "Astana 2007; ",
    );
  });

  test("are empty where the value compared with is missing", () => {
    expect(names(`(where (all "meetings") theme=country.nothing)`)).toBe("");
  });

  test("are sorted with missing values last, either way", () => {
    expect(names(`(sort (all "meetings") "-date_start")`)).toBe("Astana 2022; Bishkek 2012; Astana 2007; ");
    expect(names(`(sort (all "meetings") "theme" "-name")`)).toBe("Bishkek 2012; Astana 2007; Astana 2022; ");
    expect(names(`(sort (all "meetings") "-theme" "name")`)).toBe("Astana 2007; Bishkek 2012; Astana 2022; ");
    expect(names(`(sort (all "meetings") "-country" "name")`)).toBe("Bishkek 2012; Astana 2007; Astana 2022; ");
  });

  test("are grouped by a relation or a field, rows without one last", () => {
    const body = `{{#each (group (all "meetings") by="country")}}{{key}}: {{list rows}}. {{/each}}`;
    expect(fillText(body).text).toBe("Kazakhstan: Astana 2007 and Astana 2022. Kyrgyzstan: Bishkek 2012. ");
    const themes = `{{#each (group (all "meetings") by="theme") as |g n|}}{{n}} {{g.key}}: {{count g.rows}}. {{/each}}`;
    expect(fillText(themes).text).toBe("0 energy: 2. 1 n/a: 1. ");
  });

  test("are united, cut and counted", () => {
    expect(names(`(join-lists country.meetings (all "meetings"))`)).toBe("Astana 2007; Astana 2022; Bishkek 2012; ");
    expect(names(`(take (all "meetings") 1)`)).toBe("Astana 2007; ");
    expect(fillText(`{{#with (last country.meetings)}}{{name}}{{/with}} {{count country.meetings}}`).text).toBe(
      "Astana 2022 2",
    );
  });
});

describe("the record of facts read", () => {
  test("tells what was printed from what only decided something", () => {
    const body = `{{#each (where country.meetings status="held")}}{{name}}{{/each}}`;
    expect(reads(body, true)).toEqual(["meetings/astana-2007.name", "meetings/astana-2022.name"]);
    expect(reads(body, false)).toEqual([
      "meetings/astana-2007.country_id",
      "meetings/astana-2022.country_id",
      "meetings/astana-2007.status",
      "meetings/astana-2022.status",
    ]);
  });

  test("names a fact once, and nothing that was not read", () => {
    expect(reads("{{country.capital}} {{country.capital}}", true)).toEqual(["countries/kz.capital"]);
    expect(reads("{{#if country.capital}}yes{{/if}}", false)).toEqual(["countries/kz.capital"]);
  });

  test("holds what phrases, titles and tables print", () => {
    expect(reads(`{{say "greeting" who=country.capital}}`, true)).toEqual(["countries/kz.capital"]);
    expect(
      reads(`{{#table country.funding title=country.capital}}{{#column "Sum"}}{{amount}}{{/column}}{{/table}}`, true),
    ).toEqual(["countries/kz.capital", "funding/f1.amount", "funding/f2.amount"]);
  });
});

describe("partials", () => {
  test("see their parameters before what stands around them", () => {
    const partials = { hello: "{{subject.name}} of {{country.name}}: {{word}}" };
    const body = `{{#each (all "countries")}}{{> hello this subject=this country=@root.country word="a *b*"}}; {{/each}}`;
    expect(fillText(body, { partials }).text).toBe(
      "Kazakhstan of Kazakhstan: a *b*; Kyrgyzstan of Kazakhstan: a *b*; ",
    );
  });

  test("see what stands around them without parameters", () => {
    expect(fillText("{{#each country.meetings}}{{> line}}{{/each}}", { partials: { line: "{{name}}! " } }).text).toBe(
      "Astana 2007! Astana 2022! ",
    );
  });

  test("with parameters still read the row around them", () => {
    const partials = { line: "{{name}}{{end}} " };
    expect(fillText(`{{#each country.meetings}}{{> line end="!"}}{{/each}}`, { partials }).text).toBe(
      "Astana 2007! Astana 2022! ",
    );
  });
});

test("the facts are not changed by filling, and filling twice gives the same", () => {
  const facts = smallWorld();
  const before = structuredClone(facts);
  const body = `{{#each (sort country.meetings "-name")}}{{name}}{{cite}}{{/each}}{{#sources}}{{title}}{{/sources}}`;
  const [one, other] = [fillText(body, { facts }), fillText(body, { facts })];
  expect(one.filled.placed).toEqual(other.filled.placed);
  expect(facts).toEqual(before);
});

test("a template that was not checked gives a problem, never an exception", () => {
  expect(fillText("{{nosuch country}}").problems).toMatchObject([{ code: "template-not-checked" }]);
  expect(fillText("{{> nosuch}}").problems).toMatchObject([{ code: "template-not-checked" }]);
  expect(fillText("{{#if country}}").problems).toMatchObject([{ code: "template-syntax", place: { line: 5 } }]);
});
