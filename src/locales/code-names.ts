import { CODE_KINDS, type CodeKind } from "../facts/descriptor.ts";

/** Names of codes in one language by CLDR; undefined for a code that it does not know, or that is none. */
export function codeNames(tag: string): (kind: CodeKind, code: string) => string | undefined {
  const names = new Map(CODE_KINDS.map((kind) => [kind, new Intl.DisplayNames(tag, { type: kind, fallback: "none" })]));
  return (kind, code) => {
    try {
      return names.get(kind)?.of(code);
    } catch (error) {
      // What has not even the form of a code.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  };
}
