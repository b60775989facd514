/**
 * `galley` sets the pages itself; `draft` does the same, but makes no claim of conformity and only warns of what would
 * contradict one; `stock` leaves the pages to plain react-pdf, for comparison.
 */
export type Engine = (typeof ENGINES)[number];

export const ENGINES = ["galley", "draft", "stock"] as const;

export const DEFAULT_ENGINE: Engine = "galley";

export const isEngine = (name: string): name is Engine => ENGINES.some((engine) => engine === name);
