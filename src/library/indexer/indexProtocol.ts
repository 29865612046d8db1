/** The calls between the host and the thread of the index. Both sides are ours; what arrives is checked all the same. */
import { DRAFT_FORMATS, type DraftFormat } from '../../formats/drafts/draft.ts';
import type { SourceDigest } from '../digest.ts';
import type { OverlayOptions } from '../sourceIndex.ts';
import type { OverviewMark } from '../overview/overviewFigures.ts';
import type { SourceQueries } from '../sourceQueries.ts';
import type { SteadyRead } from '../steadyRead.ts';
import type { StoreOptions } from '../store/openedStore.ts';
import type { StatAnswer } from './filePool.ts';
import type { IndexProgress } from './indexer.ts';
import type { IndexNotice } from './notices.ts';
import type { OrderedSource } from './sourceTable.ts';
import type { ToldState } from './stateTeller.ts';

/** What the thread is started with. */
export interface IndexOptions extends Pick<StoreOptions, 'folder' | 'file'> {
  /** Tells it from other threads, where one bundle is all of them. */
  readonly kind: 'index';
  /** The bundle that reads and analyses files (dist/worker.cjs, or dist/cli.js); its hash is the version of the analysis. */
  readonly worker: string;
  /** The largest file that is read, in bytes. */
  readonly limit: number;
  /** How many threads read and analyse; as many as suit the machine when missing. */
  readonly threads?: number;
}

/** Sources, and their places among all: as two lists, for they are many. */
export interface PackedSources {
  readonly uris: readonly string[];
  readonly orders: readonly number[];
}

/** A part of a list of sources that is too long for one message. */
export interface SourcePart {
  readonly sources: PackedSources;
  /** Whether the list ends with this part. */
  readonly isLast: boolean;
}

/** Sources that came, or have another place now, and those that went. */
export interface SourceChanges {
  readonly added: PackedSources;
  readonly removed: readonly string[];
}

/** What counts in place of what was found in a file; without a digest that counts again. */
export interface Overlay extends OverlayOptions {
  readonly uri: string;
  readonly digest?: SourceDigest;
}

/** Something that is asked about all sources. */
export interface IndexQuery {
  readonly method: keyof SourceQueries;
  readonly args: readonly unknown[];
}

/** What the host asks of the index. */
export interface IndexCalls {
  /** All sources there are, in parts. */
  setSources(part: SourcePart): Promise<void>;
  changeSources(changes: SourceChanges): Promise<void>;
  refresh(uris: readonly string[]): Promise<void>;
  prioritise(uris: readonly string[]): Promise<void>;
  setLimit(limit: number): Promise<void>;
  overlay(overlay: Overlay): Promise<void>;
  /** Answers what the method of `SourceQueries` does. */
  query(query: IndexQuery): Promise<unknown>;
  /** `stop`, `resume` and `clear` of the indexer. */
  control(what: IndexControl): Promise<void>;
}

/** What the work of the index can be told. */
export type IndexControl = 'stop' | 'resume' | 'clear';

/** What the index tells the host and asks of it. */
export interface HostCalls {
  /** Answered when the states were taken in. */
  states(states: readonly ToldState[]): Promise<void>;
  progress(progress: IndexProgress): Promise<void>;
  notice(notice: IndexNotice): Promise<void>;
  /** Looks at files that are not on the disk, in order. */
  stat(uris: readonly string[]): Promise<readonly StatAnswer[]>;
  /** Reads a file that is not on the disk, of at most so many bytes. */
  read(file: { readonly uri: string; readonly limit: number }): Promise<SteadyRead>;
}

/** No message has more addresses. */
export const URIS_AT_ONCE = 2000;

/** Puts sources together for a message. */
export function packSources(sources: readonly OrderedSource[]): PackedSources {
  return { uris: sources.map(({ uri }) => uri), orders: sources.map(({ order }) => order) };
}

/** The sources of a message. */
export function unpackSources({ uris, orders }: PackedSources): readonly OrderedSource[] {
  return uris.map((uri, index) => ({ uri, order: orders[index] ?? 0 }));
}

