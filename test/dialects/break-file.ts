/** Numbers from 0 up to 1, the same ones for the same start (mulberry32, public domain). */
export function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What tells a reader something: quotes and brackets, signs of Handlebars, YAML and Markdown, names with a meaning. */
const SIGNS: readonly string[] = [
  "\" ' , ; : | # & * { } [ ] ( ) < > \\ \\u0000 null true 1e999 -0 =1+1 ${x} <script> &a *a !!js/function".split(" "),
  "{{ }} {{{ {{/ {{#each {{> {{else}} @root ../ this. --- ...".split(" "),
  "__proto__ constructor prototype toString hasOwnProperty id name primaryKey fields briefing".split(" "),
  ["\n", "\r", "\t", "\0", "\uFEFF", "\u202E", "---\n", "- ", "> ", "<<: ", "{{#if x}}", "as |x|"],
  ["{", "[", "(", "{{#if x}}", "> ", "- "].map((sign) => sign.repeat(60)),
  ["x".repeat(40_000)],
].flat();

/** A file with one to four mistakes: bytes changed, pieces cut, doubled or moved, signs put where none belong. */
export function breakFile(bytes: Uint8Array, next: () => number): Uint8Array {
  let broken: Buffer = Buffer.from(bytes);
  for (let left = 1 + Math.floor(next() * 4); left > 0; left -= 1) broken = breakOnce(broken, next);
  return new Uint8Array(broken);
}

function breakOnce(bytes: Buffer, next: () => number): Buffer {
  const upTo = (end: number): number => Math.floor(next() * end);
  const at = upTo(bytes.length + 1);
  const length = upTo(Math.min(60, bytes.length - at + 1));
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  const sign = Buffer.from(SIGNS[upTo(SIGNS.length)]!);
  const ways = [
    () => [before, after],
    () => [before, piece, piece, after],
    () => [before, sign, piece, after],
    () => [before, sign, after],
    () => [before, Buffer.from([upTo(256)]), bytes.subarray(at + 1)],
    () => [before],
    () => [piece, before, after],
    () => [before, swapWord(after, sign)],
  ];
  return Buffer.concat(ways[upTo(ways.length)]!());
}

/** Puts a sign in the place of the next word, so that the file's form often stays whole. */
function swapWord(text: Buffer, sign: Buffer): Buffer {
  const latin1 = text.toString("latin1");
  return Buffer.from(
    latin1.replace(/[\w-]+/, () => sign.toString("latin1")),
    "latin1",
  );
}
