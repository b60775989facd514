import { SampleFace } from "../sample/sample-face.ts";
import { sample } from "../sample/sample.ts";
import { writePdf, type Body, type PdfSource } from "../sample/write-pdf.ts";

/** A fault planted in the sample, and the rule that must find it. */
export interface Defect {
  readonly rule: string;
  readonly what: string;
  readonly plant: (source: PdfSource) => PdfSource;
  readonly afterwards?: (pdf: Buffer) => Buffer;
}

type Edit = (source: PdfSource) => PdfSource;

export const defect = (rule: string, what: string, ...edits: readonly Edit[]): Defect => ({
  rule,
  what,
  plant: (source) => edits.reduce((edited, edit) => edit(edited), source),
});

/** A defect of the finished bytes. */
export const byteDefect = (rule: string, what: string, from: string, to: string): Defect => ({
  rule,
  what,
  plant: (source) => source,
  afterwards: (pdf) => Buffer.from(replaced(pdf.toString("latin1"), from, to), "latin1"),
});

/** The bytes of the sample with a defect in it. */
export function spoilt({ plant, afterwards }: Defect): Buffer {
  const pdf = writePdf(plant(sample()));
  return afterwards ? afterwards(pdf) : pdf;
}

/** Replaces a piece of a named object, in the dictionary of a stream or else in its data. */
export const swap =
  (name: string, from: string | RegExp, to: string): Edit =>
  (source) =>
    new Map([...source, [name, swapped(source.get(name), from, to)]]);

/** Puts more keys into a named dictionary. */
export const put = (name: string, keys: string): Edit => swap(name, "<< ", `<< ${keys} `);

export const add =
  (name: string, body: Body): Edit =>
  (source) =>
    new Map([...source, [name, body]]);

/** Changes the data of a named stream. */
export const remake =
  (name: string, change: (data: Buffer) => Uint8Array): Edit =>
  (source) => {
    const body = source.get(name);
    if (body === undefined || typeof body === "string") throw new Error(`The sample has no stream "${name}".`);
    const data = typeof body.data === "string" ? Buffer.from(body.data, "latin1") : Buffer.from(body.data);
    return new Map([...source, [name, { dict: body.dict, data: change(data) }]]);
  };

/** The codes of a text as they stand in the sample's content. */
export const codes = (text: string): string => new SampleFace().shown(text).slice(1, -1);

function swapped(body: Body | undefined, from: string | RegExp, to: string): Body {
  if (body === undefined) throw new Error("The sample has no such object.");
  if (typeof body === "string") return replaced(body, from, to);
  const { dict, data } = body;
  const isInDict = typeof from === "string" ? dict.includes(from) : from.test(dict);
  if (isInDict) return { dict: replaced(dict, from, to), data };
  return { dict, data: Buffer.from(replaced(Buffer.from(bytesOf(data)).toString("latin1"), from, to), "latin1") };
}

const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === "string" ? Buffer.from(data, "latin1") : data;

function replaced(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`The sample does not hold "${String(from)}".`);
  return result;
}
