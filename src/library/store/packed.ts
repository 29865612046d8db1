/** What is kept of a source in few bytes. */
import { deflateSync, inflateSync } from 'node:zlib';
import { StoreError } from './indexStore.ts';

/** Packs what JSON can hold. The checksum within tells when the bytes are not those that were packed. */
export function pack(value: unknown): Uint8Array {
  return deflateSync(JSON.stringify(value), { level: 1 });
}

/** What was packed. Throws a `StoreError` that says `corrupt` when it is not whole. */
export function unpack(bytes: unknown): unknown {
  try {
    return JSON.parse(inflateSync(bytes as Uint8Array).toString());
  } catch (error) {
    throw new StoreError('corrupt', error);
  }
}
