import { filtersOf } from "../reader/filters.ts";
import { Stream, Text } from "../reader/values.ts";
import type { Rule } from "./rule.ts";

/** ISO 19005-3 6.1: how the bytes of an archival file are put together. */
export const fileForm: readonly Rule[] = [
  {
    name: "header",
    clause: "ISO 19005-3 6.1.2",
    *find({ file }) {
      const head = Buffer.from(file.bytes.subarray(0, 20)).toString("latin1");
      if (!/^%PDF-1\.[0-7](\r\n|\r|\n)/.test(head))
        yield { says: "The file does not start with %PDF-1.n and a line end." };
    },
  },
  {
    name: "binary-comment",
    clause: "ISO 19005-3 6.1.2",
    *find({ file }) {
      const head = Buffer.from(file.bytes.subarray(0, 20)).toString("latin1");
      if (!/^[^\r\n]*(\r\n|\r|\n)%[\u0080-\u00ff]{4}/.test(head))
        yield { says: "The second line is not a comment of four bytes above 127." };
    },
  },
  {
    name: "end-of-file",
    clause: "ISO 19005-3 6.1.3",
    *find({ file }) {
      const tail = Buffer.from(file.bytes.subarray(-16)).toString("latin1");
      if (!/%%EOF(\r\n|\r|\n)?$/.test(tail)) yield { says: "Something follows the last %%EOF." };
    },
  },
  {
    name: "file-identifier",
    clause: "ISO 19005-3 6.1.3",
    *find({ file }) {
      const ids = file.trailer.list("ID") ?? [];
      if (ids.length !== 2 || !ids.every((id) => id instanceof Text && id.bytes.length > 0))
        yield { says: "The trailer has no ID of two strings." };
    },
  },
  {
    name: "object-form",
    clause: "ISO 19005-3 6.1.4 to 6.1.9, 6.1.13",
    *find({ file }) {
      yield* file.faults;
    },
  },
  {
    name: "filter",
    clause: "ISO 19005-3 6.1.7.2",
    *find({ file }) {
      const allowed = /^(ASCIIHex|ASCII85|Flate|RunLength|CCITTFax|JBIG2|DCT|JPX)Decode$/;
      for (const [object, value] of file.objects)
        for (const filter of value instanceof Stream ? filtersOf(value) : [])
          if (!allowed.test(filter)) yield { object, says: `The filter ${filter} is not allowed in an archival file.` };
    },
  },
];
