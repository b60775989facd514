import type { RowId } from "../../facts/facts.ts";
import type { LastBuild } from "./last-build.ts";
import type { Reason } from "./reason.ts";
import type { PackRecord } from "../output/record.ts";

/** What is to be done with one pack, and why. */
export type Plan =
  | { readonly kind: "build"; readonly id: string; readonly why: Reason }
  | { readonly kind: "keep"; readonly id: string }
  /** No template asks for it any more; the record says that we wrote it. */
  | { readonly kind: "remove"; readonly id: string; readonly file: string };

/** What planning needs to know of a pack that is asked for. */
export interface Wanted {
  readonly id: string;
  readonly fingerprint: string;
  readonly rows: Readonly<Record<RowId, string>>;
}

export interface PlanOptions {
  /** Digest of each file that was recorded, as it now stands on the disk; absent where there is no file. */
  readonly onDisk: ReadonlyMap<string, string>;
  readonly force: boolean;
}

/** Compares what is wanted with what is known to have been built; in the order of `wanted`, removals last. */
export function plan(
  wanted: readonly Wanted[],
  all: ReadonlySet<string>,
  last: LastBuild,
  options: PlanOptions,
): Plan[] {
  const steps = wanted.map((pack): Plan => {
    const why = reasonToBuild(pack, last.packs.get(pack.id), options);
    return why ? { kind: "build", id: pack.id, why } : { kind: "keep", id: pack.id };
  });
  const recorded = Array.from(last.packs, ([id, { file }]) => [id, file] as const);
  const ours = new Map([...last.begun, ...recorded]);
  const removals = [...ours].filter(([id]) => !all.has(id)).map(([id, file]): Plan => ({ kind: "remove", id, file }));
  return [...steps, ...removals];
}

function reasonToBuild(pack: Wanted, last: PackRecord | undefined, { onDisk, force }: PlanOptions): Reason | null {
  if (!last) return { kind: "new" };
  if (force) return { kind: "forced" };
  if (onDisk.get(last.file) !== last.content) return { kind: "file-changed" };
  if (last.fingerprint === pack.fingerprint) return null;
  const changed = Object.keys(pack.rows).filter((id) => id in last.rows && last.rows[id] !== pack.rows[id]);
  const added = Object.keys(pack.rows).filter((id) => !(id in last.rows));
  const withdrawn = Object.keys(last.rows).filter((id) => !(id in pack.rows));
  return changed.length + added.length + withdrawn.length > 0
    ? { kind: "rows", changed, added, withdrawn }
    : { kind: "template" };
}
