import type { Told } from "./settings-reader.ts";

/** A value with all that was told of it put in its place; neither is changed. */
export const overlay = <T extends object>(base: T, told: Told<T>): T => put(base, told) as T;

function put(base: unknown, told: unknown): unknown {
  if (!isRecord(base) || !isRecord(told)) return told;
  return { ...base, ...Object.fromEntries(Object.entries(told).map(([key, value]) => [key, put(base[key], value)])) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
