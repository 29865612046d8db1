// The annotated sets, where they are, and their halves: one whose errors may be read, one that gives figures only.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/paths.ts';

/** Beside the project: the data is not ours to pass on. */
const folder = path.join(root, '../shared/eval');

/** The scorer that all share. */
export const scorer = path.join(folder, 'score.mjs');

/** Whether the annotated articles are there. */
export function haveSets(): boolean {
  return existsSync(scorer);
}

/** An annotated quotation, or piece of one, as far as we need to know it. */
export interface GoldQuote {
  readonly type: string;
  readonly speaker: readonly [number, number] | null;
  readonly speakerName: string | null;
  readonly [field: string]: unknown;
}

/** An annotated article; a layer that is null was not annotated. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[] | null;
  readonly people: readonly { readonly name: string }[] | null;
}

/** A set, or several in one. */
export interface GoldSet {
  readonly name: string;
  readonly documents: readonly GoldDocument[];
}

/** Names of the sets. `pooled` is the three of them whose people the targets are about. */
const FILES = ['polnear', 'gum-news', 'conllpp', 'uner-pud-news', 'conll03testa'];
const POOLED = ['conllpp', 'gum-news', 'uner-pud-news'];

/** All sets, the pooled one included, in the order in which they are shown. */
export function readSets(): readonly GoldSet[] {
  const sets = FILES.map((name) => ({ name, documents: readDocuments(path.join(folder, 'data', `${name}.dev.jsonl`)) }));
  const pooled = sets.filter(({ name }) => POOLED.includes(name)).flatMap(({ documents }) => documents);
  return [...sets, { name: 'pooled', documents: pooled.map((document) => ({ ...document, quotes: null })) }];
}

function readDocuments(file: string): readonly GoldDocument[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldDocument);
}

/** Which part of a set is meant. Errors are read in `readable` only, so that `unread` tells what the figures are worth. */
export type Half = 'all' | 'readable' | 'unread';

/** Something for each half. */
export type ByHalf<T> = Readonly<Record<Half, T>>;

/** In the order in which they are shown. */
export const HALVES: readonly Half[] = ['all', 'readable', 'unread'];

/** What `make` makes for each half. */
export function byHalf<T>(make: (half: Half) => T): ByHalf<T> {
  return { all: make('all'), readable: make('readable'), unread: make('unread') };
}

/** The half of a document: by its id, so that it never changes. */
export function halfOf(id: string): Exclude<Half, 'all'> {
  const digest = createHash('sha1').update(id).digest();
  return (digest.at(-1) ?? 0) % 2 === 0 ? 'readable' : 'unread';
}

/** Whether the document of that id belongs to the half. */
export function isInHalf(id: string, half: Half): boolean {
  return half === 'all' || halfOf(id) === half;
}
