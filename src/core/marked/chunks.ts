/** Divides a long article: blocks into chunks that are set one after the other, and monstrous blocks into parts. */
import type { Span } from '../span.ts';

/** Text of about so many UTF-16 code units is one chunk, or one part of a block: more than a window shows. */
export const CHUNK_SIZE = 4_000;
/** A part ends at white space that is at most this far before its full size. */
const SEARCH = 1_000;

/** Blocks from `first` up to, and not including, `end`. */
export interface Chunk {
  readonly first: number;
  readonly end: number;
}

/** Whether a block is so long that it is divided itself. */
export function isMonstrous({ start, end }: Span, size = CHUNK_SIZE): boolean {
  return end - start > 2 * size;
}

/** Divides blocks, in order, into chunks of at least `size` code units, but for the last; a monstrous block is a chunk of its own. */
export function chunksOf(blocks: readonly Span[], size = CHUNK_SIZE): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let first = 0;
  let length = 0;
  const close = (end: number): void => {
    if (first < end) {
      chunks.push({ first, end });
    }
    first = end;
    length = 0;
  };
  blocks.forEach((block, index) => {
    if (isMonstrous(block, size)) {
      close(index);
    }
    length += block.end - block.start;
    if (length >= size) {
      close(index + 1);
    }
  });
  close(blocks.length);
  return chunks;
}

/** A part of a block; the white space between two parts is a part of its own, so that it is neither lost nor at an edge. */
export interface Part extends Span {
  readonly isSpace: boolean;
}

/**
 * Divides a block into parts of at most `size` code units; one part when it is not monstrous. Parts end at white
 * space where there is some near, else anywhere but inside a surrogate pair. Together they are the block.
 */
export function partsOf(text: string, block: Span, size = CHUNK_SIZE): readonly Part[] {
  const parts: Part[] = [];
  let { start } = block;
  while (block.end - start > (parts.length === 0 ? 2 : 1) * size) {
    const space = lastSpace(text, start + size, Math.max(start + 1, start + size - SEARCH));
    if (space !== undefined) {
      parts.push({ start, end: space, isSpace: false }, { start: space, end: space + 1, isSpace: true });
      start = space + 1;
      continue;
    }
    const end = start + size - (isInsidePair(text, start + size) ? 1 : 0);
    parts.push({ start, end, isSpace: false });
    start = end;
  }
  return start < block.end ? [...parts, { start, end: block.end, isSpace: false }] : parts;
}

function lastSpace(text: string, from: number, to: number): number | undefined {
  for (let at = from - 1; at >= to; at--) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d) {
      return at;
    }
  }
  return undefined;
}

function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
