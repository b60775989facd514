const USABLE = /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u;

/** What a usable name is, for messages. */
export const USABLE_NAME = "a letter, then letters, digits, _ or -";

/**
 * Whether a field or relation can go by this name: templates write it after a dot, and a fact's own name is
 * `table/key.field`. Names that every object has already, such as `constructor`, are taken.
 */
export function isUsableName(name: string): boolean {
  return USABLE.test(name) && !(name in Object.prototype);
}
