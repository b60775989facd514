import { posix } from "node:path";
import type { FieldSchema, TableSchema } from "../descriptor.ts";
import { fieldNamed } from "./field-named.ts";
import type { JsonValue } from "./json-value.ts";
import { readByLanguage } from "./read-by-language.ts";
import { readDialect } from "./read-dialect.ts";
import { readFieldSchema } from "./read-field-schema.ts";
import { readLanguage } from "./read-language.ts";
import { readToCome } from "./read-to-come.ts";
import { readForeignKeys } from "./read-reference.ts";
import { writingOf } from "../cells/writing-of.ts";

/** Reads one resource of the descriptor, without its relations; undefined for one that cannot be used. */
export function readTableSchema(at: JsonValue, descriptorFile: string): TableSchema | undefined {
  const name = at.need("name", "the table's name")?.asText();
  const path = readPath(at);
  const schema = at.need("schema", "a Table Schema")?.asObject();
  if (name === undefined || path === undefined || schema === undefined) return undefined;
  const format = readFormat(at, path);
  const foreignKeys = readForeignKeys(schema, name);
  const briefing = at.get("briefing")?.asObject();
  briefing?.allowOnly([
    "titles",
    "language",
    "label",
    "sources",
    "asOf",
    "staleAfter",
    "toCome",
    "audiences",
    "audiencesField",
  ]);
  const language = readLanguage(briefing?.get("language"));
  const writing = language === undefined ? undefined : writingOf(language);
  const listed = schema.need("fields", "the list of fields")?.asList();
  if (listed === undefined) return undefined;
  const fields: FieldSchema[] = [];
  for (const field of listed) {
    const read = field.asObject() && readFieldSchema(field, format, foreignKeys, writing);
    if (read && fields.some((other) => other.name === read.name)) {
      const reason = `The table "${name}" has two fields "${read.name}".`;
      field.get("name")?.report({ code: "field-twice", reason, found: read.name });
    } else if (read) fields.push(read);
  }
  const field = new Map(fields.map((each) => [each.name, each]));
  reportForeignKeys(foreignKeys, field);
  reportLanguages(schema, field);
  reportSumRules(schema, field);
  for (const each of schema.get("fields")?.asList() ?? [])
    fieldNamed(each.get("briefing")?.get("notBefore"), field, ["date"]);
  const missing = schema.get("missingValues");
  if (missing?.asTexts().some(({ text }) => text !== "")) missing.warnUnsupported();
  const primaryKey = readPrimaryKey(schema, name, field);
  if (primaryKey.length === 0) return undefined;
  const label = fieldNamed(briefing?.get("label"), field);
  const sourcesField = fieldNamed(briefing?.get("sources"), field, ["list", "text"]);
  const asOfField = fieldNamed(briefing?.get("asOf"), field, ["date"]);
  const staleAfter = readStaleAfter(briefing?.get("staleAfter"), asOfField);
  const toCome = readToCome(briefing?.get("toCome"), field);
  const titles = readByLanguage(briefing?.get("titles"));
  const audiences = briefing?.get("audiences")?.asTexts();
  const audiencesField = fieldNamed(briefing?.get("audiencesField"), field, ["list", "text"]);
  return {
    name,
    title: at.get("title")?.asText() ?? name,
    ...(titles.size > 0 ? { titles } : {}),
    file: posix.join(posix.dirname(descriptorFile), path),
    format,
    dialect: readDialect(at, path),
    fields,
    field,
    primaryKey,
    label: label ?? primaryKey[0] ?? fields[0]?.name ?? "",
    ...(sourcesField ? { sourcesField } : {}),
    ...(asOfField ? { asOfField } : {}),
    ...(staleAfter === undefined ? {} : { staleAfter }),
    ...(toCome ? { toCome } : {}),
    ...(audiences ? { audiences: audiences.map(({ text }) => text) } : {}),
    ...(audiencesField ? { audiencesField } : {}),
    relations: new Map(),
  };
}

function readPath(at: JsonValue): string | undefined {
  const value = at.need("path", "the table's file");
  const path = value?.asText();
  if (value === undefined || path === undefined) return undefined;
  const outside = path.startsWith("/") || path.split("/").includes("..") || /^[a-z]+:/i.test(path);
  if (!outside) return path;
  value.report({
    code: "path-outside",
    reason: `The file "${path}" is not in the descriptor's folder.`,
    found: path,
    wanted: "a path below the descriptor's folder",
  });
  return undefined;
}

const WORKBOOKS = ["xlsx", "xlsm", "ods"];

function readFormat(at: JsonValue, path: string): TableSchema["format"] {
  const value = at.get("format");
  const format = value?.asText() ?? posix.extname(path).slice(1);
  if (format === "json") return "json";
  if (WORKBOOKS.includes(format)) return "workbook";
  if (format !== "csv" && format !== "tsv" && format !== "txt") {
    (value ?? at.get("path"))?.report({
      code: "format-unsupported",
      reason: `Tables in the format "${format}" are not read.`,
      found: format,
      wanted: "csv, json, xlsx or ods",
    });
  }
  return "csv";
}

function readPrimaryKey(schema: JsonValue, table: string, fields: ReadonlyMap<string, FieldSchema>): string[] {
  const value = schema.need("primaryKey", "the field, or fields, whose cells tell the rows apart");
  const written = value?.asTexts() ?? [];
  const named = written.flatMap(({ at }) => fieldNamed(at, fields, ["text", "integer", "date", "url"]) ?? []);
  if (value && written.length === 0) {
    value.report({ code: "primary-key-empty", reason: `The table "${table}" has no primary key.`, wanted: "a field" });
  }
  return named;
}

function readStaleAfter(at: JsonValue | undefined, asOfField: string | undefined): number | undefined {
  const years = at?.asNumber();
  if (at === undefined || years === undefined) return undefined;
  if (!Number.isInteger(years) || years <= 0) {
    const reason = `"staleAfter" must be a whole number of years.`;
    at.report({ code: "descriptor-value-wrong", reason, found: String(years), wanted: "such as 3" });
    return undefined;
  }
  if (asOfField === undefined) {
    const reason = `"staleAfter" needs "asOf": the field that dates the rows.`;
    at.report({ code: "stale-undated", reason, wanted: `"asOf": the name of a field that holds dates` });
  }
  return years;
}

function reportForeignKeys(
  foreignKeys: ReturnType<typeof readForeignKeys>,
  fields: ReadonlyMap<string, FieldSchema>,
): void {
  for (const { at } of foreignKeys.values()) fieldNamed(at, fields);
}

function reportLanguages(schema: JsonValue, fields: ReadonlyMap<string, FieldSchema>): void {
  for (const field of schema.get("fields")?.asList() ?? []) {
    const targets = field.get("briefing")?.get("localized")?.entries() ?? [];
    // A list has its words in another language in a list, item by item.
    const isList = fields.get(field.get("name")?.asText() ?? "")?.type === "list";
    for (const [, target] of targets) fieldNamed(target, fields, [isList ? "list" : "text"]);
    fieldNamed(field.get("briefing")?.get("languageField"), fields, ["text"]);
    fieldNamed(field.get("briefing")?.get("names")?.get("codes"), fields, [isList ? "list" : "text"]);
  }
}

function reportSumRules(schema: JsonValue, fields: ReadonlyMap<string, FieldSchema>): void {
  for (const field of schema.get("fields")?.asList() ?? []) {
    const rule = field.get("briefing")?.get("sum");
    for (const { at } of rule?.get("within")?.asTexts() ?? []) fieldNamed(at, fields);
    fieldNamed(rule?.get("apart"), fields, ["list"]);
  }
}
