import type { Type } from "../type.ts";

/** What is known at one place of a template. */
export interface Environment {
  /** What `this` is. */
  readonly here: Type;
  /** What `../` leads to, the nearest first. */
  readonly around: readonly Type[];
  readonly root: Type;
  /** Names after `as`, as in `as |row|`, inner before outer. */
  readonly blockParams: ReadonlyMap<string, Type>;
  /** The blocks around. */
  readonly inside: ReadonlySet<string>;
  /** Set directly inside a block that prints nothing but certain blocks: anything else would be lost. */
  readonly only?: { readonly block: string; readonly allowed: readonly string[] };
  /** Partials being checked, the outermost first, and where the first was called. */
  readonly partials: readonly string[];
  readonly calledFrom?: string;
}

export const rootEnvironment = (root: Type): Environment => ({
  here: root,
  around: [],
  root,
  blockParams: new Map(),
  inside: new Set(),
  partials: [],
});

/** The environment where `this` is something else. */
export const entering = (env: Environment, here: Type): Environment => ({
  ...env,
  here,
  around: [env.here, ...env.around],
});
