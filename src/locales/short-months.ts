/** The short names of the twelve months, as they stand alone. */
export function shortMonths(tag: string): readonly string[] {
  const format = new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 1)));
}
