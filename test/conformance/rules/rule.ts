import type { Reading } from "../reader/reading.ts";

/** What a test knows of a file beyond the file itself; what is absent is not judged. */
export interface Expectations {
  /** The document's text in reading order; white space counts only as present or absent. */
  readonly text?: string;
  readonly title?: string;
  readonly language?: string;
  readonly attachments?: readonly ExpectedAttachment[];
}

interface ExpectedAttachment {
  readonly name: string;
  readonly bytes?: Uint8Array;
  /** `Data`, `Source`, `Supplement`, … (ISO 32000-2 7.11.3). */
  readonly relationship?: string;
  readonly mimeType?: string;
}

/** A breach of a rule: where it is, and what is wrong in one sentence. */
export interface Finding {
  readonly rule: string;
  readonly clause: string;
  /** From 1. */
  readonly page?: number | undefined;
  /** Number of the PDF object. */
  readonly object?: number | undefined;
  readonly says: string;
}

export type Found = Omit<Finding, "rule" | "clause">;

/** One requirement. `clause` says which document asks for it; `house` marks what only we ask for. */
export interface Rule {
  readonly name: string;
  readonly clause: string;
  readonly find: (reading: Reading, expectations: Expectations) => Iterable<Found>;
}
