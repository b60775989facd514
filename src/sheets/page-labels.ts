import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString, type PDFDocument } from "@cantoo/pdf-lib";

/** What each page is called (ISO 32000-1, 12.4.2); its number from 1 where the file does not say. */
export function readPageLabels(document: PDFDocument): readonly string[] {
  const count = document.getPageCount();
  const tree = document.catalog.lookupMaybe(PDFName.of("PageLabels"), PDFDict);
  const ranges = tree ? rangesIn(tree) : [];
  return Array.from({ length: count }, (_, index) => {
    const [from, style] = ranges.findLast(([start]) => start <= index) ?? [0, null];
    if (!style) return String(index + 1);
    const first = style.lookupMaybe(PDFName.of("St"), PDFNumber)?.asNumber() ?? 1;
    const prefix = style.lookupMaybe(PDFName.of("P"), PDFString, PDFHexString)?.decodeText() ?? "";
    const numerals = style.lookupMaybe(PDFName.of("S"), PDFName)?.decodeText();
    return prefix + (numerals === undefined ? "" : write(first + index - from, numerals));
  });
}

/** A number tree (ISO 32000-1, 7.9.7): the first page, counted from 0, to which each style applies. */
function rangesIn(node: PDFDict): readonly (readonly [number, PDFDict])[] {
  const kids = node.lookupMaybe(PDFName.of("Kids"), PDFArray);
  if (kids) return Array.from({ length: kids.size() }, (_, i) => rangesIn(kids.lookup(i, PDFDict))).flat();
  const pairs = node.lookupMaybe(PDFName.of("Nums"), PDFArray);
  return Array.from({ length: Math.floor((pairs?.size() ?? 0) / 2) }, (_, i) => [
    pairs!.lookup(2 * i, PDFNumber).asNumber(),
    pairs!.lookup(2 * i + 1, PDFDict),
  ]);
}

function write(number: number, numerals: string): string {
  switch (numerals) {
    case "R":
      return roman(number);
    case "r":
      return roman(number).toLowerCase();
    case "A":
      return letters(number);
    case "a":
      return letters(number).toLowerCase();
    default:
      return String(number);
  }
}

const ROMAN: readonly (readonly [string, number])[] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

function roman(number: number): string {
  const [sign, worth] = ROMAN.find(([, each]) => each <= number) ?? ["", 0];
  return worth === 0 ? "" : sign + roman(number - worth);
}

/** A to Z, then AA to ZZ and so on. */
const letters = (number: number): string =>
  String.fromCodePoint(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

/** Gives each page of a document its own label. */
export function writePageLabels(document: PDFDocument, labels: readonly string[]): void {
  const { context, catalog } = document;
  const ranges = labels.flatMap((label, index) => [index, { P: PDFHexString.fromText(label) }]);
  catalog.set(PDFName.of("PageLabels"), context.obj({ Nums: ranges }));
}
