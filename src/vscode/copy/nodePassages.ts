/** The passages that nodes of the views stand for: a quote for itself, a person, a speaker, a source or a folder for all that is below. */
import * as vscode from 'vscode';
import type { SourceDigest } from '../../library/digest.ts';
import { CancelledError, type Library } from '../../library/library.ts';
import { passagesOfPerson, passagesOfSpeaker, placed, placeOfPassage } from '../../library/passages.ts';
import type { Page, PassagePlace, PlacedPassage, Range } from '../../library/sourceQueries.ts';
import type { CancellationToken } from '../../shared/lifecycle.ts';
import { UserError } from '../../shared/userError.ts';
import type { PersonNode, TreeNode } from '../views/treeNodes.ts';
import { counted } from '../views/wording.ts';
import type { SourceFile } from '../workspace/sourceModel.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';

/** What passages are looked up in. */
export interface PassageParts {
  readonly library: Pick<Library, 'queries' | 'holds'>;
  readonly store: Pick<SourceStore, 'all'>;
}

/** More quotes are not copied, inserted or dragged at once. */
export const MOST_QUOTES = 5000;

/** So many are asked for at once. */
const PART = 5000;

/**
 * What a node stands for, part by part, in order of the sources and of the text; as the index has it, of which nothing is read. A
 * mention, a missing entry and "500 more" stand for nothing. Throws a `CancelledError` when it is not wanted any more.
 */
export async function* passagesOfNode(
  parts: PassageParts,
  node: TreeNode,
  token?: CancellationToken,
): AsyncGenerator<readonly PlacedPassage[]> {
  const { queries } = parts.library;
  switch (node.kind) {
    case 'passage':
      yield [{ uri: node.file.key, passage: node.passage, speaker: node.speaker }];
      return;
    case 'person':
      yield* inSource(parts, node.file, token, (digest) => passagesOfPerson(node.file.key, digest, idIn(digest, node)));
      return;
    case 'shared':
      yield* allPages((range) => queries.personPassages(node.shared.key, range), token);
      return;
    case 'speaker': {
      const { key } = node.speaker;
      const { file } = node;
      yield* file === undefined
        ? allPages((range) => queries.speakerPassages(key, range), token)
        : inSource(parts, file, token, (digest) => passagesOfSpeaker(file.key, digest, key));
      return;
    }
    case 'source':
      yield* passagesOfFiles(parts, [node.file], token);
      return;
    case 'range':
      yield* passagesOfFiles(parts, node.files, token);
      return;
    case 'folder':
      yield* passagesOfFiles(parts, node.folder.all(), token);
      return;
    case 'mention':
    case 'missing':
    case 'more':
  }
}

/** All passages of some sources, one source after the other. */
export async function* passagesOfFiles(
  parts: PassageParts,
  files: Iterable<SourceFile>,
  token?: CancellationToken,
): AsyncGenerator<readonly PlacedPassage[]> {
  for (const file of files) {
    if (parts.library.holds(file.key, 'quotes')) {
      yield* inSource(parts, file, token, (digest) => placed(file.key, digest, digest.passages));
    }
  }
}

/**
 * The quotes that a node stands for: that which it is, or all that somebody is quoted with, and never what is reported of him or
 * her; what many sources have in the same words is taken from the first of them. None for other nodes. Throws a `UserError` when
 * they are too many.
 */
export async function quotesOfNode(parts: PassageParts, node: TreeNode, token?: CancellationToken): Promise<readonly PlacedPassage[]> {
  const isSomebody = node.kind === 'person' || node.kind === 'shared' || node.kind === 'speaker';
  if (!isSomebody && node.kind !== 'passage') {
    return [];
  }
  const byWords = new Map<string, PlacedPassage>();
  for await (const passages of passagesOfNode(parts, node, token)) {
    for (const one of passages.filter(({ passage }) => !isSomebody || passage.kind !== 'reported')) {
      byWords.set(one.passage.words, byWords.get(one.passage.words) ?? one);
    }
    refuseTooMany(byWords.size);
  }
  return [...byWords.values()];
}

/** The same of several nodes, each once, in order of the sources and of the text. */
export async function quotesOfNodes(
  parts: PassageParts,
  nodes: readonly TreeNode[],
  token?: CancellationToken,
): Promise<readonly PlacedPassage[]> {
  const found: PlacedPassage[] = [];
  for (const node of nodes) {
    found.push(...(await quotesOfNode(parts, node, token)));
    refuseTooMany(found.length);
  }
  return inOrder(parts, found, placeOfPassage);
}

/** Throws a `UserError` where there are more quotes than are copied, inserted or dragged at once. */
export function refuseTooMany(quotes: number): void {
  if (quotes > MOST_QUOTES) {
    throw new UserError(
      counted(
        vscode.l10n.t(
          '{0, plural, one {These are more than # quote} other {These are more than # quotes}}. “Export Quotes…” writes as many into a file.',
        ),
        MOST_QUOTES,
      ),
    );
  }
}

/** The same places in order of the sources and of the text, each once; those that are in no source any more come last. */
export function inOrder<T>(
  { store }: Pick<PassageParts, 'store'>,
  places: readonly T[],
  placeOf: (place: T) => PassagePlace,
): readonly T[] {
  const byPlace = new Map<string, PassagePlace & { readonly place: T }>();
  for (const place of places) {
    const { uri, start, end } = placeOf(place);
    const key = `${String(start)}-${String(end)} ${uri}`;
    byPlace.set(key, byPlace.get(key) ?? { place, uri, start, end });
  }
  const uris = new Set(Array.from(byPlace.values(), ({ uri }) => uri));
  const order = orderOf(store, uris);
  const rank = (uri: string): number => order.get(uri) ?? Infinity;
  return [...byPlace.values()]
    .sort((a, b) => (a.uri === b.uri ? a.start - b.start || b.end - a.end : rank(a.uri) < rank(b.uri) ? -1 : 1))
    .map(({ place }) => place);
}

/** The how-manieth of all sources these are; the pass over all ends with the last of them. */
function orderOf(store: PassageParts['store'], uris: ReadonlySet<string>): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  let index = 0;
  for (const { key } of uris.size > 1 ? store.all() : []) {
    if (uris.has(key)) {
      order.set(key, index);
    }
    if (order.size === uris.size) {
      break;
    }
    index++;
  }
  return order;
}

async function* inSource(
  { library }: PassageParts,
  { key }: SourceFile,
  token: CancellationToken | undefined,
  passagesIn: (digest: SourceDigest) => readonly PlacedPassage[],
): AsyncGenerator<readonly PlacedPassage[]> {
  const digest = await library.queries.digest(key);
  throwIfCancelled(token);
  if (digest !== undefined) {
    yield passagesIn(digest);
  }
}

async function* allPages<T>(ask: (range: Range) => Promise<Page<T>>, token: CancellationToken | undefined): AsyncGenerator<readonly T[]> {
  for (let offset = 0, total = Infinity; offset < total;) {
    const page = await ask({ offset, limit: PART });
    throwIfCancelled(token);
    yield page.items;
    offset += page.items.length;
    total = page.items.length === 0 ? offset : page.total;
  }
}

/** Throws a `CancelledError` when a token is cancelled. */
export function throwIfCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested === true) {
    throw new CancelledError();
  }
}

/** What is listed may be older than what is there now: then the name tells who is meant. */
function idIn({ people }: SourceDigest, { person }: PersonNode): number {
  return people[person.id]?.name === person.name ? person.id : people.findIndex(({ name }) => name === person.name);
}
