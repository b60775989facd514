/**
 * The sRGB colour space (IEC 61966-2-1) as an ICC profile of version 2 (ICC.1:2001-04): a display profile of three
 * primaries, adapted to the D50 white of the profile connection space, and one curve.
 */
export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const tags: readonly (readonly [signature: string, data: Buffer])[] = [
    ["desc", description(SRGB)],
    ["cprt", Buffer.concat([signed("text"), Buffer.from("No copyright, use freely\0")])],
    ["wtpt", point(0.9642, 1, 0.8249)],
    ["rXYZ", point(0.43607, 0.22249, 0.01392)],
    ["gXYZ", point(0.38515, 0.71687, 0.09708)],
    ["bXYZ", point(0.14307, 0.06061, 0.7141)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  const parts: Buffer[] = [];
  let end = HEADER_LENGTH + table.length;
  tags.forEach(([signature, data], i) => {
    let place = places.get(data);
    if (place === undefined) {
      place = end;
      places.set(data, place);
      parts.push(data, Buffer.alloc(-data.length & 3));
      end += data.length + (-data.length & 3);
    }
    table.write(signature, 4 + i * 12, "latin1");
    table.writeUInt32BE(place, 8 + i * 12);
    table.writeUInt32BE(data.length, 12 + i * 12);
  });
  return Buffer.concat([header(end), table, ...parts]);
}

/** What the profile is called, in the profile and in the output intent. */
export const SRGB = "sRGB IEC61966-2.1";

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02400000, 8); // version 2.4
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  [2000, 1, 1].forEach((part, i) => bytes.writeUInt16BE(part, 24 + i * 2)); // any date, but always the same
  bytes.write("acsp", 36, "latin1");
  point(0.9642, 1, 0.8249).copy(bytes, 68, 8); // D50
  return bytes;
}

/** Linear light at 256 steps of the code value (IEC 61966-2-1, 5.2). */
function toneCurve(): Buffer {
  const steps = 256;
  const bytes = Buffer.alloc(12 + steps * 2);
  signed("curv").copy(bytes);
  bytes.writeUInt32BE(steps, 8);
  for (let i = 0; i < steps; i++) {
    const code = i / (steps - 1);
    const light = code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 0xffff), 12 + i * 2);
  }
  return bytes;
}

/** Name in ASCII; those in Unicode and in the Macintosh's script stay empty (6.5.17). */
function description(name: string): Buffer {
  const bytes = Buffer.alloc(12 + name.length + 1 + 8 + 3 + 67);
  signed("desc").copy(bytes);
  bytes.writeUInt32BE(name.length + 1, 8);
  bytes.write(name, 12, "latin1");
  return bytes;
}

/** A colour as three numbers of 16.16 bits (6.5.26). */
function point(...values: readonly [number, number, number]): Buffer {
  const bytes = Buffer.alloc(20);
  signed("XYZ ").copy(bytes);
  values.forEach((value, i) => bytes.writeInt32BE(Math.round(value * 65536), 8 + i * 4));
  return bytes;
}

/** Type signature and four reserved bytes. */
const signed = (type: string): Buffer => Buffer.concat([Buffer.from(type, "latin1"), Buffer.alloc(4)]);

const HEADER_LENGTH = 128;
