/**
 * Cuts a text into lines of a width at its spaces, `most` of them; what is left over ends the last one with an ellipsis.
 * `measure` gives the width of a text; a single word that is wider stands alone, as it is.
 */
export function wrapWords(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const words = lines
    .slice(most - 1)
    .join(" ")
    .split(" ");
  while (words.length > 1 && measure(`${words.join(" ")} …`) > width) words.pop();
  return [...lines.slice(0, most - 1), `${words.join(" ")} …`];
}
