import type { PageBreak } from "../document.ts";

export const composePageBreak = (): readonly PageBreak[] => [{ kind: "page-break" }];
