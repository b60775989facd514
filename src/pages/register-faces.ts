import { Font as FontRegister } from "@react-pdf/renderer";
import { faceNamed } from "./faces.ts";
import { WEIGHTS, type Theme } from "./theme.ts";

const registered = new Set<string>();

/** Makes the faces of a theme known to react-pdf, with no splitting of words. Doing it again changes nothing. */
export function registerFaces({ families }: Pick<Theme, "families">): void {
  for (const family of Object.values(families).filter((name) => !registered.has(name))) {
    for (const weight of WEIGHTS) {
      FontRegister.register({ family, fontWeight: weight, src: faceNamed(family, weight).file });
    }
    registered.add(family);
  }
  FontRegister.registerHyphenationCallback((word) => [word]);
}
