import type { Loaded } from "../loading/load.ts";
import { Desks } from "./desks.ts";
import { ownDesk, type OwnDesk } from "./own-desk.ts";
import { threadDesk } from "./thread-desk.ts";
import type { ThreadData } from "./work.ts";

/** One desk in this thread, and one in each of the others; a thread starts with its first work. */
export function openDesks(
  loaded: Loaded,
  { keep, ...data }: ThreadData,
  threads: number,
): { readonly own: OwnDesk; readonly desks: Desks } {
  const each = { ...data, keep: Math.ceil(keep / threads) };
  const templates = new Map(loaded.packs.map(({ id, template }) => [id, template.file]));
  const fileOf = (id: string): string => templates.get(id) ?? id;
  const own = ownDesk(loaded, each);
  const others = Array.from({ length: threads - 1 }, () => threadDesk(each, { fileOf }));
  return { own, desks: new Desks([own, ...others]) };
}
