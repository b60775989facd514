import { PLACE_CLOSE, PLACE_OPEN, type Rich } from "./filled.ts";
import type { Session } from "./session.ts";

const PLACEHOLDER = new RegExp(`${PLACE_OPEN}(\\d+)${PLACE_CLOSE}`, "g");

/** The words of a line without marks and source numbers, on one line: for drawings and messages. */
export function plainWords({ placing }: Session, rich: Rich): string {
  return rich
    .replace(PLACEHOLDER, (_, index: string) => {
      const placed = placing.placed[Number(index)];
      return placed && "text" in placed && placed.kind !== "mark" ? placed.text : "";
    })
    .replace(/[ \t\r\n]+/g, " ")
    .trim();
}

/** A line without the marks of its facts. */
export const withoutMarks = ({ placing }: Session, rich: Rich): Rich =>
  rich.replace(PLACEHOLDER, (placeholder, index: string) =>
    placing.placed[Number(index)]?.kind === "mark" ? "" : placeholder,
  );

/** Whether a line carries the mark of a disputed fact. */
export const isMarkedDisputed = ({ placing }: Session, rich: Rich): boolean =>
  [...rich.matchAll(PLACEHOLDER)].some(([, index]) => {
    const placed = placing.placed[Number(index)];
    return placed?.kind === "mark" && placed.mark === "disputed";
  });
