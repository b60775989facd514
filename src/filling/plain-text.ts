import { FieldValue, ROW, isRowView } from "./seen.ts";

/** A text for the program's own use, such as an id: the key of a row, the value of a field as data. */
export function plainText(seen: unknown): string {
  if (isRowView(seen)) return seen[ROW].row.key;
  const value: unknown = seen instanceof FieldValue ? seen.value : seen;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
