import { writeDate } from "../../facts/dates/write-date.ts";
import { digest } from "./digest.ts";
import { programDigest } from "./program-digest.ts";
import { readProjectFiles } from "../loading/project-files.ts";
import { EDITIONS } from "../editions/read-editions.ts";
import type { SurveyOptions } from "../survey.ts";

type Asked = Pick<SurveyOptions, "patterns" | "languages" | "look" | "asOf" | "strict" | "form">;

/**
 * A digest of all that a whole build is made from: the project's files, the program, and how it was asked for. Where it
 * is the same as at the last whole build, nothing has to be filled to know that nothing changed. Null for a part of the
 * packs, since that says nothing of the rest.
 */
export async function inputsDigest(project: string, asked: Asked): Promise<string | null> {
  if (asked.patterns.length > 0 || asked.languages) return null;
  const [files, editions, program] = await Promise.all([
    readProjectFiles(project),
    readProjectFiles(project, [EDITIONS], Infinity),
    programDigest(),
  ]);
  const contents = Array.from([...files, ...editions], ([path, bytes]) => [path, digest(bytes)]);
  const { look, asOf, strict = false, form = null } = asked;
  return digest(JSON.stringify([contents, program, look, asOf ? writeDate(asOf) : null, strict, form]));
}
