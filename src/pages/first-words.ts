import type { LaidNode } from "./laid.ts";

/** The first line of a laid-out block that says anything, as it reads. */
export function firstWords(nodes: readonly LaidNode[]): string | undefined {
  for (const node of nodes) {
    const words = node.kind === "element" ? firstWords(node.children) : node.kind === "text" ? lineOf(node) : undefined;
    if (words) return words;
  }
  return undefined;
}

const lineOf = ({ lines }: Extract<LaidNode, { kind: "text" }>): string | undefined =>
  lines
    .map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join("")
        .trim(),
    )
    .find((words) => words !== "");
