import type { Draft, DraftColumn } from "../draft.ts";

export const closeColumn = (blocks: readonly Draft[]): readonly DraftColumn[] => [{ kind: "column", blocks }];
