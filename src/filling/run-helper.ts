import Handlebars from "handlebars";
import type { Place } from "../problem.ts";
import type { Body, Call, Helper } from "./helper.ts";
import { print } from "./print.ts";
import { END_PARAGRAPH, PRINT, SCOPE } from "./rewrite.ts";
import type { Session } from "./session.ts";

/** What Handlebars hands to a helper last. Its own types leave out `loc`, and say `any` for the rest. */
interface Options {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: Data;
  readonly loc: hbs.AST.SourceLocation;
  readonly fn?: Program;
  readonly inverse?: Program;
}

interface Data {
  readonly session: Session;
  readonly [name: string]: unknown;
}

type Program = (here: unknown, options: { data: unknown; blockParams?: readonly unknown[] }) => string;

/** Wraps a helper of ours for Handlebars. */
export function runHelper(helper: Helper): Handlebars.HelperDelegate {
  return function run(this: unknown, ...given: unknown[]): unknown {
    const options = optionsOf(given);
    given.pop();
    return helper.run(new HandlebarsCall(this, given, options));
  };
}

/** A thousand calls make a pack, and few need their body or their place: both are made when asked for. */
class HandlebarsCall implements Call {
  readonly session: Session;
  readonly here: unknown;
  readonly args: readonly unknown[];
  readonly named: Options["hash"];
  readonly #options: Options;

  constructor(here: unknown, args: readonly unknown[], options: Options) {
    this.session = options.data.session;
    this.here = here;
    this.args = args;
    this.named = options.hash;
    this.#options = options;
  }

  get body(): Body {
    return bodyOf(this.#options.fn, this.#options.data);
  }

  get otherwise(): Body {
    return bodyOf(this.#options.inverse, this.#options.data);
  }

  get place(): Place {
    const { source, start } = this.#options.loc;
    return { file: source, line: start.line, column: start.column + 1 };
  }

  enclosing(name: string): unknown {
    return this.#options.data[name];
  }
}

/** What `rewrite` puts into every template. */
export const specialHelpers: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  [PRINT]: (...given: readonly unknown[]) => print(optionsOf(given).data.session, given[0]),
  [SCOPE]: (...given: readonly unknown[]) => overlay(optionsOf(given).hash, given[0]),
  [END_PARAGRAPH]: (...given: readonly unknown[]) => {
    optionsOf(given).data.session.citing.endParagraph();
    return "";
  },
};

const EMPTY: Body = () => "";

function bodyOf(program: Program | undefined, data: Data): Body {
  if (!program) return EMPTY;
  return (here, options) => {
    const inner: unknown = options?.data ? Object.assign(Handlebars.createFrame(data), options.data) : data;
    return program(here, { data: inner, ...(options?.blockParams ? { blockParams: options.blockParams } : {}) });
  };
}

/** The named parameters of a partial, and what stands around it for every other name. */
function overlay(names: Readonly<Record<string, unknown>>, around: unknown): unknown {
  const own = (name: string | symbol): boolean => typeof name === "string" && Object.hasOwn(names, name);
  const isObject = typeof around === "object" && around !== null;
  return new Proxy(
    {},
    {
      get: (_, name) => (own(name) ? names[String(name)] : isObject ? Reflect.get(around, name) : undefined),
      getOwnPropertyDescriptor: (_, name) => {
        if (own(name)) return { configurable: true, enumerable: false, value: undefined };
        return isObject ? Reflect.getOwnPropertyDescriptor(around, name) : undefined;
      },
    },
  );
}

function optionsOf(given: readonly unknown[]): Options {
  const options = given.at(-1);
  if (!isOptions(options)) throw new Error("a helper was called outside a template");
  return options;
}

const isOptions = (value: unknown): value is Options =>
  typeof value === "object" && value !== null && "hash" in value && "data" in value;
