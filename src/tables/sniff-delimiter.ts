const CANDIDATES = [",", ";", "\t", "|"] as const;

/**
 * The delimiter that a CSV text's header uses: of comma, semicolon, tab and bar the most frequent one outside quotes; a
 * comma where there is none. Only the header is asked, since cells are full of commas (`1,5`) and lists of semicolons.
 */
export function sniffDelimiter(text: string): string {
  const counts = new Map<string, number>(CANDIDATES.map((candidate) => [candidate, 0]));
  let quoted = false;
  // Lines before the header may have been emptied.
  for (const character of text.replace(/^[\r\n]+/, "")) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) break;
    else if (!quoted && counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return CANDIDATES.reduce((best, each) => (counts.get(each)! > counts.get(best)! ? each : best));
}
