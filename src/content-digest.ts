import { createHash } from "node:crypto";

/** Stands for what plain data hold, the same in every process: 96 bits of the SHA-256 of their JSON. */
export const contentDigest = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 16);
