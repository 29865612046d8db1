/** Unpacks compressed data within bounds: a file of a few kilobytes may unpack to gigabytes. */
import { joinBytes } from '../../shared/joinBytes.ts';

/**
 * So much is given at a time, in bytes. Where the data end before what was given does, all is lost that this unpacked to: a
 * thousand times as much at most.
 */
const PIECE = 1024;

/** Unpacks raw deflated data; undefined when it comes to more than `limit` bytes. Rejects when it is damaged. */
export async function inflateRaw(bytes: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
  const { unpacked, failure } = await inflate('deflate-raw', bytes, limit);
  if (failure !== undefined) {
    throw new Error('Compressed data are damaged.', { cause: failure });
  }
  return unpacked;
}

/**
 * Unpacks data in zlib's format as far as it goes, whatever follows it; undefined when it comes to more than `limit` bytes. What
 * follows the data cannot be told from damage: as much as could be unpacked is answered then.
 */
export async function inflateBeginning(bytes: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
  const { unpacked } = await inflate('deflate', bytes, limit);
  return unpacked;
}

interface Inflated {
  /** Undefined when it is too much. */
  readonly unpacked: Uint8Array | undefined;
  /** Why it does not go on. */
  readonly failure?: unknown;
}

async function inflate(format: CompressionFormat, bytes: Uint8Array, limit: number): Promise<Inflated> {
  const { readable, writable } = new DecompressionStream(format);
  const giving = give(bytes, writable.getWriter());
  const reader = readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      size += part.value.length;
      if (size > limit) {
        await reader.cancel();
        return { unpacked: undefined };
      }
    }
    return { unpacked: joinBytes(parts) };
  } catch (failure) {
    return { unpacked: joinBytes(parts), failure };
  } finally {
    await giving;
  }
}

/** Gives all bytes to who unpacks them. Whether they can be is told by what comes of it. */
async function give(bytes: Uint8Array, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  try {
    for (let start = 0; start < bytes.length; start += PIECE) {
      await writer.ready;
      await writer.write(new Uint8Array(bytes.subarray(start, start + PIECE)));
    }
    await writer.close();
  } catch {
    // Who reads is told the same error, or has had enough.
  }
}
