import { createHash } from "node:crypto";
import { decoded } from "../reader/filters.ts";
import type { Reading } from "../reader/reading.ts";
import { nameTree } from "../reader/trees.ts";
import { Dict, type Stream } from "../reader/values.ts";
import type { Found, Rule } from "./rule.ts";

/** ISO 32000-2 7.11.3, ISO 19005-3 Annex E. */
const RELATIONSHIPS = new Set(["Source", "Data", "Alternative", "Supplement", "Unspecified"]);

interface Attached {
  readonly name: string;
  readonly specification: Dict;
  readonly file: Stream | undefined;
}

export function attachmentsOf({ catalog }: Reading): readonly Attached[] {
  return [...nameTree(catalog.dict("Names")?.dict("EmbeddedFiles"))].flatMap(([name, value]) =>
    value instanceof Dict
      ? [{ name: value.text("UF") ?? name, specification: value, file: value.dict("EF")?.stream("F") }]
      : [],
  );
}

const onAttachments = (
  name: string,
  clause: string,
  find: (attached: Attached, reading: Reading) => Iterable<string>,
): Rule => ({
  name,
  clause,
  *find(reading): Generator<Found> {
    for (const attached of attachmentsOf(reading))
      for (const says of find(attached, reading))
        yield { object: attached.specification.object, says: `${attached.name}: ${says}` };
  },
});

/** ISO 19005-3 6.8. */
export const attachments: readonly Rule[] = [
  onAttachments("attachment-name", "ISO 14289-1 7.11", function* ({ specification }) {
    const [short, long] = [specification.text("F"), specification.text("UF")];
    if (!short || !long) yield "the file specification lacks F or UF.";
    else if (short !== long && /^[\x20-\x7e]*$/.test(long)) yield `F is "${short}" and UF "${long}".`;
    if (specification.name("Type") !== "Filespec") yield "the file specification does not say that it is one.";
  }),
  onAttachments("attachment-type", "ISO 19005-3 6.8", function* ({ file }) {
    if (!/^[-\w+.]+\/[-\w+.]+$/.test(file?.dict.name("Subtype") ?? "")) yield "the embedded file has no MIME type.";
  }),
  onAttachments("attachment-relationship", "ISO 19005-3 6.8", function* ({ specification }) {
    const relationship = specification.name("AFRelationship");
    if (!RELATIONSHIPS.has(relationship ?? ""))
      yield `its relationship is ${relationship ?? "missing"}, none of the standard's.`;
  }),
  onAttachments("attachment-associated", "ISO 19005-3 6.8", function* ({ specification }, { catalog }) {
    if (!catalog.dicts("AF").includes(specification)) yield "it is not among the document's associated files (AF).";
  }),
  onAttachments("attachment-described", "house", function* ({ specification }) {
    if (!specification.text("Desc")?.trim()) yield "it has no description.";
  }),
  onAttachments("attachment-parameters", "ISO 32000-1 7.11.4", function* ({ file }) {
    const parameters = file?.dict.dict("Params");
    if (!file || !parameters) return yield "the embedded file or its parameters are missing.";
    const bytes = decoded(file);
    const sum = parameters.bytes("CheckSum");
    if (!parameters.has("ModDate")) yield "it has no date of modification.";
    if (parameters.has("Size") && parameters.number("Size") !== bytes.length) yield "Size is not its size.";
    if (sum && !createHash("md5").update(bytes).digest().equals(sum)) yield "CheckSum is not that of its bytes.";
  }),
  {
    name: "attachment-unlisted",
    clause: "ISO 19005-3 6.8",
    *find(reading) {
      const listed = new Set(attachmentsOf(reading).map(({ specification }) => specification));
      for (const [object, value] of reading.file.objects)
        if (value instanceof Dict && value.has("EF") && !listed.has(value))
          yield { object, says: "A file is embedded and not among the embedded files." };
    },
  },
  {
    name: "attachments-expected",
    clause: "house",
    *find(reading, { attachments: expected }) {
      const found = new Map(attachmentsOf(reading).map((attached) => [attached.name, attached]));
      for (const { name, bytes, relationship, mimeType } of expected ?? []) {
        const attached = found.get(name);
        const object = attached?.specification.object;
        const own = attached?.specification.name("AFRelationship");
        const type = attached?.file?.dict.name("Subtype");
        if (!attached?.file) yield { object, says: `The attachment ${name} is missing.` };
        else {
          if (bytes && !Buffer.from(bytes).equals(decoded(attached.file)))
            yield { object, says: `${name} holds other bytes.` };
          if (relationship && own !== relationship)
            yield { object, says: `${name} is ${own ?? "?"}, not ${relationship}.` };
          if (mimeType && type !== mimeType)
            yield { object, says: `${name} is of type ${type ?? "?"}, not ${mimeType}.` };
        }
        found.delete(name);
      }
      for (const name of expected ? found.keys() : []) yield { says: `The attachment ${name} was not expected.` };
    },
  },
];
