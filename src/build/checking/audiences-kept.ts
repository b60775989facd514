import type { Pack } from "../../packs/pack.ts";
import type { Loaded } from "../loading/load.ts";

/** What an audience is kept from, and how many packs are made for it. */
export interface AudienceKept {
  readonly audience: string;
  readonly packs: number;
  readonly tables: number;
  /** Fields of the other tables. */
  readonly fields: number;
  /** Rows of the other tables. */
  readonly rows: number;
}

/** For each audience for which there are packs, in the order of the descriptor. */
export function audiencesKept(packs: readonly Pack[], { facts, seen }: Loaded): readonly AudienceKept[] {
  return [...seen.keys()].flatMap((audience) => {
    const made = packs.filter(({ template }) => template.audience === audience).length;
    const own = made > 0 && seen.get(audience);
    if (!own) return [];
    const tables = [...own.descriptor.tables.values()];
    const fieldsOf = (name: string): number => facts.descriptor.tables.get(name)?.fields.length ?? 0;
    const rowsOf = (name: string): number => facts.tables.get(name)?.length ?? 0;
    return {
      audience,
      packs: made,
      tables: facts.descriptor.tables.size - tables.length,
      fields: sum(tables.map(({ name, fields }) => fieldsOf(name) - fields.length)),
      rows: sum(tables.map(({ name }) => rowsOf(name) - (own.tables.get(name)?.length ?? 0))),
    };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
