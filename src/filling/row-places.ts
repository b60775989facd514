import type { Row } from "../facts/facts.ts";

const MOST = 5;

/** Where rows stand, for a message: `data/funding.csv:14 (kz-1991-2014, amount_kind)`; the first five of many. */
export function rowPlaces(rows: readonly Row[], field?: string): string {
  const places = rows
    .slice(0, MOST)
    .map(({ file, line, key }) => `${file}:${line} (${[key, field].filter((part) => part !== undefined).join(", ")})`);
  return [...places, ...(rows.length > MOST ? [`${rows.length - MOST} more`] : [])].join("; ");
}
