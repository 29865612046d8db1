/** The parts of a zip file, unpacked within bounds. Only what office programs write is read: stored or deflated, in one volume. */
import { inflateRaw } from '#platform/inflate.ts';

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
   * than the bound. Rejects with the reason when the part is damaged.
   */
  read(name: string): Promise<Uint8Array | 'tooLarge' | undefined>;
}

const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const MAX_ENTRIES = 20_000;

/** Opens a zip file whose parts may come to `limit` bytes together. Throws with the reason when it is none. */
export function openZip(bytes: Uint8Array, limit: number): ZipFile {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = entriesOf(file);
  let room = limit;
  const readNext = async (name: string): Promise<Uint8Array | 'tooLarge' | undefined> => {
    const entry = entries.get(name);
    if (entry === undefined) {
      return undefined;
    }
    const unpacked = await unpack(file, entry, room);
    room -= unpacked?.length ?? 0;
    return unpacked ?? 'tooLarge';
  };
  // One after another: each has the room that those before have left.
  let before: Promise<unknown> = Promise.resolve();
  return {
    names: [...entries.keys()],
    read: (name) => {
      const reading = before.then(() => readNext(name));
      before = reading.catch(() => undefined); // told to who asked for that part
      return reading;
    },
  };
}

function entriesOf(file: DataView): ReadonlyMap<string, ZipEntry> {
  const end = endOf(file);
  const entries = new Map<string, ZipEntry>();
  let at = uint32(file, end + 16);
  for (let left = Math.min(uint16(file, end + 10), MAX_ENTRIES); left > 0; left--) {
    if (at + 46 > file.byteLength || uint32(file, at) !== 0x02014b50) {
      throw new Error('The list of a zip file is damaged.');
    }
    const lengths = [28, 30, 32].map((field) => uint16(file, at + field));
    const [nameLength = 0] = lengths;
    const name = new TextDecoder().decode(part(file, at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: uint16(file, at + 10),
      packedSize: uint32(file, at + 20),
      offset: uint32(file, at + 42),
    });
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

/** The list's end is looked for from the file's, for a comment may follow it. */
function endOf(file: DataView): number {
  for (let at = file.byteLength - END_LENGTH; at >= Math.max(0, file.byteLength - END_LENGTH - MAX_COMMENT); at--) {
    if (uint32(file, at) === 0x06054b50) {
      return at;
    }
  }
  throw new Error('This is no zip file.');
}

async function unpack(file: DataView, { method, packedSize, offset }: ZipEntry, room: number): Promise<Uint8Array | undefined> {
  if (offset + 30 > file.byteLength || uint32(file, offset) !== 0x04034b50) {
    throw new Error('A part of a zip file is damaged.');
  }
  const start = offset + 30 + uint16(file, offset + 26) + uint16(file, offset + 28);
  const packed = part(file, start, start + packedSize);
  if (packed.length < packedSize) {
    throw new Error('A zip file ends too soon.');
  }
  if (method === 0) {
    return packed.length > room ? undefined : packed;
  }
  if (method !== 8) {
    throw new Error(`A part of a zip file is packed in an unknown way, ${String(method)}.`);
  }
  return inflateRaw(packed, room);
}

/** The bytes from `start` to `end`, or as far as the file goes. */
function part(file: DataView, start: number, end: number): Uint8Array {
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength).subarray(start, end);
}

function uint16(file: DataView, at: number): number {
  return file.getUint16(at, true);
}

function uint32(file: DataView, at: number): number {
  return file.getUint32(at, true);
}
