/** Thrown by `Locale.say` for a key the catalogue lacks: templates are checked first, so this is a fault of ours. */
export class UnknownPhrase extends Error {
  override readonly name = "UnknownPhrase";
  readonly key: string;

  constructor(key: string, file: string) {
    super(`${file} has no phrase “${key}”`);
    this.key = key;
  }
}
