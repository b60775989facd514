/** The name that spreadsheet programs give a cell, such as `B7`; line and column count from 1. */
export const cellName = (line: number, column: number): string => `${columnName(column)}${line}`;

/** `A`, `Z`, `AA`: numbers to the base of 26 letters, without a nought. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
