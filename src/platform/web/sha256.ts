/** Tells contents by their hash. The browser's own is asynchronous, and missing where the editor is not served securely. */

const ROUNDS = 64;
const BLOCK = 64;

/** The first 32 bits of the fractional parts of a root of each of the first primes, as the standard wants them. */
function fractionsOfRoots(root: (prime: number) => number, count: number): Int32Array {
  const fractions: number[] = [];
  for (let number = 2; fractions.length < count; number++) {
    const isPrime = Array.from({ length: Math.floor(Math.sqrt(number)) - 1 }, (_, index) => index + 2).every((one) => number % one !== 0);
    if (isPrime) {
      const value = root(number);
      fractions.push(Math.floor((value - Math.floor(value)) * 2 ** 32));
    }
  }
  return Int32Array.from(fractions, (one) => one | 0);
}

const START = fractionsOfRoots(Math.sqrt, 8);
const CONSTANTS = fractionsOfRoots(Math.cbrt, ROUNDS);

/** SHA-256 (FIPS 180-4) in hexadecimal digits; of a text that of its UTF-8. */
export function sha256(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const state = START.slice();
  const words = new Int32Array(ROUNDS);
  const whole = bytes.length - (bytes.length % BLOCK);
  for (let start = 0; start < whole; start += BLOCK) {
    takeIn(state, words, bytes, start);
  }
  const end = endOf(bytes.subarray(whole), bytes.length);
  for (let start = 0; start < end.length; start += BLOCK) {
    takeIn(state, words, end, start);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** What does not fill a block, a bit that ends it, and the length of all in bits. */
function endOf(rest: Uint8Array, length: number): Uint8Array {
  const end = new Uint8Array(rest.length + 9 <= BLOCK ? BLOCK : 2 * BLOCK);
  end.set(rest);
  end[rest.length] = 0x80;
  const view = new DataView(end.buffer);
  view.setUint32(end.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(end.length - 4, (length * 8) >>> 0);
  return end;
}

/** Takes a block in. `words` is room to work in. */
function takeIn(state: Int32Array, words: Int32Array, bytes: Uint8Array, start: number): void {
  schedule(words, bytes, start);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < ROUNDS; round++) {
    const sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + (CONSTANTS[round] ?? 0) + (words[round] ?? 0)) | 0;
    const sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = ((state[index] ?? 0) + value) | 0;
  });
}

/** The words of the rounds: those of the block, and others made of them. */
function schedule(words: Int32Array, bytes: Uint8Array, start: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, BLOCK);
  for (let index = 0; index < 16; index++) {
    words[index] = view.getInt32(index * 4);
  }
  for (let index = 16; index < ROUNDS; index++) {
    const early = words[index - 15] ?? 0;
    const late = words[index - 2] ?? 0;
    const sigma0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const sigma1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[index] = ((words[index - 16] ?? 0) + sigma0 + (words[index - 7] ?? 0) + sigma1) | 0;
  }
}

/** Turned to the right by so many bits. */
function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
