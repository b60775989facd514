import type { Checked, Place, Problem } from "../../problem.ts";
import type { Logo } from "../theme.ts";
import { isFault, readLogo } from "./read-logo.ts";
import type { Told } from "./settings-reader.ts";
import type { LogoEntry } from "./theme-file.ts";

/** The text of a file in the folder of the theme file. */
export type Beside = (name: string) => string | undefined;

interface Around {
  readonly beside: Beside;
  /** Where the theme file says what stands at a path. */
  readonly placeOf: (path: string) => Place | undefined;
  readonly file: string;
}

/** The logo that a theme file names, drawn to its height; undefined where it names none, or one that cannot be printed. */
export function logoOf(entry: Told<LogoEntry> | undefined, around: Around): Checked<Logo | undefined> {
  if (!entry) return { value: undefined, problems: [] };
  const { placeOf, beside } = around;
  const problem = (path: string, rest: Pick<Problem, "reason" | "wanted" | "advice">): Checked<undefined> => {
    const place = placeOf(path) ?? { file: around.file };
    return { value: undefined, problems: [{ severity: "error", code: "theme-logo", place, ...rest }] };
  };
  const { file, height, words } = entry;
  if (file === undefined || height === undefined || words === undefined) {
    // What is there and was not taken has been said to be wrong.
    const lacking = ["file", "height", "words"].filter((name) => !placeOf(`logo.${name}`));
    if (lacking.length === 0) return { value: undefined, problems: [] };
    return problem("logo", { reason: `logo: lacks ${lacking.join(" and ")}.`, wanted: "file, height and words" });
  }
  const svg = beside(file);
  if (svg === undefined) return problem("logo.file", { reason: `There is no ${file} beside the theme file.` });
  const read = readLogo(svg, { height, words });
  return isFault(read) ? problem("logo.file", read) : { value: read, problems: [] };
}
