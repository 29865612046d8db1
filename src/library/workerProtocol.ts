/** The calls that the library makes of its worker. Both sides are ours; what arrives is checked all the same. */
import { DRAFT_FORMATS, type Draft, type DraftFormat } from '../formats/drafts/draft.ts';
import { isSpan } from '../shared/checks.ts';
import { joinBytes } from '../shared/joinBytes.ts';
import type { AnalyzerFile, OpenAnswer } from './analyzer.ts';
import type { ComparedFile, CompareQuery } from './check/textComparer.ts';
import type { GivenOrder } from './fileReader.ts';
import type { ReadAnswer, ReadOrder, StatAnswer } from './indexer/filePool.ts';
import type { FileStat } from './readSource.ts';
import type { LineQuestion, LinesFound } from './search/lineFinder.ts';
import type { PlaceQuery, PlacesFound } from './search/textFinder.ts';
import type { Term } from './store/words.ts';

/** What the worker is started with. */
export interface WorkerOptions {
  /** Tells it from other threads, where one bundle is all of them. */
  readonly kind: 'files';
  /** Whether it works in the background. */
  readonly givesWay: boolean;
}

/** Where something stands among the bytes of a batch. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** One file of a batch: the text of a buffer, or where its bytes stand among those of the batch. */
export interface PackedFile {
  readonly uri: string;
  readonly content: string | Place;
  readonly isUnmarked?: true;
}

/** Files with all their bytes in one buffer, which moves to the worker without being copied. */
export interface PackedFiles {
  readonly files: readonly PackedFile[];
  readonly bytes: ArrayBuffer;
}

/** A file to be read, and where its bytes stand among those of the batch when the worker cannot read them itself. */
export interface PackedOrder extends ReadOrder {
  readonly given?: Place & { readonly stamp: FileStat };
}

/** Files to be read, of at most `limit` bytes each. */
export interface PackedOrders {
  readonly orders: readonly PackedOrder[];
  readonly limit: number;
  readonly bytes: ArrayBuffer;
}

/** Files whose texts are looked into. */
export interface PackedFind {
  readonly files: PackedOrders;
  readonly query: PlaceQuery;
}

/** Files whose texts are compared with quotations. */
export interface PackedCompare {
  readonly files: PackedOrders;
  readonly query: CompareQuery;
}

/** Files, and places in them whose lines are asked for. */
export interface PackedLines {
  readonly files: PackedOrders;
  /** In the order of the files. */
  readonly questions: readonly LineQuestion[];
}

/** The text of a draft. */
export interface DraftText {
  readonly text: string;
  readonly format: DraftFormat;
}

/** What the worker answers. */
export interface WorkerCalls {
  /** The first of the files, whole. */
  open(files: PackedFiles): Promise<OpenAnswer>;
  /** Looks at files on the disk, in order. */
  stat(uris: readonly string[]): Promise<readonly StatAnswer[]>;
  /** Reads files for the index, in order. */
  read(orders: PackedOrders): Promise<readonly ReadAnswer[]>;
  /** Looks into the texts of files, in order. */
  find(find: PackedFind): Promise<readonly PlacesFound[]>;
  /** Looks for quotations in the texts of files, in order. */
  compare(compare: PackedCompare): Promise<readonly ComparedFile[]>;
  /** Looks in which lines places of files stand, in order. */
  lines(lines: PackedLines): Promise<readonly LinesFound[]>;
  /** Reads a draft. */
  draft(draft: DraftText): Promise<Draft>;
}

/** Puts the bytes of files together. The files' own bytes stay as they are. */
export function packFiles(files: readonly AnalyzerFile[]): PackedFiles {
  const { places, bytes } = inOneBuffer(files.map(({ content }) => (typeof content === 'string' ? NOTHING : content)));
  const packed = files.map((file, index): PackedFile => {
    const { content } = file;
    return { ...file, content: typeof content === 'string' ? content : (places[index] ?? EMPTY) };
  });
  return { files: packed, bytes };
}

/** Puts the bytes together that are given with files to be read. */
export function packOrders(orders: readonly GivenOrder[], limit: number): PackedOrders {
  const { places, bytes } = inOneBuffer(orders.map(({ given }) => given?.bytes ?? NOTHING));
  const packed = orders.map(({ given, ...order }, index): PackedOrder =>
    given === undefined ? order : { ...order, given: { ...(places[index] ?? EMPTY), stamp: given.stamp } },
  );
  return { orders: packed, limit, bytes };
}

const NOTHING = new Uint8Array();
const EMPTY: Place = Object.freeze({ start: 0, end: 0 });

/** All bytes in one buffer, and where each of the pieces stands in it. */
function inOneBuffer(pieces: readonly Uint8Array[]): { readonly places: readonly Place[]; readonly bytes: ArrayBuffer } {
  let end = 0;
  const places = pieces.map(({ length }): Place => ({ start: end, end: (end += length) }));
  return { places, bytes: joinBytes(pieces).buffer };
}

