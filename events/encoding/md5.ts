// RFC 1321. SQS still sends MD5 digests, and events/ may not use node:crypto: it runs in webviews too.
const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const sines = Array.from({ length: 64 }, (_, step) =>
  Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32),
);

/** MD5 of a text's UTF-8 bytes, as 32 lower-case hexadecimal digits. */
export function md5OfText(text: string): string {
  return md5(new TextEncoder().encode(text));
}

/** MD5 of bytes, as 32 lower-case hexadecimal digits. */
export function md5(bytes: Uint8Array): string {
  const padded = pad(bytes);
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let offset = 0; offset < padded.byteLength; offset += 64) {
    state = addBlock(state, new DataView(padded.buffer, offset, 64));
  }
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => digest.setUint32(index * 4, word, true));
  return Array.from(new Uint8Array(digest.buffer), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

type State = readonly [number, number, number, number];

function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n, true);
  return padded;
}

function addBlock(state: State, block: DataView): State {
  let [a, b, c, d] = state;
  for (let step = 0; step < 64; step += 1) {
    const round = Math.floor(step / 16);
    const [mixed, word] = mix(round, step, b, c, d);
    const sum = (a + mixed + (sines[step] ?? 0) + block.getUint32(word * 4, true)) >>> 0;
    const shift = shifts[round * 4 + (step % 4)] ?? 0;
    const rotated = (sum << shift) | (sum >>> (32 - shift));
    [a, d, c, b] = [d, c, b, (b + rotated) >>> 0];
  }
  return [(state[0] + a) >>> 0, (state[1] + b) >>> 0, (state[2] + c) >>> 0, (state[3] + d) >>> 0];
}

/** The round's function of three words, and which word of the block the step adds. */
function mix(
  round: number,
  step: number,
  b: number,
  c: number,
  d: number,
): readonly [number, number] {
  if (round === 0) return [(b & c) | (~b & d), step];
  if (round === 1) return [(d & b) | (~d & c), (5 * step + 1) % 16];
  if (round === 2) return [b ^ c ^ d, (3 * step + 5) % 16];
  return [c ^ (b | ~d), (7 * step) % 16];
}
