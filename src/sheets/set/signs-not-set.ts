import type { Place, Problem } from "../../problem.ts";
import type { LaidSource } from "./lay-source.ts";
import { missingSigns, type SetFaces } from "./set-faces.ts";
import type { SheetSet } from "./sheet-set.ts";

/** Titles with signs that the faces of the cover do not have. */
export function signsNotSet(
  set: SheetSet,
  laid: readonly LaidSource[],
  faces: SetFaces,
  place: Place,
): readonly Problem[] {
  const said = missingSigns(set.title, faces.said).map((sign) => notSet(sign, place));
  const listed = laid.flatMap(({ source: { id }, finished: { title, file } }) =>
    [...missingSigns(title, faces.head), ...missingSigns(id, faces.counted)].map((sign) => notSet(sign, { file })),
  );
  return [...said, ...listed];
}

const notSet = (sign: string, place: Place): Problem => ({
  severity: "error",
  code: "sign-not-in-face",
  place,
  reason: `Its name has the sign "${sign}", which the faces of the cover sheet do not have.`,
  advice: "Write it in Latin or Cyrillic letters.",
});
