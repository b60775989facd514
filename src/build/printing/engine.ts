/**
 * `galley` sets the pages itself; `draft` does the same, but makes no claim of conformity and only warns of what would
 * contradict one; `stock` leaves the pages to plain react-pdf, for comparison.
 */
export type Engine = (typeof NAMED_ENGINES)[number] | "draft";

/** Those that are asked for by name; a draft is an option of its own. */
export const NAMED_ENGINES = ["galley", "stock"] as const;

export const DEFAULT_ENGINE: Engine = "galley";
