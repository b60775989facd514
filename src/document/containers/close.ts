import type { Container } from "../../filling/filled.ts";
import type { Composing } from "../composing.ts";
import type { Draft } from "../draft.ts";
import { closeCard } from "./card.ts";
import { closeColumn } from "./column.ts";
import { closeColumns } from "./columns.ts";
import { closeCompact } from "./compact.ts";
import { closeKeep } from "./keep.ts";
import { closeNote } from "./note.ts";
import { closeSummary } from "./summary.ts";

const handlers: Record<Container, (inside: readonly Draft[], composing: Composing) => readonly Draft[]> = {
  columns: closeColumns,
  column: closeColumn,
  summary: closeSummary,
  compact: closeCompact,
  card: closeCard,
  note: closeNote,
  keep: closeKeep,
};

/** What a container makes of the blocks inside it; nothing of none. */
export const close = (container: Container, inside: readonly Draft[], composing: Composing): readonly Draft[] =>
  inside.length === 0 ? [] : handlers[container](inside, composing);
