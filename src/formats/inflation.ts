/** How much compressed data comes to, that of the layers in it too. */
import { inflateBeginning } from '#platform/inflate.ts';

/** Data in data in data is followed so far. */
const MAX_LAYERS = 4;

/**
 * How many bytes data in zlib's format comes to, that of the layers in it too, as far as it is whole; 0 for other data;
 * undefined when it is more than `limit`.
 */
export async function inflatedSize(bytes: Uint8Array, limit: number): Promise<number | undefined> {
  let size = 0;
  let layer = bytes;
  for (let depth = 0; depth < MAX_LAYERS && isZlib(layer); depth++) {
    const unpacked = await inflateBeginning(layer, limit - size).catch(() => EMPTY);
    if (unpacked === undefined) {
      return undefined;
    }
    layer = unpacked;
    size += layer.length;
  }
  return size;
}

/** What comes of damaged data. */
const EMPTY = new Uint8Array();

function isZlib(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0;
}
