import { readPdf, type Reading } from "./reader/reading.ts";
import { Unreadable } from "./reader/unreadable.ts";
import { attachments } from "./rules/attachments.ts";
import { colour } from "./rules/colour.ts";
import { extensionSchemas } from "./rules/extension-schemas.ts";
import { figures } from "./rules/figures.ts";
import { fileForm } from "./rules/file-form.ts";
import { fonts } from "./rules/fonts.ts";
import { forbidden } from "./rules/forbidden.ts";
import { headings } from "./rules/headings.ts";
import { links } from "./rules/links.ts";
import { marks } from "./rules/marks.ts";
import { metadata } from "./rules/metadata.ts";
import { navigation } from "./rules/navigation.ts";
import { nesting } from "./rules/nesting.ts";
import { pages } from "./rules/pages.ts";
import { parentTree } from "./rules/parent-tree.ts";
import type { Expectations, Finding, Rule } from "./rules/rule.ts";
import { structure } from "./rules/structure.ts";
import { tables } from "./rules/tables.ts";

/** Every rule, from the bytes inwards. */
export const RULES: readonly Rule[] = [
  fileForm,
  forbidden,
  metadata,
  extensionSchemas,
  colour,
  fonts,
  pages,
  marks,
  parentTree,
  structure,
  nesting,
  headings,
  tables,
  figures,
  links,
  navigation,
  attachments,
].flat();

/**
 * Judges a finished file by PDF/UA-1, PDF/A-3a and our own promises. An empty list is a pass; a file that cannot be
 * read gives the one finding `unreadable`.
 */
export function checkPdf(bytes: Uint8Array, expectations: Expectations = {}): readonly Finding[] {
  try {
    const reading = readPdf(bytes);
    return RULES.flatMap((rule) => judge(rule, reading, expectations));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [{ rule: "unreadable", clause: "ISO 32000-1 7.5", says: error.message }];
  }
}

function judge({ name, clause, find }: Rule, reading: Reading, expectations: Expectations): readonly Finding[] {
  try {
    return Array.from(find(reading, expectations), (found) => ({ rule: name, clause, ...found }));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [{ rule: name, clause, says: error.message }];
  }
}
