import type { Inline } from "../document/document.ts";

type Mark = Extract<Inline, { kind: "mark" }>;

/**
 * The sign of a mark: filled diamond, sources disagree; hollow circle, older than it should be; hollow triangle, one
 * weak source; hollow square, none. Told apart by shape, never by colour alone.
 */
const signs: Readonly<Record<Mark["mark"], string>> = { disputed: "◆", stale: "○", unconfirmed: "△", unsourced: "□" };

/** A mark as printed: its sign, and of a stale fact the age in words as well. */
export const signOf = ({ mark, text }: Mark): string =>
  mark === "stale" ? `${signs[mark]}\u00A0${text}` : signs[mark];

const superiors = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A source number in superior figures of the face itself: they copy as text and need no raised baseline. */
export const superior = (number: number): string =>
  String(number).replace(/\d/gu, (digit) => superiors[Number(digit)] ?? "");

/**
 * What stands before a source number: a thin space before the first of a group, a no-break space between two, and in a
 * long group a space at which the line may break.
 */
export const beforeSource = (index: number, count: number): string =>
  index === 0 ? "\u2009" : count > 3 ? " " : "\u00A0";
