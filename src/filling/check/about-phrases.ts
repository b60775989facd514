/** What a problem is about that finds a phrase lacking in the wordings of these languages. */
export const aboutPhrases = (key: string, languages: readonly string[]): readonly string[] =>
  languages.map((language) => `wording.${language}.${key}`);
