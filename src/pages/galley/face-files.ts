import { readFileSync } from "node:fs";
import { faces } from "../faces.ts";

let files: ReadonlyMap<string, Uint8Array> | undefined;

/** The bytes of every face by its key, read once: what the paint pass learns of a face it keeps with this array. */
export function faceFiles(): ReadonlyMap<string, Uint8Array> {
  files ??= new Map(faces().map(({ key, file }) => [key, readFileSync(file)]));
  return files;
}
