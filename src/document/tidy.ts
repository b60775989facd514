import type { Inline } from "./document.ts";

/**
 * Inlines as they are printed: runs of spaces and line ends are one space, none stands at either end of the line, next
 * to a break or before source numbers; neighbouring texts and neighbouring source numbers are one. No-break spaces are
 * characters like others.
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
  const write = (text: string) => {
    const last = out.at(-1);
    if (last?.kind === "text") out[out.length - 1] = { kind: "text", text: last.text + text };
    else out.push({ kind: "text", text });
  };
  const paySpace = () => {
    if (line.space && line.started) write(" ");
    line.space = false;
  };
  for (const inline of inlines) {
    switch (inline.kind) {
      case "text": {
        const words = inline.text.split(/[ \t\r\n\f\v]+/u);
        for (const [at, word] of words.entries()) {
          if (at > 0) line.space = true;
          if (word === "") continue;
          paySpace();
          write(word);
          line.started = true;
        }
        break;
      }
      case "strong":
      case "emphasis":
      case "link":
      case "passage": {
        // A space that opens the children belongs before them, where it is not underlined or set bold.
        if (opensWithSpace(inline.children)) line.space = true;
        const owed = line.space;
        const inner: Line = { space: false, started: false };
        const children = tidyChildren(inline.children, inner);
        if (children.length > 0) {
          line.space = owed;
          paySpace();
          out.push({ ...inline, children });
        }
        line.started ||= inner.started;
        line.space ||= inner.space;
        break;
      }
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
      case "see":
        paySpace();
        out.push(inline);
        line.started = true;
        break;
    }
  }
  return out;
}

const union = (a: readonly number[], b: readonly number[]): readonly number[] =>
  [...new Set([...a, ...b])].sort((one, other) => one - other);

const endsWithBreak = (inlines: readonly Inline[]): boolean => inlines.at(-1)?.kind === "break";

function opensWithSpace(inlines: readonly Inline[]): boolean {
  const first = inlines[0];
  return first?.kind === "text" && /^[ \t\r\n\f\v]/u.test(first.text);
}
