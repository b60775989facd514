import type { TableSchema } from "../descriptor.ts";
import type { JsonValue } from "./json-value.ts";

/** Properties of Table Dialect that say what is so in any case, and those that only describe. */
const HARMLESS = [
  "delimiter",
  "headerRows",
  "commentChar",
  "sheetName",
  "sheetNumber",
  "lineTerminator",
  "$schema",
  "type",
  "title",
  "description",
];

/** Reads how a resource's file is written: its Table Dialect and its encoding (https://datapackage.org/standard). */
export function readDialect(at: JsonValue, path: string): TableSchema["dialect"] {
  const dialect = at.get("dialect")?.asObject();
  for (const [name, property] of dialect?.entries() ?? []) {
    if (!HARMLESS.includes(name) && !isDefault(name, property)) property.warnUnsupported();
  }
  const delimiter = readNonEmpty(dialect?.get("delimiter")) ?? (path.endsWith(".tsv") ? "\t" : undefined);
  const commentChar = readNonEmpty(dialect?.get("commentChar"));
  const headerRow = readHeaderRow(dialect?.get("headerRows"));
  const sheet = readNonEmpty(dialect?.get("sheetName")) ?? readSheetNumber(dialect?.get("sheetNumber"));
  const encoding = at.get("encoding")?.asText();
  return {
    ...(delimiter ? { delimiter } : {}),
    ...(encoding ? { encoding } : {}),
    ...(headerRow ? { headerRow } : {}),
    ...(commentChar ? { commentChar } : {}),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ["header", "true"],
  ["quoteChar", '"'],
  ["doubleQuote", "true"],
  ["skipInitialSpace", "false"],
]);

function isDefault(name: string, property: JsonValue): boolean {
  const wanted = DEFAULTS.get(name);
  return wanted !== undefined && property.asTexts().every(({ text }) => text === wanted);
}

function readNonEmpty(at: JsonValue | undefined): string | undefined {
  const text = at?.asText();
  if (text !== "") return text;
  const code = at?.name === "delimiter" ? "delimiter-empty" : "descriptor-value-wrong";
  at?.report({ code, reason: `The ${at.name} is empty.`, wanted: 'such as ","' });
  return undefined;
}

/** One row: names that are spread over several rows would leave it open how a template writes them. */
function readHeaderRow(at: JsonValue | undefined): number | undefined {
  if (at === undefined) return undefined;
  const [row, ...others] = at.asTexts();
  const value = Number(row?.text);
  if (others.length === 0 && Number.isInteger(value) && value > 0) return value;
  at.report({
    code: "descriptor-value-wrong",
    reason: `"headerRows" must be a list of one row, counted from 1.`,
    wanted: "such as [3]",
  });
  return undefined;
}

function readSheetNumber(at: JsonValue | undefined): number | undefined {
  const value = at?.asNumber();
  if (at === undefined || value === undefined || (Number.isInteger(value) && value > 0)) return value;
  const reason = `"sheetNumber" must be a whole number, counted from 1.`;
  at.report({ code: "descriptor-value-wrong", reason, found: String(value), wanted: "such as 1" });
  return undefined;
}
