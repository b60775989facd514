import type { PartialDate } from "../facts/date.ts";
import type { Facts } from "../facts/facts.ts";
import { printStock } from "../pages/stock.tsx";
import type { Checked } from "../problem.ts";
import type { Prepared } from "./prepare.ts";

/** `galley` sets the pages itself; `stock` leaves them to plain react-pdf, for comparison. */
export type Engine = "galley" | "stock";

export const DEFAULT_ENGINE: Engine = "stock";

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Prints a prepared pack. The value is null where a problem is an error. */
export async function print({ document }: Prepared, facts: Facts, engine: Engine): Promise<Checked<Printed | null>> {
  void engine;
  const bytes = await printStock(document, { date: instantOf(facts.newest) });
  return { value: { bytes, pages: 0 }, problems: [] };
}

/** The instant that a file of facts as of this date bears: the wall clock reaches no page. */
const instantOf = (date: PartialDate | null): Date =>
  new Date(Date.UTC(date?.year ?? 2000, (date?.month ?? 1) - 1, date?.day ?? 1));
