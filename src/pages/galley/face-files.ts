import { readFileSync } from "node:fs";
import { openedFaces } from "../faces.ts";

const files = new Map<string, Uint8Array>();

/** The bytes of every face in use by its key, read once: what the paint pass learns of a face it keeps with its array. */
export function faceFiles(): ReadonlyMap<string, Uint8Array> {
  for (const { key, file } of openedFaces()) if (!files.has(key)) files.set(key, readFileSync(file));
  return new Map(files);
}
