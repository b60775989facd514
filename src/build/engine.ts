/** `galley` sets the pages itself; `stock` leaves them to plain react-pdf, for comparison. */
export type Engine = (typeof ENGINES)[number];

export const ENGINES = ["galley", "stock"] as const;

export const DEFAULT_ENGINE: Engine = "galley";

export const isEngine = (name: string): name is Engine => ENGINES.some((engine) => engine === name);
