import type { FactId, Facts, RowId } from "../../facts/facts.ts";
import { newsOfPack } from "../../filling/news-of-pack.ts";
import { digest } from "../planning/digest.ts";
import type { Edition, FrozenFact, FrozenPack } from "./edition.ts";
import { editionOfPack } from "./edition-of-pack.ts";
import { freezeFacts } from "./freeze-facts.ts";
import { sinceEditions, type EditionsSince } from "./since-editions.ts";

/** A pack as it stands, to be frozen. */
export interface PackNow {
  readonly id: string;
  readonly title: string;
  readonly printed: ReadonlySet<FactId>;
}

/** Freezes what all packs say, as the edition after those there are. */
export function makeEdition(name: string, facts: Facts, packs: readonly PackNow[], editions: EditionsSince): Edition {
  const frozen = freezeFacts(facts);
  const number = Math.max(0, ...editions.map(({ edition }) => edition.number)) + 1;
  const freeze = ({ id, title, printed }: PackNow): [string, FrozenPack] => {
    const last = editionOfPack(editions, id, newsOfPack(sinceEditions(editions, id), printed), facts.newest);
    const updated = last ? last.updated : facts.newest;
    return [id, { title, fingerprint: fingerprintOf(printed, frozen), updated, printed }];
  };
  return { name, number, factsTo: facts.newest, facts: frozen, packs: new Map(packs.map(freeze)) };
}

function fingerprintOf(
  printed: ReadonlySet<FactId>,
  facts: ReadonlyMap<RowId, ReadonlyMap<string, FrozenFact>>,
): string {
  const said = [...printed].toSorted().map((fact) => {
    const dot = fact.lastIndexOf(".");
    return [fact, facts.get(fact.slice(0, dot))?.get(fact.slice(dot + 1)) ?? null];
  });
  return digest(JSON.stringify(said));
}
