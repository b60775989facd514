/** Characters that a sheet's name may have in Excel, and how many. */
const LONGEST = 31;

/** A sheet's name for each of these names, in their order: what Excel takes, no two alike whatever their case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[[\]:*?/\\]/g, "-").replace(/^'+|'+$/g, "");
    let unique = plain.slice(0, LONGEST) || "sheet";
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1)
      unique = `${plain.slice(0, LONGEST - 1 - String(number).length)}-${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
