/** What filling has to know of the map of the world. Countries go by their ISO 3166-1 numeric codes, such as `398`. */
export interface Atlas {
  has(code: string): boolean;
  /** The countries that have a border with one of these and are none of them. */
  bordering(codes: readonly string[]): readonly string[];
}
