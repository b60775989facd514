import { Unreadable } from "./unreadable.ts";

/** An element with its names resolved to namespaces. */
export interface XmlElement {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The characters directly inside, references resolved. */
  readonly text: string;
}

interface XmlAttribute {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly value: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
  readonly raw: string;
  readonly scope: ReadonlyMap<string, string>;
}

/** The root element of a well-formed document; throws {@link Unreadable} for one that is not (XML 1.0, 2.1). */
export function parseXml(source: string): XmlElement {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  const close = (element: Open): void => {
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else if (root) throw new Unreadable("The XML has two roots.");
    else root = element;
  };
  for (const token of source.matchAll(TOKEN)) {
    at = token.index + token[0].length;
    const [all, closing, opening, attributes, empty] = token;
    if (closing !== undefined) {
      const element = open.pop();
      if (element?.raw !== closing) throw new Unreadable(`The XML closes ${closing} where it is not open.`);
      close(element);
    } else if (opening !== undefined) {
      const element = opened(opening, attributes ?? "", open.at(-1)?.scope ?? new Map());
      if (empty) close(element);
      else open.push(element);
    } else if (!all.startsWith("<")) {
      const parent = open.at(-1);
      if (parent) parent.text += unescaped(all);
      else if (all.replace("\ufeff", "").trim()) throw new Unreadable("The XML has text outside its root.");
    }
  }
  if (at !== source.length || open.length > 0 || !root) throw new Unreadable(`The XML is broken at character ${at}.`);
  return root;
}

function opened(raw: string, written: string, outer: ReadonlyMap<string, string>): Open {
  const pairs = Array.from(written.matchAll(ATTRIBUTE), ([, name, double, single]) => {
    return [name ?? "", unescaped(double ?? single ?? "")] as const;
  });
  const scope = new Map([["xml", "http://www.w3.org/XML/1998/namespace"], ...outer]);
  for (const [name, value] of pairs) if (name === "xmlns" || name.startsWith("xmlns:")) scope.set(name.slice(6), value);
  const attributes = pairs
    .filter(([name]) => name !== "xmlns" && !name.startsWith("xmlns:"))
    .map(([name, value]) => ({ ...resolved(name, scope, false), value }));
  return { ...resolved(raw, scope, true), attributes, children: [], text: "", raw, scope };
}

function resolved(raw: string, scope: ReadonlyMap<string, string>, isElement: boolean) {
  const [name = "", prefix = ""] = raw.split(":").reverse();
  const namespace = prefix || isElement ? scope.get(prefix) : "";
  if (namespace === undefined && prefix)
    throw new Unreadable(`The XML uses the prefix ${prefix} without declaring it.`);
  return { namespace: namespace ?? "", prefix, name };
}

function unescaped(text: string): string {
  return text.replace(/&([^;\s&]*);?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
    const character = code
      ? String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2]))
      : ENTITIES[name];
    if (character === undefined || !whole.endsWith(";")) throw new Unreadable(`The XML has a stray "${whole}".`);
    return character;
  });
}
