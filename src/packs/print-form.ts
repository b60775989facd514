import type { Paper, PrintForm } from "./pack.ts";

const PAPER_WORDS = { a4: "A4", a5: "A5", letter: "Letter" } as const satisfies Record<string, Paper>;

/** What may be said of a form, in the order in which its name says it. */
export const FORM_WORDS = ["a4", "a5", "letter", "large", "grey", "notes", "punch"] as const;
export type FormWord = (typeof FORM_WORDS)[number];

export const isFormWord = (word: string): word is FormWord => FORM_WORDS.some((each) => each === word);

/** The form that some words say: `letter`, `grey`. */
export function formOf(words: readonly FormWord[]): PrintForm {
  const paper = words.find((word): word is keyof typeof PAPER_WORDS => word in PAPER_WORDS);
  return {
    ...(paper && { paper: PAPER_WORDS[paper] }),
    ...(words.includes("large") && { large: true as const }),
    ...(words.includes("grey") && { grey: true as const }),
    ...(words.includes("notes") && { notes: true as const }),
    ...(words.includes("punch") && { punch: true as const }),
  };
}

/** What a form is called in the names of files and folders: `letter-grey`; nothing where it says nothing. */
export const formName = ({ paper, ...others }: PrintForm): string =>
  FORM_WORDS.filter((word) => word === paper?.toLowerCase() || word in others).join("-");
