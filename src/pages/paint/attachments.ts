import { createHash } from "node:crypto";
import { type PdfObjects, type Ref, refer } from "./objects.ts";
import type { Attachment } from "./plan.ts";
import { byteString, dateString, nameOf, textString } from "./syntax.ts";

/**
 * Embeds the files (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4) and returns their specifications by name, for the catalogue
 * to list both as embedded files and as files associated with the document. `date` is when each was made.
 */
export function writeAttachments(
  file: PdfObjects,
  attachments: readonly Attachment[],
  date: string,
): ReadonlyMap<string, Ref> {
  return new Map(attachments.map((attachment) => [attachment.name, writeAttachment(file, attachment, new Date(date))]));
}

function writeAttachment(file: PdfObjects, attachment: Attachment, date: Date): Ref {
  const { bytes, name, mimeType, description, relationship } = attachment;
  const made = dateString(date);
  const checksum = byteString(createHash("md5").update(bytes).digest());
  const data = file.addStream(
    bytes,
    `/Type/EmbeddedFile/Subtype${nameOf(mimeType)}` +
      `/Params<</Size ${bytes.length}/CreationDate${made}/ModDate${made}/CheckSum${checksum}>>`,
  );
  return file.add(
    `<</Type/Filespec/F${textString(name)}/UF${textString(name)}/Desc${textString(description)}` +
      `/AFRelationship/${relationship}/EF<</F ${refer(data)}/UF ${refer(data)}>>>>`,
  );
}
