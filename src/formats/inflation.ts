/** How much compressed data comes to, found out within bounds: a file of a few kilobytes may unpack to gigabytes. */
import { constants, inflateRawSync, inflateSync } from 'node:zlib';

/** Unpacks raw deflated data; undefined when it comes to more than `limit` bytes. Throws when it is damaged. */
export function inflateBounded(bytes: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if (isTooLarge(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Data in data in data is followed so far. */
const MAX_LAYERS = 4;

/**
 * How many bytes data in zlib's format comes to, that of the layers in it too, as far as it is whole; 0 for other data;
 * undefined when it is more than `limit`.
 */
export function inflatedSize(bytes: Uint8Array, limit: number): number | undefined {
  let size = 0;
  let layer = bytes;
  for (let depth = 0; depth < MAX_LAYERS && isZlib(layer); depth++) {
    try {
      layer = inflateSync(layer, { maxOutputLength: Math.max(1, limit - size), finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      return isTooLarge(error) ? undefined : size;
    }
    size += layer.length;
  }
  return size;
}

function isZlib(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
