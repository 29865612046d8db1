/** The parts of a zip file, unpacked within bounds. Only what office programs write is read: stored or deflated, in one volume. */
import { inflateBounded } from './inflation.ts';

/** A file in a zip file. */
interface ZipEntry {
  readonly method: number;
  readonly packedSize: number;
  /** Where its own header stands. */
  readonly offset: number;
}

/** What can be had of a zip file. */
export interface ZipFile {
  readonly names: readonly string[];
  /**
   * The bytes of a part; undefined when there is none of the name, `tooLarge` when the parts that were asked for come to more
   * than the bound. Throws with the reason when the part is damaged.
   */
  read(name: string): Uint8Array | 'tooLarge' | undefined;
}

const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const MAX_ENTRIES = 20_000;

/** Opens a zip file whose parts may come to `limit` bytes together. Throws with the reason when it is none. */
export function openZip(bytes: Uint8Array, limit: number): ZipFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = entriesOf(file);
  let room = limit;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) {
        return undefined;
      }
      const part = unpack(file, entry, room);
      room -= part?.length ?? 0;
      return part ?? 'tooLarge';
    },
  };
}

function entriesOf(file: Buffer): ReadonlyMap<string, ZipEntry> {
  const end = endOf(file);
  const entries = new Map<string, ZipEntry>();
  let at = file.readUInt32LE(end + 16);
  for (let left = Math.min(file.readUInt16LE(end + 10), MAX_ENTRIES); left > 0; left--) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) {
      throw new Error('The list of a zip file is damaged.');
    }
    const lengths = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    const [nameLength = 0] = lengths;
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      method: file.readUInt16LE(at + 10),
      packedSize: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

/** The list's end is looked for from the file's, for a comment may follow it. */
function endOf(file: Buffer): number {
  for (let at = file.length - END_LENGTH; at >= Math.max(0, file.length - END_LENGTH - MAX_COMMENT); at--) {
    if (file.readUInt32LE(at) === 0x06054b50) {
      return at;
    }
  }
  throw new Error('This is no zip file.');
}

function unpack(file: Buffer, { method, packedSize, offset }: ZipEntry, room: number): Uint8Array | undefined {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== 0x04034b50) {
    throw new Error('A part of a zip file is damaged.');
  }
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(start, start + packedSize);
  if (packed.length < packedSize) {
    throw new Error('A zip file ends too soon.');
  }
  if (method === 0) {
    return packed.length > room ? undefined : packed;
  }
  if (method !== 8) {
    throw new Error(`A part of a zip file is packed in an unknown way, ${String(method)}.`);
  }
  return inflateBounded(packed, room);
}
