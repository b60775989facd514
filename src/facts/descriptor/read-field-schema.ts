import type { FieldSchema, FieldType, TableSchema, Writing } from "../descriptor.ts";
import { isUsableName, USABLE_NAME } from "./is-usable-name.ts";
import type { JsonValue } from "./json-value.ts";
import { parseNumber } from "../cells/parse-number.ts";
import { readByLanguage } from "./read-by-language.ts";
import { readNames } from "./read-names.ts";
import { readReference, type ForeignKey } from "./read-reference.ts";
import { readSumRule } from "./read-sum-rule.ts";
import { readWriting } from "./read-writing.ts";
import { didYouMean, suggestFrom } from "../../suggest.ts";

type ReadType = Pick<FieldSchema, "type" | "precision" | "isUntyped">;

/** Table Schema's types, as far as they are read here, and what they are to this program. */
const TYPES = new Map<string, ReadType>([
  ["string", { type: "text" }],
  ["any", { type: "text" }],
  ["integer", { type: "integer" }],
  ["number", { type: "number" }],
  ["boolean", { type: "boolean" }],
  ["date", { type: "date", precision: "day" }],
  ["yearmonth", { type: "date", precision: "month" }],
  ["year", { type: "date", precision: "year" }],
  ["list", { type: "list" }],
]);

const PROPERTIES = [
  "type",
  "unit",
  "sum",
  "titles",
  "localized",
  "languageField",
  "names",
  "reference",
  "prose",
  "ahead",
  "notBefore",
  "hindsight",
  "audiences",
];

/** Reads one field of a Table Schema; undefined for one without a usable name. */
export function readFieldSchema(
  at: JsonValue,
  format: TableSchema["format"],
  foreignKeys: ReadonlyMap<string, ForeignKey>,
  tableWriting?: Writing,
): FieldSchema | undefined {
  const nameAt = at.need("name", "the field's name");
  const name = nameAt?.asText();
  if (nameAt === undefined || name === undefined) return undefined;
  if (!isUsableName(name)) {
    nameAt.report({
      code: "field-name-unusable",
      reason: `"${name}" cannot be a field's name.`,
      found: name,
      wanted: USABLE_NAME,
    });
    return undefined;
  }
  const briefing = at.get("briefing")?.asObject();
  briefing?.allowOnly(PROPERTIES);
  const ofType = readType(at, briefing);
  const { type } = ofType;
  const itemType = type === "list" ? readItemType(at) : undefined;
  const description = at.get("description")?.asText();
  const unit = briefing?.get("unit")?.asText();
  const own = briefing?.get("reference");
  const reference = own ? readReference(own) : foreignKeys.get(name)?.reference;
  const sum = readSumRule(briefing?.get("sum"));
  const titles = readByLanguage(briefing?.get("titles"));
  const languageField = briefing?.get("languageField")?.asText();
  const names = readNames(briefing?.get("names"));
  const notBefore = type === "date" ? briefing?.get("notBefore")?.asText() : undefined;
  const audiences = briefing?.get("audiences")?.asTexts();
  const booleans = type === "boolean" ? readBooleans(at, format) : undefined;
  const writing = format !== "json" ? readWriting(at, tableWriting) : undefined;
  warnOfUnsupported(at, type, format);
  return {
    name,
    title: at.get("title")?.asText() ?? name,
    ...(description === undefined ? {} : { description }),
    ...ofType,
    delimiter: (type === "list" && at.get("delimiter")?.asText()) || (type === "list" ? "," : ";"),
    ...(itemType ? { itemType } : {}),
    ...(booleans ? { booleans } : {}),
    ...(writing ? { writing } : {}),
    ...readConstraints(at.get("constraints")?.asObject(), ofType),
    ...(unit === undefined ? {} : { unit }),
    ...(sum ? { sum } : {}),
    ...(titles.size > 0 ? { titles } : {}),
    localized: readByLanguage(briefing?.get("localized")),
    ...(languageField === undefined ? {} : { languageField }),
    ...(names ? { names } : {}),
    ...(reference ? { reference } : {}),
    ...(audiences ? { audiences: audiences.map(({ text }) => text) } : {}),
    prose: briefing?.get("prose")?.asBoolean() ?? false,
    ...(briefing?.get("ahead")?.asBoolean() && type === "date" ? { ahead: true } : {}),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(briefing?.get("hindsight")?.asBoolean() ? { hindsight: true } : {}),
  };
}

