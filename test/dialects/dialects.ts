import { encode, type Encoding } from "../tables/encode.ts";

/** One way in which a spreadsheet program, or a person, saves a table. */
export interface Dialect {
  readonly name: string;
  /** The plain text of a cell as this dialect writes it; unquoted. */
  readonly cell?: (text: string) => string;
  readonly delimiter: string;
  readonly quote?: "all";
  /** The end of a row, by its number. */
  readonly lineEnd: (row: number) => string;
  readonly before?: string;
  readonly after?: string;
  /** What stands behind the last cell of each row. */
  readonly behind?: string;
  readonly encoding: Encoding;
  /** What the descriptor says of each CSV table. */
  readonly resource?: object;
  /** What it says of each field that holds numbers. */
  readonly numbers?: object;
  /** The letters that the encoding has. */
  readonly letters?: "Cyrillic" | "Western";
  /** Problems that are not errors. */
  readonly warns?: string;
}

const CRLF = (): string => "\r\n";
const LF = (): string => "\n";

const decimalComma = (text: string): string => text.replace(/^(\d+)\.(\d+)$/, "$1,$2");
const grouped = (blank: string, text: string): string => text.replace(/^(\d)(\d{3})(?=,|$)/, `$1${blank}$2`);
const dayFirst = (text: string): string => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3.$2.$1");
const monthFirst = (text: string): string => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$2/$3/$1");

/** Years are four figures as well, and nobody groups those. */
const asInRussian = (text: string): string =>
  text.includes(".") ? grouped("\u00A0", decimalComma(text)) : dayFirst(text);

export const DIALECTS: readonly Dialect[] = [
  { name: "Excel, CSV UTF-8, in Germany", delimiter: ";", lineEnd: CRLF, encoding: "utf-8 marked" },
  { name: "Excel, Unicode text", delimiter: "\t", lineEnd: CRLF, encoding: "utf-16le marked" },
  { name: "UTF-16 with the high byte first", delimiter: ",", lineEnd: LF, encoding: "utf-16be marked" },
  {
    name: "Excel, CSV, in Russia",
    cell: asInRussian,
    delimiter: ";",
    lineEnd: CRLF,
    encoding: "windows-1251",
    resource: { encoding: "windows-1251", briefing: { language: "ru" } },
    letters: "Cyrillic",
  },
  {
    name: "Excel, CSV, in France, with an encoding that nobody names",
    cell: (text) => decimalComma(text),
    delimiter: ";",
    lineEnd: CRLF,
    encoding: "windows-1252",
    numbers: { decimalChar: "," },
    letters: "Western",
    warns: "encoding-recognised",
  },
  {
    name: "every cell quoted, lines that end as on an old Macintosh",
    delimiter: ",",
    quote: "all",
    lineEnd: () => "\r",
    encoding: "utf-8",
  },
  {
    name: "rows that end now so, now so, with empty cells and rows behind",
    delimiter: ",",
    lineEnd: (row) => ["\n", "\r\n", "\r"][row % 3]!,
    behind: ",,",
    after: ",,,,,,\r\n\r\n",
    encoding: "utf-8",
  },
  {
    name: "a note above the header",
    delimiter: ";",
    lineEnd: LF,
    before: '"Lakes of the island;\nas of 2024";;\n;;\n',
    encoding: "utf-8",
    resource: { dialect: { headerRows: [3] } },
  },
  {
    name: "comments, and bars between the cells",
    delimiter: "|",
    lineEnd: (row) => `\n# row ${row}\n`,
    before: "# lakes, and more\n",
    encoding: "utf-8",
    resource: { dialect: { commentChar: "#", delimiter: "|" } },
  },
  {
    name: "Excel's own word for the delimiter, American days",
    cell: monthFirst,
    delimiter: ":",
    lineEnd: CRLF,
    before: "sep=:\r\n",
    encoding: "utf-8",
  },
];

/** The bytes of a table as a dialect saves it. */
export function save(rows: readonly (readonly string[])[], dialect: Dialect): Uint8Array {
  const {
    cell = (text: string) => text,
    delimiter,
    quote,
    lineEnd,
    before = "",
    after = "",
    behind = "",
    encoding,
  } = dialect;
  const write = (text: string): string => {
    const written = cell(text);
    const needsQuotes = quote === "all" || /["\r\n]/.test(written) || written.includes(delimiter);
    return needsQuotes ? `"${written.replaceAll('"', '""')}"` : written;
  };
  const lines = rows.map((row, number) => `${row.map(write).join(delimiter)}${behind}${lineEnd(number)}`);
  return encode(`${before}${lines.join("")}${after}`, encoding);
}
