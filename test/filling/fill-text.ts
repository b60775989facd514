import { readFileSync } from "node:fs";
import type { Facts } from "../../src/facts/facts.ts";
import { fill, type FillOptions } from "../../src/filling/fill.ts";
import type { Filled, Placed } from "../../src/filling/filled.ts";
import type { Partial as TemplatePartial } from "../../src/filling/templates.ts";
import type { Locale } from "../../src/locales/locale.ts";
import { openLocale } from "../../src/locales/open-locale.ts";
import { readCatalogue } from "../../src/locales/read-catalogue.ts";
import type { Pack, PackTemplate } from "../../src/packs/pack.ts";
import type { Problem } from "../../src/problem.ts";
import { smallWorld } from "./small-world.ts";

const EXTRA = `
  greeting: "Hello {who}"
  meetings:
    one: "{count} meeting"
    other: "{count} meetings"
  values:
    meetings:
      status:
        planned: still to come
`;

export const wording = readFileSync(new URL("../../templates/wording/en.yaml", import.meta.url), "utf8");

/** English as the project words it, with three phrases more. */
export const english: Locale = openLocale("en", readCatalogue(wording + EXTRA, "templates/wording/en.yaml").value);

export interface Filling {
  readonly facts?: Facts;
  readonly subject?: string;
  readonly as?: string;
  readonly partials?: Readonly<Record<string, string>>;
  readonly locale?: Locale;
  readonly options?: FillOptions;
}

export interface FilledText {
  readonly filled: Filled;
  readonly problems: readonly Problem[];
  /** The Markdown with what was placed written out: marks as [disputed], cites as [1 2], blocks by their kind. */
  readonly text: string;
  readonly block: <K extends Placed["kind"]>(kind: K) => Extract<Placed, { kind: K }>;
  readonly show: (rich: string) => string;
}

/** Fills a template body for Kazakhstan, or for another row. */
export function fillText(body: string, given: Filling = {}): FilledText {
  const template = makeTemplate(body, given.as ?? "country");
  const locale = given.locale ?? english;
  const pack: Pack = { id: "test.en", language: locale.language, template, subject: given.subject ?? "countries/kz" };
  const partials = new Map<string, TemplatePartial>(
    Object.entries(given.partials ?? {}).map(([name, text]) => [name, { file: `templates/partials/${name}.md`, text }]),
  );
  const { value, problems } = fill(pack, given.facts ?? smallWorld(), { template, partials }, locale, given.options);
  const show = (rich: string): string =>
    rich.replace(/\uE000(\d+)\uE001/g, (_, index: string) => {
      const placed = value.placed[Number(index)];
      return placed ? showPlaced(placed) : "[nothing]";
    });
  const block: FilledText["block"] = (kind) => {
    const found = value.placed.find((placed) => isKind(placed, kind));
    if (!found || !isKind(found, kind)) throw new Error(`no ${kind} was placed`);
    return found;
  };
  return { filled: value, problems, text: show(value.markdown), block, show };
}

export function makeTemplate(body: string, as = "country", title = `{{${as}.name}}`): PackTemplate {
  return {
    name: "test",
    file: "templates/test.md",
    each: "countries",
    as,
    path: "test",
    title,
    languages: ["en"],
    body,
    bodyLine: 5,
  };
}

const isKind = <K extends Placed["kind"]>(placed: Placed, kind: K): placed is Extract<Placed, { kind: K }> =>
  placed.kind === kind;

function showPlaced(placed: Placed): string {
  if (placed.kind === "text" || placed.kind === "link") return placed.text;
  if (placed.kind === "passage") return `<${placed.language}:${placed.text}>`;
  if (placed.kind === "cite") return `[${placed.numbers.join(" ")}]`;
  if (placed.kind === "mark") return `[${placed.mark}: ${placed.text}]`;
  if (placed.kind === "see") return `[see ${placed.id}]`;
  return placed.kind === "open" ? `[open ${placed.container}]` : `[${placed.kind}]`;
}
