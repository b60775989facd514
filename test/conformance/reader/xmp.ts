import { parseXml, type XmlElement } from "./xml.ts";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** A property of an XMP packet (ISO 16684-1): a text, the items of a bag, sequence or alternative, or fields. */
export interface XmpProperty {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly value: XmpValue;
}

export type XmpValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "items"; readonly container: string; readonly items: readonly XmpValue[] }
  | { readonly kind: "fields"; readonly fields: readonly XmpProperty[] };

/** The properties of all descriptions of a packet; throws Unreadable where it is not well-formed. */
export function xmpProperties(packet: string): readonly XmpProperty[] {
  const root = parseXml(packet);
  const rdf = root.namespace === RDF ? root : root.children.find(({ namespace }) => namespace === RDF);
  return (rdf?.children ?? []).flatMap(fieldsOf);
}

function fieldsOf(description: XmlElement): readonly XmpProperty[] {
  const short = description.attributes
    .filter(({ namespace }) => namespace !== "" && namespace !== RDF && !namespace.startsWith("http://www.w3.org/XML"))
    .map(({ value, ...names }) => ({ ...names, value: { kind: "text", text: value } as const }));
  return [...short, ...description.children.map((child) => ({ ...namesOf(child), value: valueOf(child) }))];
}

const namesOf = ({ namespace, prefix, name }: XmlElement) => ({ namespace, prefix, name });

function valueOf(element: XmlElement): XmpValue {
  const only = element.children[0];
  const asFields = element.attributes.some(({ name, value }) => name === "parseType" && value === "Resource");
  if (asFields) return { kind: "fields", fields: fieldsOf(element) };
  if (!only) return { kind: "text", text: element.text };
  if (only.namespace === RDF && only.name === "Description") return { kind: "fields", fields: fieldsOf(only) };
  return { kind: "items", container: only.name, items: only.children.map(valueOf) };
}

/** The text of a value: its own, or that of its first item. */
export function textOfValue(value: XmpValue | undefined): string | undefined {
  if (value?.kind === "text") return value.text;
  return value?.kind === "items" ? textOfValue(value.items[0]) : undefined;
}
