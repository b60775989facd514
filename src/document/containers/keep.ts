import type { Draft, DraftKeep } from "../draft.ts";

export const closeKeep = (blocks: readonly Draft[]): readonly DraftKeep[] => [{ kind: "keep", blocks }];
