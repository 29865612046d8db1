/** Looks through bytes for others. */

/** Where `searched`, which is not empty, first stands in `bytes` at `from` or after; -1 when it does not. */
export function indexOfBytes(bytes: Uint8Array, searched: Uint8Array, from = 0): number {
  const [first = 0] = searched;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (searched.every((byte, index) => bytes[at + index] === byte)) {
      return at;
    }
  }
  return -1;
}

/** The bytes of a text in ASCII. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