function isPackedSources(value: unknown): value is PackedSources {
  return (
    isRecord(value) &&
    isUris(value['uris']) &&
    Array.isArray(value['orders']) &&
    value['orders'].length === value['uris'].length &&
    value['orders'].every((one) => typeof one === 'number')
  );
}

/** Whether what has arrived is part of a list of sources. */
export function isSourcePart(value: unknown): value is SourcePart {
  return isRecord(value) && isPackedSources(value['sources']) && typeof value['isLast'] === 'boolean';
}

/** Whether what has arrived are sources that came and went. */
export function isSourceChanges(value: unknown): value is SourceChanges {
  return isRecord(value) && isPackedSources(value['added']) && isUris(value['removed']);
}

/** Whether what has arrived is the digest of a source, or says that there is none but the stored one. */
export function isOverlay(value: unknown): value is Overlay {
  const digest = isRecord(value) ? value['digest'] : undefined;
  const isList = (name: string): boolean => isRecord(digest) && Array.isArray(digest[name]);
  const isDigest =
    isList('people') && isList('passages') && (isList('fingerprints') || !isRecord(digest) || digest['fingerprints'] === undefined);
  return (
    isRecord(value) &&
    typeof value['uri'] === 'string' &&
    (digest === undefined || isDigest) &&
    [true, undefined].includes(value['isOfFile'] as undefined)
  );
}

const isString = (value: unknown): boolean => typeof value === 'string';
const isRange = (value: unknown): boolean => isRecord(value) && Number.isInteger(value['offset']) && Number.isInteger(value['limit']);
const isSelection = (value: unknown): boolean =>
  isRecord(value) && ['mention', 'count'].includes(value['order'] as string) && ['string', 'undefined'].includes(typeof value['filter']);
const isNamingSelection = (value: unknown): boolean =>
  isRecord(value) && ['source', 'date'].includes(value['order'] as string) && ['string', 'undefined'].includes(typeof value['at']);
const isPersonInSource = (value: unknown): boolean => isRecord(value) && isString(value['uri']) && Number.isInteger(value['person']);
const isPassagePlace = (value: unknown): boolean =>
  isRecord(value) && isString(value['uri']) && Number.isInteger(value['start']) && Number.isInteger(value['end']);
const isPassagePlaces = (value: unknown): boolean => Array.isArray(value) && value.every(isPassagePlace);
const isPassageRequest = (value: unknown): boolean =>
  isRecord(value) &&
  isString(value['filter']) &&
  Number.isInteger(value['limit']) &&
  [undefined, true].includes(value['isUncounted'] as undefined);
const isSearch = (value: unknown): boolean =>
  isRecord(value) &&
  isString(value['typed']) &&
  Number.isInteger(value['limit']) &&
  [undefined, true].includes(value['isQuick'] as undefined);

const isGroup = (value: unknown): boolean => isRecord(value) && isString(value['name']) && isUris(value['people']);
const isFiguresRequest = (value: unknown): boolean =>
  isRecord(value) &&
  ['person', 'source', 'publisher', 'group'].includes(value['by'] as string) &&
  ['string', 'undefined'].includes(typeof value['within']) &&
  (value['groups'] === undefined || (Array.isArray(value['groups']) && value['groups'].every(isGroup))) &&
  isString(value['asker']);

const isOptionalString = (value: unknown): boolean => ['string', 'undefined'].includes(typeof value);
const isOverviewScope = (value: unknown): boolean =>
  isRecord(value) && isOptionalString(value['within']) && isOptionalString(value['person']);
const isOverviewRequest = (value: unknown): boolean => isOverviewScope(value) && isRecord(value) && isString(value['asker']);

/** Two people are the most that a mark is about. */
const MOST_MARKED = 2;

