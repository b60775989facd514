/**
 * What a table may hold at most. Facts of a briefing are kept by hand in spreadsheets, and stay far below; what is above
 * is a mistake or an attack, and is refused before it takes time and memory. README.md tells people the same.
 */
export const LIMITS = {
  /** Bytes of a table's file: a table of the most rows, each of 128 bytes. */
  fileBytes: 32 * 1024 * 1024,
  /** Bytes of a workbook's parts when unpacked: its reader takes some ten times as much. */
  unpackedBytes: 32 * 1024 * 1024,
  /** Rows above a header in which it is looked for: nobody writes longer notes. */
  rowsToSearch: 20,
  /** Records of a table: twice and a half the facts that a build is measured with. */
  rows: 250_000,
  /** Cells of a record: a reader who corrects them cannot find his way in more. */
  columns: 1_000,
  /** Characters of a cell (UTF-16 units): the most that a cell of Excel or LibreOffice keeps. */
  cellLength: 32_767,
  /** Lists, objects and commas in JSON, which is roughly its values: a table of the most rows, each of ten. */
  jsonValues: 2_500_000,
  /** Mistakes of a JSON table that are told: a text that is no table has as many as it has values. */
  jsonMistakes: 1_000,
  /** Objects and lists inside one another in JSON: a table needs three, and reading them recurses. */
  depth: 64,
} as const;
