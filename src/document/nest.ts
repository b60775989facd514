import type { Container, Rich } from "../filling/filled.ts";
import { composeRich } from "./compose-rich.ts";
import type { Composing } from "./composing.ts";
import { close } from "./containers/close.ts";
import type { Draft, DraftHeading } from "./draft.ts";
import { composeMarkdown } from "./markdown/blocks.ts";
import { plainText } from "./plain-text.ts";
import { composePlaced } from "./placed/blocks.ts";
import { reportEmpty } from "./report-empty.ts";
import type { Piece } from "./split.ts";

interface Open {
  readonly container: Container;
  readonly title?: Rich;
  /** The level of the section in which the container stands, 0 before the first. */
  readonly level: number;
  readonly inside: Draft[];
}

/** Pieces in a row to blocks inside each other. A container with a title that came out empty is reported; the title of a container is an unnumbered heading above it. */
export function nest(pieces: readonly Piece[], composing: Composing): readonly Draft[] {
  const root: Draft[] = [];
  const opened: Open[] = [];
  let level = 0;
  const add = (drafts: readonly Draft[]) => {
    (opened.at(-1)?.inside ?? root).push(...drafts);
    for (const draft of drafts) if (draft.kind === "heading" && draft.numbered) level = draft.level;
  };
  const closeLast = () => {
    const last = opened.pop();
    if (!last) return;
    const blocks = close(last.container, last.inside, composing);
    if (blocks.length === 0) {
      if (last.title !== undefined) reportEmpty(plainText(composeRich(last.title, composing)), undefined, composing);
      return;
    }
    if (last.title !== undefined) add([containerTitle(last.title, last.level, composing)]);
    add(blocks);
  };
  for (const piece of pieces) {
    if (piece.kind === "markdown") add(composeMarkdown(piece.text, composing));
    else if (piece.block.kind === "open") opened.push({ ...piece.block, level, inside: [] });
    else if (piece.block.kind === "close") closeLast();
    else if (piece.block.kind !== "imprint") add(composePlaced(piece.block, composing));
  }
  while (opened.length > 0) closeLast();
  return root;
}

/** One level below the section it stands in, so that no level is skipped. */
const containerTitle = (title: Rich, level: number, composing: Composing): DraftHeading => ({
  kind: "heading",
  level: level === 0 ? 1 : level === 1 ? 2 : 3,
  numbered: false,
  content: composeRich(title, composing),
});
