import type { Descriptor } from "../facts/descriptor.ts";
import type { Place } from "../problem.ts";
import type { Rich } from "./filled.ts";
import type { Session } from "./session.ts";
import type { Kind, Type } from "./type.ts";

/** A word that templates know: what it does, and what may stand beside it. */
export interface Helper {
  readonly signature: Signature;
  readonly run: (call: Call) => unknown;
}

/** One use of a helper while filling. */
export interface Call {
  readonly session: Session;
  /** What `this` is in the template. */
  readonly here: unknown;
  readonly args: readonly unknown[];
  readonly named: Readonly<Record<string, unknown>>;
  /** Fills what the helper encloses; nothing where it stands alone. */
  readonly body: Body;
  /** Fills what follows `{{else}}`. */
  readonly otherwise: Body;
  /** What an enclosing helper left for those inside it, by its name. */
  enclosing(name: string): unknown;
  readonly place: Place;
}

/** `here` is what `this` is inside; `data` are names with @, and what helpers inside find by `enclosing`. */
export type Body = (here: unknown, options?: BodyOptions) => Rich;

export interface BodyOptions {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly blockParams?: readonly unknown[];
}

/** What the checker holds a helper's uses against. */
export interface Signature {
  /** `inline`: `{{cite}}` or `(count rows)`; `block`: `{{#note}}…{{/note}}`. */
  readonly form: "inline" | "block";
  readonly params: readonly Param[];
  /** Any number of further parameters. */
  readonly rest?: Param;
  readonly named?: Readonly<Record<string, Param>>;
  /** Any other named parameter. */
  readonly anyNamed?: Param;
  /** The blocks in which alone it means something. */
  readonly within?: readonly string[];
  /** The helpers that may stand directly inside; anything else there would not be printed. */
  readonly holds?: readonly string[];
  /** Whether what follows `{{else}}` is ever printed. */
  readonly otherwise?: boolean;
  readonly result: (checking: Checking) => Type;
  /** What `this` is inside; unchanged where absent. */
  readonly inside?: (checking: Checking) => Type;
  /** Types of the names after `as`, as in `as |row number|`. */
  readonly blockParams?: (checking: Checking) => readonly Type[];
  /** What cannot be said by the lists above. */
  readonly check?: (checking: Checking) => void;
}

export interface Param {
  readonly name: string;
  readonly accepts: readonly Kind[];
  readonly optional?: boolean;
  /** The only texts allowed, where the parameter is one of a few words. */
  readonly words?: readonly string[];
}

/** A use of a helper as the checker sees it. */
export interface Checking {
  readonly descriptor: Descriptor;
  readonly wording: Wording;
  readonly args: readonly Argument[];
  readonly named: ReadonlyMap<string, Argument>;
  readonly report: (finding: Finding) => void;
  /** The type of a field or relation of a type, with a report where there is none. */
  readonly member: (of: Type, name: string, at: Argument | undefined) => Type;
}

/** The phrases of the languages in which a template is filled. */
export interface Wording {
  /** The blanks of a phrase, those of all languages together. */
  blanks(key: string): readonly string[];
  /** The languages that lack a phrase. */
  lacking(key: string): readonly string[];
  keys(): Iterable<string>;
  /** Set where a language has no wording that could be read: it may have blanks that the others have not. */
  readonly isPartial: boolean;
}

export interface Argument {
  readonly type: Type;
  readonly literal?: string | number | boolean;
  /** Where it stands in the template. */
  readonly loc: hbs.AST.SourceLocation;
}

export interface Finding {
  readonly code: string;
  readonly reason: string;
  readonly at: Argument | undefined;
  readonly found?: string;
  readonly wanted?: string;
  readonly advice?: string;
  /** What is lacking, as in `Problem`. */
  readonly about?: readonly string[];
  /** Names among which the nearest is suggested. */
  readonly candidates?: Iterable<string>;
}
