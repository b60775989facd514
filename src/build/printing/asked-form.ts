import { join } from "node:path";
import { PAPERS, type PrintForm } from "../../packs/pack.ts";
import { formName, formOf, isFormWord } from "../../packs/print-form.ts";

/** A form as somebody asks for it, not checked yet. */
export interface AskedForm {
  readonly paper?: string;
  readonly print?: string;
  readonly largePrint?: boolean;
  readonly notes?: boolean;
  readonly punch?: boolean;
}

/** The form that is asked for; null where none is; or what is wrong with it, in a sentence or two. */
export function readAskedForm({ paper, print, largePrint, notes, punch }: AskedForm): PrintForm | string | null {
  if (paper !== undefined && !PAPERS.some((name) => name.toLowerCase() === paper.toLowerCase()))
    return `There is no paper "${paper}". Wanted: ${PAPERS.join(", ")}.`;
  if (print !== undefined && print.toLowerCase() !== "grey")
    return `--print takes grey, not "${print}". Without it, packs are printed in the colours of the look.`;
  const words = [paper, print, largePrint && "large", notes && "notes", punch && "punch"];
  const given = words.flatMap((word) => (typeof word === "string" ? [word.toLowerCase()] : [])).filter(isFormWord);
  return given.length === 0 ? null : formOf(given);
}

/** Where packs in a form are written, below the folder of the usual ones: with a record and an index of their own. */
export const folderInForm = (out: string, form: PrintForm): string => join(out, FORMS_FOLDER, formName(form));

export const FORMS_FOLDER = "print";
