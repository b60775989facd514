import { textOfValue, type XmpProperty } from "../reader/xmp.ts";
import type { Reading } from "../reader/reading.ts";
import type { Rule } from "./rule.ts";

const DC = "http://purl.org/dc/elements/1.1/";
const XMP = "http://ns.adobe.com/xap/1.0/";
const PDF = "http://ns.adobe.com/pdf/1.3/";
const PDFA_ID = "http://www.aiim.org/pdfa/ns/id/";
const PDFUA_ID = "http://www.aiim.org/pdfua/ns/id/";

/** The same statement in the information dictionary and in XMP (ISO 16684-1, Annex; ISO 19005-3 6.6.3). */
const TWICE = [
  ["Title", DC, "title"],
  ["Author", DC, "creator"],
  ["Subject", DC, "description"],
  ["Keywords", PDF, "Keywords"],
  ["Creator", XMP, "CreatorTool"],
  ["Producer", PDF, "Producer"],
  ["CreationDate", XMP, "CreateDate"],
  ["ModDate", XMP, "ModifyDate"],
] as const;

const property = ({ xmp }: Reading, namespace: string, name: string): XmpProperty | undefined =>
  xmp.properties.find((one) => one.namespace === namespace && one.name === name);
const said = (reading: Reading, namespace: string, name: string): string | undefined =>
  textOfValue(property(reading, namespace, name)?.value);

/** ISO 19005-3 6.6 and ISO 14289-1 5 and 7.1: what the file says of itself. */
export const metadata: readonly Rule[] = [
  {
    name: "metadata-stream",
    clause: "ISO 19005-3 6.6.2.1",
    *find({ catalog }) {
      const dict = catalog.stream("Metadata")?.dict;
      if (!dict || dict.name("Type") !== "Metadata" || dict.name("Subtype") !== "XML")
        yield { object: dict?.object, says: "The catalogue leads to no metadata stream of subtype XML." };
    },
  },
  {
    name: "xmp-form",
    clause: "ISO 19005-3 6.6.2.1",
    *find({ xmp }) {
      if (xmp.trouble) yield { says: `The XMP cannot be read: ${xmp.trouble}` };
      const header = /<\?xpacket begin=[^>]*>/.exec(xmp.packet ?? "")?.[0];
      if (!header) yield { says: "The XMP has no packet header." };
      else if (/bytes=|encoding=/.test(header)) yield { says: "The XMP packet's header has bytes or encoding." };
      const names = xmp.properties.map(({ namespace, name }) => `${namespace}${name}`);
      const twice = names.find((name, index) => names.indexOf(name) < index);
      if (twice) yield { says: `The XMP says ${twice} twice.` };
    },
  },
  {
    name: "pdfua-identification",
    clause: "ISO 14289-1 5",
    *find(reading) {
      const part = property(reading, PDFUA_ID, "part");
      if (part?.prefix !== "pdfuaid" || textOfValue(part.value) !== "1")
        yield { says: "The XMP does not say pdfuaid:part 1." };
    },
  },
  {
    name: "pdfa-identification",
    clause: "ISO 19005-3 6.6.4",
    *find(reading) {
      const [part, level] = [property(reading, PDFA_ID, "part"), property(reading, PDFA_ID, "conformance")];
      if (part?.prefix !== "pdfaid" || textOfValue(part.value) !== "3")
        yield { says: "The XMP does not say pdfaid:part 3." };
      if (level?.prefix !== "pdfaid" || textOfValue(level.value) !== "A")
        yield { says: "The XMP does not say pdfaid:conformance A." };
    },
  },
  {
    name: "xmp-equals-info",
    clause: "ISO 19005-3 6.6.3",
    *find(reading) {
      for (const [key, namespace, name] of TWICE) {
        const info = reading.info?.text(key);
        const xmp = said(reading, namespace, name);
        if (info === undefined) continue;
        const equal = key.endsWith("Date") ? instantOf(info) === Date.parse(xmp ?? "") : info === xmp;
        if (!equal) yield { says: `${key} is "${info}" in the information dictionary and "${xmp ?? ""}" in XMP.` };
      }
    },
  },
  {
    name: "title",
    clause: "ISO 14289-1 7.1",
    *find(reading, { title }) {
      const own = said(reading, DC, "title")?.trim();
      if (!own) yield { says: "The XMP has no dc:title." };
      else if (title !== undefined && own !== title) yield { says: `The title is "${own}", not "${title}".` };
    },
  },
  {
    name: "title-shown",
    clause: "ISO 14289-1 7.1",
    *find({ catalog }) {
      if (catalog.dict("ViewerPreferences")?.get("DisplayDocTitle") !== true)
        yield { object: catalog.object, says: "DisplayDocTitle is not true: readers show the file's name." };
    },
  },
  {
    name: "marked",
    clause: "ISO 14289-1 6.2, 7.1",
    *find({ catalog }) {
      const info = catalog.dict("MarkInfo");
      if (info?.get("Marked") !== true) yield { object: catalog.object, says: "MarkInfo does not say Marked." };
      if (info?.get("Suspects") === true) yield { object: catalog.object, says: "MarkInfo says Suspects." };
    },
  },
  {
    name: "document-language",
    clause: "ISO 14289-1 7.2",
    *find(reading, { language }) {
      const own = reading.catalog.text("Lang");
      const object = reading.catalog.object;
      if (!own) yield { object, says: "The catalogue has no Lang." };
      else if (language !== undefined && own !== language)
        yield { object, says: `The language is ${own}, not ${language}.` };
      const xmp = said(reading, DC, "language");
      if (own && xmp !== undefined && xmp !== own) yield { says: `Lang is ${own}, dc:language ${xmp}.` };
    },
  },
];

/** The instant of a PDF date (ISO 32000-1 7.9.4), in milliseconds. */
function instantOf(date: string): number {
  const parts = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(Z|[+-]\d\d)?'?(\d\d)?/.exec(date);
  if (!parts) return Number.NaN;
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", zone = "Z", rest = "00"] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone === "Z" ? zone : `${zone}:${rest}`}`);
}
