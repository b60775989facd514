import { type PdfObjects, type Ref, refer } from "./objects.ts";
import { SRGB, srgbProfile } from "./icc.ts";
import type { PaintPlan } from "./plan.ts";
import { dateString, textString } from "./syntax.ts";

/** The document information dictionary: the same statements as in `writeXmp`, for older readers. */
export function writeInfo(file: PdfObjects, plan: PaintPlan): Ref {
  const date = dateString(new Date(plan.date));
  return file.add(
    `<</Title${textString(plan.title)}` +
      (plan.author === undefined ? "" : `/Author${textString(plan.author)}`) +
      (plan.subject === undefined ? "" : `/Subject${textString(plan.subject)}`) +
      `/Creator${textString(TOOL)}/Producer${textString(TOOL)}/CreationDate${date}/ModDate${date}>>`,
  );
}

/**
 * The metadata stream (ISO 16684-1), uncompressed, so that plain tools find it. It claims PDF/UA-1 and PDF/A-3a only
 * where the plan says that the file conforms; PDF/A asks that properties it does not know, PDF/UA's, be described
 * (ISO 19005-3, 6.6.2.3).
 */
export function writeXmp(file: PdfObjects, plan: PaintPlan): Ref {
  const date = `${new Date(plan.date).toISOString().slice(0, 19)}Z`;
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${inAnyLanguage(plan.title)}</dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(plan.language)}</rdf:li></rdf:Bag></dc:language>
${plan.author === undefined ? "" : `<dc:creator><rdf:Seq><rdf:li>${escaped(plan.author)}</rdf:li></rdf:Seq></dc:creator>\n`}${
    plan.subject === undefined ? "" : `<dc:description>${inAnyLanguage(plan.subject)}</dc:description>\n`
  }<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:MetadataDate>${date}</xmp:MetadataDate>
<xmp:CreatorTool>${TOOL}</xmp:CreatorTool>
<pdf:Producer>${TOOL}</pdf:Producer>
</rdf:Description>
${plan.conformance ? CLAIMS : ""}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
  return file.addPlainStream(Buffer.from(packet), "/Type/Metadata/Subtype/XML");
}

/** The colour space in which the file's colours are meant (ISO 19005-3, 6.2.3). */
export function writeOutputIntent(file: PdfObjects): Ref {
  const profile = file.addStream((srgb ??= srgbProfile()), "/N 3");
  return file.add(
    `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${textString(SRGB)}/Info${textString(SRGB)}` +
      `/RegistryName(http://www.color.org)/DestOutputProfile ${refer(profile)}>>`,
  );
}

let srgb: Buffer | undefined;

const inAnyLanguage = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;

/** Text in XML 1.0, without the characters that XML cannot hold. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const TOOL = "Briefing packs";

const CLAIMS = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;
