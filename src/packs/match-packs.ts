import type { Checked, Problem } from "../problem.ts";
import { nearest } from "../suggest.ts";
import type { Pack } from "./pack.ts";

/** Which packs someone wants. */
export interface Wanted {
  /** Names or patterns; all packs where empty. */
  readonly patterns: readonly string[];
  /** Language tags; all languages where absent. */
  readonly languages?: readonly string[];
}

/** What a pack is known by, whether it is to be built or was. */
type Named = Pick<Pack, "id" | "language">;

/**
 * The packs that someone named, in their own order; all of them where nothing is named. A name is a pack's id, its path
 * without language or its last part (`kazakhstan`); `*` stands for anything within a part, `**` for any parts.
 */
export function matchPacks<P extends Named>(all: readonly P[], { patterns, languages }: Wanted): Checked<readonly P[]> {
  const spoken = new Set(all.map(({ language }) => language));
  const problems: Problem[] = (languages ?? []).flatMap((tag) => (spoken.has(tag) ? [] : [notSpoken(tag, spoken)]));
  const packs = languages ? all.filter(({ language }) => languages.includes(language)) : all;
  if (patterns.length === 0) return { value: packs, problems };
  const chosen = new Set<P>();
  for (const pattern of patterns) {
    const expression = toExpression(pattern);
    const isMeant = (pack: Named): boolean => namesOf(pack).some((name) => expression.test(name));
    const matching = packs.filter(isMeant);
    for (const pack of matching) chosen.add(pack);
    if (matching.length > 0) continue;
    const inOthers = all.filter(isMeant).map(({ language }) => language);
    problems.push(inOthers.length > 0 ? notInThese(pattern, new Set(inOthers)) : nothingMatches(pattern, packs));
  }
  return { value: packs.filter((pack) => chosen.has(pack)), problems };
}

function namesOf(pack: Named): readonly string[] {
  const path = pack.id.slice(0, -(pack.language.length + 1));
  return [pack.id, path, lastPart(pack.id), lastPart(path)];
}

function nothingMatches(pattern: string, packs: readonly Named[]): Problem {
  const meant = nearest(pattern, packs.flatMap(namesOf));
  return {
    severity: "error",
    code: "pack-unknown",
    place: { file: "" },
    reason: "No pack has this name.",
    found: pattern,
    advice: meant === undefined ? "briefing list names all packs." : `Did you mean ${meant}?`,
  };
}

const notInThese = (pattern: string, languages: ReadonlySet<string>): Problem => ({
  severity: "error",
  code: "pack-unknown",
  place: { file: "" },
  reason: "No pack of this name is in a language that was asked for.",
  found: pattern,
  wanted: [...languages].join(", "),
});

const notSpoken = (tag: string, spoken: ReadonlySet<string>): Problem => ({
  severity: "error",
  code: "language-unknown",
  place: { file: "" },
  reason: "No pack is in this language.",
  found: tag,
  wanted: [...spoken].join(", "),
});

function toExpression(pattern: string): RegExp {
  const name = pattern.replace(/^\.?\/*(dist\/)?/, "").replace(/\.pdf$/, "");
  const source = name
    .split(/(\*\*|\*|\?)/)
    .map((part) => {
      if (part === "**") return ".*";
      if (part === "*") return "[^/]*";
      return part === "?" ? "[^/]" : part.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
    })
    .join("");
  return new RegExp(`^${source}$`, "iu");
}

const lastPart = (path: string): string => path.split("/").at(-1) ?? path;