function readType(at: JsonValue, briefing: JsonValue | undefined): ReadType {
  const value = at.get("type");
  const written = value?.asText() ?? "string";
  const known = TYPES.get(written);
  if (known === undefined) {
    value?.report({
      code: "type-unsupported",
      reason: `Fields of the type "${written}" are not read.`,
      found: written,
      wanted: `one of ${[...TYPES.keys()].join(", ")}`,
      advice: didYouMean(suggestFrom(() => TYPES.keys())(written)),
    });
  }
  const own = briefing?.get("type");
  const ownType = own?.asText();
  if (own && ownType !== undefined && (ownType !== "date" || written !== "string")) {
    const reason = `"briefing.type" can only be "date", on a field of the type "string".`;
    own.report({ code: "descriptor-value-wrong", reason, found: ownType, wanted: "date" });
    return UNTYPED;
  }
  if (ownType === "date") return { type: "date" };
  const isUrl = written === "string" && at.get("format")?.asText() === "uri";
  return isUrl ? { type: "url" } : (known ?? UNTYPED);
}

const UNTYPED: ReadType = { type: "text", isUntyped: true };

function readItemType(at: JsonValue): Exclude<FieldType, "list"> | undefined {
  const value = at.get("itemType");
  const written = value?.asText();
  if (value === undefined || written === undefined) return undefined;
  const type = TYPES.get(written)?.type;
  if (type !== undefined && type !== "list") return type;
  value.report({
    code: "type-unsupported",
    reason: `A list's items cannot be of the type "${written}".`,
    found: written,
    advice: didYouMean(suggestFrom(() => TYPES.keys())(written)),
  });
  return undefined;
}

/** Defaults of Table Schema v2; the true and false that JSON and workbooks have of their own always count there. */
function readBooleans(at: JsonValue, format: TableSchema["format"]): NonNullable<FieldSchema["booleans"]> {
  const words = (property: string, defaults: readonly string[], own: string): string[] => {
    const given =
      at
        .get(property)
        ?.asTexts()
        .map(({ text }) => text) ?? defaults;
    return [...given, ...(format !== "csv" && !given.includes(own) ? [own] : [])];
  };
  return {
    true: words("trueValues", ["true", "True", "TRUE", "1"], "true"),
    false: words("falseValues", ["false", "False", "FALSE", "0"], "false"),
  };
}

type Constraints = Pick<FieldSchema, "required" | "unique" | "enum" | "pattern" | "minimum" | "maximum">;

const CHECKED_CONSTRAINTS = ["required", "unique", "enum", "pattern", "minimum", "maximum"];

function readConstraints(at: JsonValue | undefined, type: ReadType): Constraints {
  const listed = at
    ?.get("enum")
    ?.asTexts()
    .map(({ text }) => text);
  const pattern = readPattern(at?.get("pattern"));
  const minimum = readLimit(at?.get("minimum"), type);
  const maximum = readLimit(at?.get("maximum"), type);
  for (const [name, value] of at?.entries() ?? []) if (!CHECKED_CONSTRAINTS.includes(name)) value.warnUnsupported();
  return {
    required: at?.get("required")?.asBoolean() ?? false,
    unique: at?.get("unique")?.asBoolean() ?? false,
    ...(listed ? { enum: listed } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

function readPattern(at: JsonValue | undefined): string | undefined {
  const pattern = at?.asText();
  if (at === undefined || pattern === undefined) return undefined;
  try {
    return new RegExp(pattern, "u").source;
  } catch {
    at.report({ code: "pattern-wrong", reason: `"${pattern}" is no regular expression.`, found: pattern });
    return undefined;
  }
}

function readLimit(at: JsonValue | undefined, { type, isUntyped }: ReadType): number | undefined {
  const [limit] = at?.asTexts() ?? [];
  const value = limit && !isUntyped ? parseNumber(limit.text) : null;
  if (limit && !isUntyped && (value === null || (type !== "number" && type !== "integer"))) {
    limit.at.report({
      code: "descriptor-value-wrong",
      reason: `"${limit.at.name}" can only be a number, on a field that holds numbers.`,
      found: limit.text,
    });
    return undefined;
  }
  return value ?? undefined;
}

/** Properties of Table Schema that would change how a cell is read, were they not left out here. */
function warnOfUnsupported(at: JsonValue, type: FieldType, tableFormat: TableSchema["format"]): void {
  // JSON has its own way to write numbers.
  const signs = tableFormat === "json" ? ["decimalChar", "groupChar"] : [];
  for (const name of [...signs, "bareNumber", "missingValues"]) at.get(name)?.warnUnsupported();
  const format = at.get("format");
  if (type === "date" && format && format.asText() !== "default") format.warnUnsupported();
}
