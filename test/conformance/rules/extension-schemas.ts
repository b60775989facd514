import { textOfValue, type XmpProperty, type XmpValue } from "../reader/xmp.ts";
import type { Found, Rule } from "./rule.ts";

const EXTENSION = "http://www.aiim.org/pdfa/ns/extension/";
/** The properties that packs use of the usual schemas, with the form of their values (ISO 16684-1 8). */
const FORMS: Readonly<Record<string, string>> = {
  "dc:title": "Alt",
  "dc:description": "Alt",
  "dc:creator": "Seq",
  "dc:language": "Bag",
  "dc:subject": "Bag",
  "dc:format": "text",
  "dc:identifier": "text",
  "xmp:CreateDate": "text",
  "xmp:ModifyDate": "text",
  "xmp:MetadataDate": "text",
  "xmp:CreatorTool": "text",
  "pdf:Producer": "text",
  "pdf:Keywords": "text",
  "pdfaid:part": "text",
  "pdfaid:conformance": "text",
  "xmpMM:DocumentID": "text",
  "xmpMM:InstanceID": "text",
  "pdfaExtension:schemas": "Bag",
};

const formOf = (value: XmpValue): string => (value.kind === "items" ? value.container : value.kind);

/** The namespaces that need no description (ISO 19005-3 6.6.2.3.1). */
const PREDEFINED = new Set([
  "http://purl.org/dc/elements/1.1/",
  "http://ns.adobe.com/xap/1.0/",
  "http://ns.adobe.com/xap/1.0/mm/",
  "http://ns.adobe.com/xap/1.0/rights/",
  "http://ns.adobe.com/pdf/1.3/",
  "http://www.aiim.org/pdfa/ns/id/",
  EXTENSION,
]);

const field = (value: XmpValue, prefix: string, name: string): XmpValue | undefined =>
  value.kind === "fields"
    ? value.fields.find((one: XmpProperty) => one.prefix === prefix && one.name === name)?.value
    : undefined;
const itemsOf = (value: XmpValue | undefined): readonly XmpValue[] => (value?.kind === "items" ? value.items : []);

/** ISO 19005-3 6.6.2.3: metadata beyond the usual schemas is described in the file itself. */
export const extensionSchemas: readonly Rule[] = [
  {
    name: "extension-schema",
    clause: "ISO 19005-3 6.6.2.3",
    *find({ xmp }) {
      const container = xmp.properties.find(({ namespace, name }) => namespace === EXTENSION && name === "schemas");
      const described = new Set<string>();
      if (container && (container.prefix !== "pdfaExtension" || container.value.kind !== "items"))
        yield { says: "The extension schemas are no bag under the prefix pdfaExtension." };
      for (const schema of itemsOf(container?.value)) yield* schemaFaults(schema, described);
      for (const { namespace, name, prefix } of xmp.properties)
        if (!PREDEFINED.has(namespace) && !described.has(namespace + name))
          yield { says: `The XMP property ${prefix}:${name} is described by no extension schema.` };
    },
  },
  {
    name: "xmp-value",
    clause: "ISO 19005-3 6.6.2.3.1",
    *find({ xmp }) {
      for (const { namespace, prefix, name, value } of xmp.properties) {
        const form = FORMS[`${prefix}:${name}`];
        if (PREDEFINED.has(namespace) && formOf(value) !== form)
          yield { says: `The XMP property ${prefix}:${name} is ${formOf(value)}, not ${form ?? "of a known name"}.` };
      }
    },
  },
];

function* schemaFaults(schema: XmpValue, described: Set<string>): Generator<Found> {
  const namespace = textOfValue(field(schema, "pdfaSchema", "namespaceURI"));
  for (const name of ["schema", "namespaceURI", "prefix"])
    if (!textOfValue(field(schema, "pdfaSchema", name)))
      yield { says: `The extension schema of ${namespace ?? "an unknown namespace"} has no pdfaSchema:${name}.` };
  const properties = field(schema, "pdfaSchema", "property");
  if (properties?.kind !== "items" || properties.container !== "Seq")
    yield { says: `The extension schema of ${namespace ?? "?"} has no sequence of properties.` };
  for (const property of itemsOf(properties)) {
    const name = textOfValue(field(property, "pdfaProperty", "name"));
    described.add(`${namespace ?? ""}${name ?? ""}`);
    for (const key of ["name", "valueType", "category", "description"])
      if (!textOfValue(field(property, "pdfaProperty", key)))
        yield { says: `The extension schema's property ${name ?? "?"} has no pdfaProperty:${key}.` };
    if (!/^(internal|external)$/.test(textOfValue(field(property, "pdfaProperty", "category")) ?? ""))
      yield { says: `The extension schema's property ${name ?? "?"} is neither internal nor external.` };
  }
}
