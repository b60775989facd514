/**
 * The name of a country by its ISO 3166-1 numeric code. Intl knows names by the two-letter code alone; CLDR writes a
 * numeric code in a language tag as the two letters that replace it (supplementalMetadata, territoryAlias).
 */
export function countryName(names: Intl.DisplayNames, code: string): string | undefined {
  if (!/^\d{3}$/.test(code)) return undefined;
  const [tag] = Intl.getCanonicalLocales(`und-${code}`);
  const letters = tag?.slice("und-".length) ?? "";
  // ZZ is a country that is not known.
  return /^[A-Z]{2}$/.test(letters) && letters !== "ZZ" ? names.of(letters) : undefined;
}
