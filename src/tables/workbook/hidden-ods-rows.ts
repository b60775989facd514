/**
 * The rows of each sheet of an OpenDocument spreadsheet that are not shown, counted from 1, by the sheet's name, as its
 * `content.xml` says: hidden by hand or by a filter (ODF 1.3 Part 3, 19.749, table:visibility). A row that is repeated
 * counts as often; what is repeated beyond `most` rows is the empty rest of the sheet.
 */
export function hiddenOdsRows(content: string, most: number): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  let hidden: number[] = [];
  let row = 0;
  for (const [tag, kind] of content.matchAll(/<table:(table|table-row)(?=[\s/>])(?:[^"'>]|"[^"]*"|'[^']*')*>/g)) {
    if (kind === "table") {
      hidden = [];
      row = 0;
      found.set(plain(attribute(tag, "name") ?? ""), hidden);
      continue;
    }
    const next = row + Math.max(1, Number(attribute(tag, "number-rows-repeated") ?? 1) || 1);
    if (/^(?:collapse|filter)$/.test(attribute(tag, "visibility") ?? ""))
      for (let each = row + 1; each <= Math.min(next, most); each += 1) hidden.push(each);
    row = next;
  }
  return found;
}

const attribute = (tag: string, name: string): string | undefined => {
  const [, double, single] = new RegExp(`\\stable:${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single;
};

const PLAIN: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => PLAIN[name]!);