const isOverviewMark = (value: unknown): boolean => {
  const kind = isRecord(value) ? (value['kind'] as OverviewMark['kind']) : undefined;
  if (!isRecord(value) || kind === undefined) {
    return false;
  }
  switch (kind) {
    case 'time':
      return isString(value['first']) && isString(value['last']);
    case 'publisher':
      return isString(value['name']);
    case 'named':
      return isUris(value['people']) && value['people'].length > 0 && value['people'].length <= MOST_MARKED;
    case 'undated':
    case 'noPublisher':
      return true;
    default:
      return false;
  }
};

const isGivenQuotation = (value: unknown): boolean =>
  isRecord(value) && ['speaker', 'source'].every((name) => ['string', 'undefined'].includes(typeof value[name]));
const isDraftToCheck = (value: unknown): boolean =>
  isRecord(value) &&
  isString(value['uri']) &&
  isString(value['text']) &&
  DRAFT_FORMATS.includes(value['format'] as DraftFormat) &&
  Number.isInteger(value['minimumWords']) &&
  (value['keys'] === undefined || (Array.isArray(value['keys']) && value['keys'].every((one) => isRecord(one) && isString(one['key'])))) &&
  (value['without'] === undefined || isUris(value['without'])) &&
  (value['quotation'] === undefined || isGivenQuotation(value['quotation']));

/** What the arguments of each question must be. */
const ARGUMENTS: ReadonlyMap<unknown, readonly ((value: unknown) => boolean)[]> = new Map<
  keyof SourceQueries,
  readonly ((value: unknown) => boolean)[]
>([
  ['digest', [isString]],
  ['people', [isSelection, isRange]],
  ['person', [isString]],
  ['keysIn', [isString]],
  ['personPlaces', [isString, isRange]],
  ['personSources', [isString, isNamingSelection, isRange]],
  ['company', [isString, isRange]],
  ['personPassages', [isString, isRange]],
  ['personQuotes', [isString, isRange]],
  ['indexOfPerson', [isPersonInSource, isSelection]],
  ['speakers', [isRange]],
  ['indexOfSpeaker', [isString]],
  ['speakerPassages', [isString, isRange]],
  ['speakerQuotes', [isString, isRange]],
  ['versions', [isPassagePlace]],
  ['sharedCounts', [isString]],
  ['findPassages', [isPassageRequest]],
  ['linesOf', [isPassagePlaces]],
  ['search', [isSearch]],
  ['figures', [isFiguresRequest, isRange]],
  ['overview', [isOverviewRequest]],
  ['overviewSources', [isOverviewScope, isOverviewMark, isRange]],
  ['checkDraft', [isDraftToCheck]],
]);

/** Whether what has arrived is a question that can be answered. */
export function isQuery(value: unknown): value is IndexQuery {
  const args = isRecord(value) ? value['args'] : undefined;
  const checks = isRecord(value) ? ARGUMENTS.get(value['method']) : undefined;
  return Array.isArray(args) && checks?.length === args.length && checks.every((check, index) => check(args[index]));
}

/** Whether what has arrived is something to be told to the work. */
export function isControl(value: unknown): value is IndexControl {
  return value === 'stop' || value === 'resume' || value === 'clear';
}

/** Whether what has arrived are states. */
export function isStates(value: unknown): value is readonly ToldState[] {
  return (
    Array.isArray(value) &&
    (value as readonly unknown[]).every((one) => isRecord(one) && typeof one['uri'] === 'string' && isRecord(one['state']))
  );
}

/** Whether what has arrived tells how far the work is. */
export function isProgress(value: unknown): value is IndexProgress {
  return isRecord(value) && typeof value['done'] === 'number' && typeof value['total'] === 'number';
}

/** Whether what has arrived is a notice. */
export function isNotice(value: unknown): value is IndexNotice {
  return isRecord(value) && typeof value['kind'] === 'string';
}

/** Whether what has arrived names a file to be read. */
export function isFileToRead(value: unknown): value is { readonly uri: string; readonly limit: number } {
  return isRecord(value) && typeof value['uri'] === 'string' && typeof value['limit'] === 'number';
}

/** Whether what has arrived is a list of addresses. */
export function isUris(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
