import { deflateSync } from "node:zlib";

/** The body of an object as PDF syntax in which `{name}` stands for a reference to another; a stream has data too. */
export type Body = string | { readonly dict: string; readonly data: string | Uint8Array };

/** A file as named objects; `catalog` and `info` are those of the trailer. */
export type PdfSource = ReadonlyMap<string, Body>;

/** The two ways to say where objects stand. */
export type Form = "table" | "streams";

const HEADER = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");
const ID = "[<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]";

/** The bytes of a file, with a cross-reference table or with object and cross-reference streams. */
export function writePdf(source: PdfSource, form: Form = "table"): Buffer {
  const numbers = new Map([...source.keys()].map((name, index) => [name, index + 1]));
  const resolved = (syntax: string): string =>
    syntax.replace(/\{([\w-]+)\}/g, (_, name: string) => {
      const number = numbers.get(name);
      if (number === undefined) throw new Error(`The sample has no object "${name}".`);
      return `${number} 0 R`;
    });
  const objects = [...source.values()].map((body) =>
    typeof body === "string"
      ? resolved(body)
      : {
          dict: resolved(body.dict),
          data: typeof body.data === "string" ? Buffer.from(body.data, "latin1") : body.data,
        },
  );
  const trailer = resolved(`/Root {catalog} /Info {info} /ID ${ID}`);
  return form === "table" ? withTable(objects, trailer) : withStreams(objects, trailer);
}

type Resolved = string | { readonly dict: string; readonly data: Uint8Array };

class Parts {
  readonly offsets: number[] = [];
  length = 0;
  readonly #parts: Uint8Array[] = [];

  add(part: string | Uint8Array): void {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
    this.#parts.push(bytes);
    this.length += bytes.length;
  }

  object(number: number, body: Resolved): void {
    this.offsets[number] = this.length;
    this.add(`${number} 0 obj\n`);
    if (typeof body === "string") this.add(body);
    else {
      this.add(`<< ${body.dict} /Length ${body.data.length} >>\nstream\n`);
      this.add(body.data);
      this.add("\nendstream");
    }
    this.add("\nendobj\n");
  }

  finish(start: number): Buffer {
    this.add(`startxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#parts);
  }
}

function withTable(objects: readonly Resolved[], trailer: string): Buffer {
  const parts = new Parts();
  parts.add(HEADER);
  for (const [index, body] of objects.entries()) parts.object(index + 1, body);
  const start = parts.length;
  const lines = objects.map((_, index) => `${String(parts.offsets[index + 1]).padStart(10, "0")} 00000 n \n`);
  parts.add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join("")}`);
  parts.add(`trailer\n<< ${trailer} /Size ${objects.length + 1} >>\n`);
  return parts.finish(start);
}

function withStreams(objects: readonly Resolved[], trailer: string): Buffer {
  const parts = new Parts();
  parts.add(HEADER);
  const [packNumber, tableNumber] = [objects.length + 1, objects.length + 2];
  const packed = objects.flatMap((body, index) => (typeof body === "string" ? [{ number: index + 1, body }] : []));
  for (const [index, body] of objects.entries()) if (typeof body !== "string") parts.object(index + 1, body);

  let offset = 0;
  const heads = packed.map(({ number, body }) => {
    const head = `${number} ${offset}`;
    offset += body.length + 1;
    return head;
  });
  const head = `${heads.join(" ")}\n`;
  const data = deflateSync(Buffer.from(head + packed.map(({ body }) => `${body}\n`).join(""), "latin1"));
  const dict = `/Type /ObjStm /Filter /FlateDecode /N ${packed.length} /First ${head.length}`;
  parts.object(packNumber, { dict, data });

  const start = parts.length;
  const rows = [[0, 0, 255]];
  for (let number = 1; number <= tableNumber; number++) {
    const place = packed.findIndex((one) => one.number === number);
    if (place >= 0) rows.push([2, packNumber, place]);
    else rows.push([1, number === tableNumber ? start : (parts.offsets[number] ?? 0), 0]);
  }
  parts.object(tableNumber, {
    dict: `/Type /XRef /Size ${tableNumber + 1} /W [1 4 1] ${trailer} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 6 >>`,
    data: deflateSync(withUpFilter(rows.map(([kind = 0, second = 0, third = 0]) => row(kind, second, third)))),
  });
  return parts.finish(start);
}

function row(kind: number, second: number, third: number): Buffer {
  const bytes = Buffer.alloc(6);
  bytes.writeUInt8(kind, 0);
  bytes.writeUInt32BE(second, 1);
  bytes.writeUInt8(third, 5);
  return bytes;
}

/** Each row as its difference to the row above, after the number of that PNG filter. */
function withUpFilter(rows: readonly Buffer[]): Buffer {
  return Buffer.concat(
    rows.flatMap((bytes, index) => [Buffer.from([2]), bytes.map((byte, at) => byte - (rows[index - 1]?.[at] ?? 0))]),
  );
}