/** The files that were put together. Their bytes are views of the batch's. */
export function unpackFiles({ files, bytes }: PackedFiles): readonly AnalyzerFile[] {
  return files.map(({ content, ...file }) => ({
    ...file,
    content: typeof content === 'string' ? content : new Uint8Array(bytes, content.start, content.end - content.start),
  }));
}

/** The files to be read that were put together. Their bytes are views of the batch's. */
export function unpackOrders({ orders, bytes }: PackedOrders): readonly GivenOrder[] {
  return orders.map(({ given, ...order }) =>
    given === undefined
      ? order
      : { ...order, given: { bytes: new Uint8Array(bytes, given.start, given.end - given.start), stamp: given.stamp } },
  );
}

/** Whether what has arrived is a batch of files to be read whose bytes lie in it. */
export function isPackedOrders(value: unknown): value is PackedOrders {
  if (
    !isRecord(value) ||
    !(value['bytes'] instanceof ArrayBuffer) ||
    typeof value['limit'] !== 'number' ||
    !Array.isArray(value['orders'])
  ) {
    return false;
  }
  const { byteLength } = value['bytes'];
  return (value['orders'] as readonly unknown[]).every((order) => isPackedOrder(order, byteLength));
}

/** Whether what has arrived are files whose texts are to be looked into, and for what. */
export function isPackedFind(value: unknown): value is PackedFind {
  const query = isRecord(value) ? value['query'] : undefined;
  return (
    isRecord(value) &&
    isPackedOrders(value['files']) &&
    isRecord(query) &&
    Number.isInteger(query['each']) &&
    Array.isArray(query['terms']) &&
    query['terms'].every(isTerm)
  );
}

/** Whether what has arrived are files whose texts are to be compared, and with what. */
export function isPackedCompare(value: unknown): value is PackedCompare {
  const query = isRecord(value) ? value['query'] : undefined;
  const isList = (name: string, check: (one: unknown) => boolean): boolean =>
    isRecord(query) && Array.isArray(query[name]) && query[name].every(check);
  return (
    isRecord(value) &&
    isPackedOrders(value['files']) &&
    isList('quotations', (one) => typeof one === 'string') &&
    isList('ownWords', (one) => typeof one === 'number') &&
    isList('files', isFileQuestion)
  );
}

function isFileQuestion(value: unknown): boolean {
  return isRecord(value) && typeof value['hash'] === 'string' && Array.isArray(value['passages']) && Array.isArray(value['asked']);
}

/** Whether what has arrived are files, and places in them. */
export function isPackedLines(value: unknown): value is PackedLines {
  return isRecord(value) && isPackedOrders(value['files']) && Array.isArray(value['questions']) && value['questions'].every(isLineQuestion);
}

function isLineQuestion(value: unknown): boolean {
  return isRecord(value) && typeof value['hash'] === 'string' && Array.isArray(value['spans']) && value['spans'].every(isSpan);
}

/** Whether what has arrived is the text of a draft. */
export function isDraftText(value: unknown): value is DraftText {
  return isRecord(value) && typeof value['text'] === 'string' && DRAFT_FORMATS.includes(value['format'] as DraftFormat);
}

function isTerm(value: unknown): value is Term {
  const words = isRecord(value) ? value['words'] : undefined;
  const isWords = Array.isArray(words) && words.every((word) => typeof word === 'string');
  return isWords && isRecord(value) && typeof value['isPrefix'] === 'boolean';
}

function isPackedOrder(value: unknown, length: number): value is PackedOrder {
  if (!isRecord(value) || typeof value['uri'] !== 'string' || !['string', 'undefined'].includes(typeof value['hash'])) {
    return false;
  }
  const given = value['given'];
  return given === undefined || (isRecord(given) && isPlace(given, length) && isStamp(given['stamp']));
}

/** Whether what has arrived is the stamp of a file. */
export function isStamp(value: unknown): value is FileStat {
  return isRecord(value) && typeof value['size'] === 'number' && typeof value['mtime'] === 'number';
}

/** Whether what has arrived is a batch of files whose bytes lie in it. */
export function isPackedFiles(value: unknown): value is PackedFiles {
  if (!isRecord(value) || !(value['bytes'] instanceof ArrayBuffer) || !Array.isArray(value['files'])) {
    return false;
  }
  const { byteLength } = value['bytes'];
  return (value['files'] as readonly unknown[]).every((file) => isPackedFile(file, byteLength));
}

function isPackedFile(value: unknown, length: number): value is PackedFile {
  if (!isRecord(value) || typeof value['uri'] !== 'string' || ![undefined, true].includes(value['isUnmarked'] as undefined)) {
    return false;
  }
  const content = value['content'];
  return typeof content === 'string' || (isRecord(content) && isPlace(content, length));
}

function isPlace({ start, end }: Readonly<Record<string, unknown>>, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) <= Number(end) && Number(end) <= length;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
