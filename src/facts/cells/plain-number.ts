import type { Writing } from "../descriptor.ts";

/** Blanks and apostrophes that stand for each other: languages use the finer ones (CLDR), keyboards have the first. */
const ALIKE = [/[ \u00A0\u2009\u202F]/, /['’]/];

const signsLike = (group: string): RegExp | string => ALIKE.find((signs) => signs.test(group)) ?? group;

/**
 * A number as Table Schema writes it by default, from how its table writes it: `1234.5` from `1 234,5`. Null where it is
 * not written so, thousands in threes.
 */
export function plainNumber(text: string, { decimal, group }: Writing): string | null {
  const found = /^([+-]?)(.*?)([eE][+-]?\d+)?$/s.exec(text);
  const [, sign = "", digits = "", exponent = ""] = found ?? [];
  const [whole = "", decimals, ...more] = digits.split(decimal);
  if (more.length > 0 || (decimals !== undefined && !/^\d*$/.test(decimals))) return null;
  const groups = group === "" ? [whole] : whole.split(signsLike(group));
  const [first = "", ...others] = groups;
  const inThrees = others.every((each) => /^\d{3}$/.test(each)) && /^\d{1,3}$/.test(first);
  if (others.length === 0 ? !/^\d*$/.test(first) : !inThrees) return null;
  return `${sign}${groups.join("")}${decimals === undefined ? "" : `.${decimals}`}${exponent}`;
}

/** Whether a comma or point before three digits may as well separate thousands: `1,234`, unless a field's own sign says. */
export function isAmbiguousNumber(text: string, { isTold }: Writing): boolean {
  return !isTold && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
}
