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
 * without language or the last part of either (`kazakhstan`), in whatever folder, which a note then says; `*` stands for anything within a part, `**` for any parts.
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
    problems.push(...inSeveralFolders(pattern, matching));
    if (matching.length > 0) continue;
    const inOthers = all.filter(isMeant).map(({ language }) => language);
    problems.push(inOthers.length > 0 ? notInThese(pattern, new Set(inOthers)) : nothingMatches(pattern, packs));
  }
  return { value: packs.filter((pack) => chosen.has(pack)), problems };
}

function namesOf(pack: Named): readonly string[] {
  const path = pathOf(pack);
  return [pack.id, path, lastPart(pack.id), lastPart(path)];
}

/** A note on a plain name that packs in several folders have: whoever gave it may have one of them in mind. */
function inSeveralFolders(pattern: string, matching: readonly Named[]): readonly Problem[] {
  if (/[/*?]/.test(pattern)) return [];
  const isId = matching.some(({ id }) => lastPart(id) === pattern);
  const names = [...new Set(matching.map((pack) => (isId ? pack.id : pathOf(pack))))];
  if (new Set(names.map((name) => name.slice(0, -lastPart(name).length))).size < 2) return [];
  return [
    {
      severity: "note",
      code: "pack-in-several-folders",
      place: { file: "" },
      reason: `The name "${pattern}" is that of packs in several folders.`,
      found: names.join(", "),
      advice: `Name one with its folder, such as ${names[0]}, where only that is meant.`,
    },
  ];
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

const pathOf = ({ id, language }: Named): string => id.slice(0, -(language.length + 1));

const lastPart = (path: string): string => path.split("/").at(-1) ?? path;
