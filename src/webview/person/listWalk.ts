/** Where one comes from a place of the list by steps: what is on the way and not there yet is asked for. */
import type { PagePlace } from '../../shared/personProtocol.ts';
import type { PlaceList } from './placeList.ts';
import type { SourceEntry } from './sourceEntry.ts';

/** A place of the list. */
export interface Cursor {
  readonly chunk: number;
  readonly entry: SourceEntry;
  readonly index: number;
}

/** Which places count in a step. */
type Kind = 'any' | 'quotes' | 'mentions';

/** Where to look first: a chunk, the how-manieth source of it, and the place there; beyond them is what stands beside. */
interface Position {
  readonly chunk: number;
  readonly nth: number;
  readonly index: number;
}

/** The first place of the list, or the last; undefined when it has none. */
export async function end(list: PlaceList, direction: 1 | -1): Promise<Cursor | undefined> {
  const position = direction > 0 ? { chunk: 0, ...START } : { chunk: list.length - 1, ...END };
  return seek(list, position, direction);
}

/** The next place or the one before; undefined at the end of the list. */
export async function step(list: PlaceList, from: Cursor, direction: 1 | -1, kind: Kind = 'any'): Promise<Cursor | undefined> {
  for (let at: Cursor | undefined = from; ;) {
    at = await seek(list, { chunk: at.chunk, nth: nthOf(list, at), index: at.index + direction }, direction, kind);
    if (at === undefined || kind === 'any' || isOf(kind, at.entry.place(at.index))) {
      return at;
    }
  }
}

/** The first place of the next source; the first of the same one or, from there, of the one before. */
export async function stepSource(list: PlaceList, from: Cursor, direction: 1 | -1): Promise<Cursor | undefined> {
  const { chunk } = from;
  if (direction > 0) {
    return seek(list, { chunk, nth: nthOf(list, from) + 1, index: 0 }, 1);
  }
  const before = from.index > 0 ? from : await seek(list, { chunk, nth: nthOf(list, from) - 1, index: 0 }, -1);
  return before === undefined ? undefined : { ...before, index: 0 };
}

const START = { nth: 0, index: 0 };
const END = { nth: Infinity, index: Infinity };

function nthOf(list: PlaceList, { entry }: Cursor): number {
  return list.find(entry.source.id)?.position ?? 0;
}

function isOf(kind: Kind, place: PagePlace | undefined): boolean {
  return (place?.kind === 'mention') === (kind === 'mentions');
}

/** The place at a position, or the first one beyond it in that direction. */
async function seek(list: PlaceList, from: Position, direction: 1 | -1, kind: Kind = 'any'): Promise<Cursor | undefined> {
  const beside = direction > 0 ? START : END;
  let { nth, index } = from;
  for (let { chunk } = from; chunk >= 0 && chunk < list.length; chunk += direction) {
    const entries = (await list.ensureChunk(chunk))?.entries ?? [];
    nth = Math.min(nth, direction > 0 ? nth : entries.length - 1);
    for (let entry = entries[nth]; entry !== undefined; entry = entries[nth]) {
      const wanted = direction < 0 ? Math.min(index, entry.count - 1) : index;
      if (has(entry, kind) && wanted >= 0 && wanted < entry.count) {
        await list.ensurePlace(entry, wanted);
        return { chunk, entry, index: Math.max(0, Math.min(wanted, entry.count - 1)) };
      }
      nth += direction;
      index = beside.index;
    }
    ({ nth, index } = beside);
  }
  return undefined;
}

/** Whether a source may have a place of this kind. */
function has({ source }: SourceEntry, kind: Kind): boolean {
  return kind === 'any' || source[kind] > 0;
}
