import type { FieldSchema } from "../descriptor.ts";
import type { Value } from "../facts.ts";
import { parseNumber } from "./parse-number.ts";
import type { Fault } from "./read-value.ts";
import { didYouMean, suggestFrom, type Suggest } from "../../suggest.ts";

/** Says what a typed value does against its field's constraints, if anything. `text` is the cell it was read from. */
export type CheckValue = (value: Value, text: string) => Fault | undefined;

/**
 * The check of a field's own constraints: required, enum, pattern, minimum and maximum. On a list, enum and pattern
 * hold for each item. Uniqueness takes a whole table and is checked with its keys.
 */
export function checkerFor(field: FieldSchema): CheckValue {
  const suggest = suggestFrom(() => field.enum ?? []);
  const pattern = field.pattern === undefined ? undefined : new RegExp(`^(?:${field.pattern})$`, "u");
  return (value, text) => {
    if (value === null) return field.required ? missing(field) : undefined;
    if (field.enum) {
      const stranger = itemsOf(value, text).find((item) => !isListed(item, value, field));
      if (stranger !== undefined) return notListed(stranger, field.enum, suggest);
    }
    if (pattern) {
      const stranger = itemsOf(value, text).find((item) => !pattern.test(item));
      if (stranger !== undefined) return unlike(stranger, field);
    }
    return typeof value === "number" ? beyond(value, text, field) : undefined;
  };
}

function itemsOf(value: Value, text: string): readonly string[] {
  return Array.isArray(value) ? value : [text];
}

/** A number is listed however it is written. */
function isListed(item: string, value: Value, field: FieldSchema): boolean {
  if (typeof value === "number") return field.enum!.some((each) => parseNumber(each) === value);
  return field.enum!.includes(item);
}

function missing(field: FieldSchema): Fault {
  return {
    code: "value-missing",
    reason: "The cell is empty, but this field must have a value.",
    found: "",
    wanted: field.enum ? oneOf(field.enum) : `a value of the type ${field.type}`,
  };
}

function notListed(found: string, known: readonly string[], suggest: Suggest): Fault {
  return {
    code: "value-not-listed",
    reason: `"${found}" is not one of the values of this field.`,
    found,
    wanted: oneOf(known),
    advice: didYouMean(suggest(found)),
  };
}

function unlike(found: string, field: FieldSchema): Fault {
  const wanted = `text like ${field.pattern}`;
  return { code: "pattern-unmet", reason: `"${found}" does not have the form that this field wants.`, found, wanted };
}

function beyond(value: number, found: string, { minimum, maximum }: FieldSchema): Fault | undefined {
  if (minimum !== undefined && value < minimum) {
    const reason = `${value} is less than ${minimum}, the least this field allows.`;
    return { code: "number-too-small", reason, found, wanted: `at least ${minimum}` };
  }
  if (maximum !== undefined && value > maximum) {
    const reason = `${value} is more than ${maximum}, the most this field allows.`;
    return { code: "number-too-large", reason, found, wanted: `at most ${maximum}` };
  }
  return undefined;
}

function oneOf(known: readonly string[]): string {
  return known.length > 12 ? `one of ${known.length} values` : `one of ${known.join(", ")}`;
}
