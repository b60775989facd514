/** The offsets at which the records of a CSV text begin, empty lines and comments among them. */
export function* recordStarts(text: string): Generator<number> {
  let quoted = false;
  yield 0;
  for (const { 0: found, index } of text.matchAll(/"|\r\n|\n|\r/g)) {
    if (found === '"') quoted = !quoted;
    else if (!quoted && index + found.length < text.length) yield index + found.length;
  }
}
