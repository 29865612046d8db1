/** Tells contents by their hash. */
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal digits; of a text that of its UTF-8. Not by `crypto.hash`, which the first versions of Node 20 have not. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
