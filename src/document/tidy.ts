import type { Inline } from "./document.ts";

/**
 * Inlines as they are printed: runs of spaces and line ends are one space, none stands at either end of the line, next
 * to a break or before source numbers; neighbouring texts and neighbouring source numbers are one. No-break spaces are
 * characters like others. A full stop after a text that ends in one, such as an abbreviation, is left out.
 */
export function tidy(inlines: readonly Inline[]): readonly Inline[] {
  const line = { space: false, started: false };
  const tidied = tidyChildren(inlines, line);
  return endsWithBreak(tidied) ? tidied.slice(0, -1) : tidied;
}

/** Whether a space is owed before the next word, and whether anything stands on the line yet. */
interface Line {
  space: boolean;
  started: boolean;
}

function tidyChildren(inlines: readonly Inline[], line: Line): readonly Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    switch (inline.kind) {
      case "text":
        writeWords(inline.text, out, line);
        break;
      case "strong":
      case "emphasis":
      case "link":
      case "passage":
        writeEnclosed(inline, out, line);
        break;
      case "cite": {
        const last = out.at(-1);
        if (last?.kind === "cite") out[out.length - 1] = { kind: "cite", numbers: union(last.numbers, inline.numbers) };
        else out.push(inline);
        line.started = true;
        line.space = false;
        break;
      }
      case "break":
        line.space = false;
        if (line.started && out.at(-1)?.kind !== "break") out.push(inline);
        line.started = false;
        break;
      case "mark":
      case "gap":
      case "see":
        paySpace(out, line);
        out.push(inline);
        line.started = true;
        break;
    }
  }
  return out;
}

const spaces = /[ \t\r\n\f\v]+/gu;
/** Spaces that are not simply one between two words. */
const untidy = /^ | $| {2}|[\t\r\n\f\v]/u;

function writeWords(text: string, out: Inline[], line: Line): void {
  const spaced = untidy.test(text) ? text.replace(spaces, " ") : text;
  const even = spaced.startsWith(".") && !line.space && endsWithStop(out) ? spaced.slice(1) : spaced;
  if (even.startsWith(" ")) line.space = true;
  const words = even.trim() === even ? even : trimSpaces(even);
  if (words === "") return;
  paySpace(out, line);
  write(words, out);
  line.started = true;
  line.space = even.endsWith(" ");
}

/** At most one space at each end; unlike `trim`, leaves no-break spaces. */
const trimSpaces = (text: string): string =>
  text.slice(text.startsWith(" ") ? 1 : 0, text.length > 1 && text.endsWith(" ") ? -1 : undefined);

function writeEnclosed(inline: Extract<Inline, { children: unknown }>, out: Inline[], line: Line): void {
  // A space that opens the children belongs before them, where it is not underlined or set bold.
  if (opensWithSpace(inline.children)) line.space = true;
  const inner: Line = { space: false, started: false };
  const children = tidyChildren(inline.children, inner);
  if (children.length > 0) {
    paySpace(out, line);
    out.push({ ...inline, children });
  }
  line.started ||= inner.started;
  line.space ||= inner.space;
}

function paySpace(out: Inline[], line: Line): void {
  if (line.space && line.started) write(" ", out);
  line.space = false;
}

function write(text: string, out: Inline[]): void {
  const last = out.at(-1);
  if (last?.kind === "text") out[out.length - 1] = { kind: "text", text: last.text + text };
  else out.push({ kind: "text", text });
}

/** A full stop, of an abbreviation or a sentence; not the dots of an ellipsis, which only a text of its own has. */
function endsWithStop(inlines: readonly Inline[]): boolean {
  const last = inlines.at(-1);
  if (last?.kind === "text") return last.text.endsWith(".");
  return last !== undefined && "children" in last && endsWithStop(last.children);
}

const union = (a: readonly number[], b: readonly number[]): readonly number[] =>
  [...new Set([...a, ...b])].sort((one, other) => one - other);

const endsWithBreak = (inlines: readonly Inline[]): boolean => inlines.at(-1)?.kind === "break";

function opensWithSpace(inlines: readonly Inline[]): boolean {
  const first = inlines[0];
  return first?.kind === "text" && /^[ \t\r\n\f\v]/u.test(first.text);
}
