/** Numbers for strings, the same on every machine: what is compared very often is kept as a number. */

/** 32 bits of a string (FNV-1a over its UTF-16 code units, mixed). `seed` gives another, independent number. */
export function hashOf(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
