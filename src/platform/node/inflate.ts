/** Unpacks compressed data within bounds: a file of a few kilobytes may unpack to gigabytes. */
import { constants, inflateRawSync, inflateSync } from 'node:zlib';

/** Unpacks raw deflated data; undefined when it comes to more than `limit` bytes. Rejects when it is damaged. */
// eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to be a rejection
export async function inflateRaw(bytes: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
  return within(() => inflateRawSync(bytes, { maxOutputLength: Math.max(1, limit) }));
}

/**
 * Unpacks data in zlib's format as far as it goes, whatever follows it; undefined when it comes to more than `limit` bytes. Rejects
 * when it is damaged.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- as above
export async function inflateBeginning(bytes: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
  return within(() => inflateSync(bytes, { maxOutputLength: Math.max(1, limit), finishFlush: constants.Z_SYNC_FLUSH }));
}

function within(inflate: () => Uint8Array): Uint8Array | undefined {
  try {
    return inflate();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      return undefined;
    }
    throw error;
  }
}
