import type { LocatedRecord } from "./locate-cells.ts";
import type { Cell } from "./table.ts";

export const isFilled = (cell: Cell): boolean => cell.text.trim() !== "";

/**
 * The records, the header first, without cells that hold nothing and stand behind the header's last name: a spreadsheet
 * program writes them once somebody has clicked there. A record that has something there stays as it is.
 */
export function withoutEmptyColumns(records: readonly LocatedRecord[]): readonly LocatedRecord[] {
  const width = (records[0]?.cells.findLastIndex(isFilled) ?? -1) + 1;
  if (width === 0) return records;
  const cut = records.map((record) =>
    record.cells.length > width && !record.cells.slice(width).some(isFilled)
      ? { ...record, cells: record.cells.slice(0, width) }
      : record,
  );
  // Where an unnamed column holds something, its header stays to be named, and every record with it.
  const isUsed = cut.slice(1).some(({ cells }) => cells.length > width);
  return isUsed && (records[0]?.cells.length ?? 0) > width ? records : cut;
}
