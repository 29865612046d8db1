// Writes a folder of many articles, made by a seeded generator from the sentences of the sample articles, for benchmarks of the library.
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Faker, en } from '@faker-js/faker';
import { analyze } from '../../src/core/analyze.ts';
import { formatFor } from '../../src/formats/index.ts';
import { samples } from '../support/paths.ts';
import { sampleExpectations } from '../support/sampleExpectations.ts';

/** How a folder is to be made. The same answers give the same bytes. */
export interface FolderSpec {
  readonly seed: number;
  readonly files: number;
  /** Least bytes of an article; it is longer by a part of a paragraph. */
  readonly bytes: number;
  /** Lines below the byline of the article of this number, from 0; none when missing. */
  readonly headOf?: (number: number) => readonly string[];
}

/** What was written. */
export interface MadeFolder {
  readonly folder: string;
  readonly files: readonly string[];
  /** Bytes of all files. */
  readonly bytes: number;
}

/** Text as it is, and in between places for names: the number of a person of the paragraph, and whether the name is whole. */
type Piece = string | { readonly person: number; readonly isFull: boolean };

/** So many articles lie in one folder. */
const FILES_A_FOLDER = 500;
/** One in so many articles names somebody new; the rest name those who are named already, the first of them most often. */
const ARTICLES_A_PERSON = 3;
/** The last change of the newest file; of each next file, it is a minute earlier. Long ago, so that no clock is near. */
const NEWEST = Date.UTC(2024, 0, 1) / 1000;

/** Numbers from 0 to 1, always the same ones for one seed (a linear congruential generator, Knuth's constants). */
export function randomFrom(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 11n) / 2 ** 53;
  };
}

/** The paragraphs of the samples with places for the names in them. */
function paragraphs(): readonly (readonly Piece[])[] {
  return [...sampleExpectations.keys()].flatMap((name) => {
    const text = readFileSync(path.join(samples, name), 'utf8');
    const article = formatFor(name).read(text, { fileName: name });
    const names = analyze(article).mentions.filter(({ kind, person }) => kind === 'name' && person !== undefined);
    return article.blocks
      .filter(({ number }) => number !== undefined)
      .map(({ start, end }): readonly Piece[] => {
        const pieces: Piece[] = [];
        let at = start;
        for (const mention of names.filter((one) => start <= one.start && one.end <= end)) {
          pieces.push(text.slice(at, mention.start));
          pieces.push({ person: mention.person ?? 0, isFull: text.slice(mention.start, mention.end).includes(' ') });
          at = mention.end;
        }
        return [...pieces, text.slice(at, end)].map((piece) => (typeof piece === 'string' ? piece.replaceAll('\n', ' ') : piece));
      });
  });
}

/** A made-up article. */
function articleOf(number: number, bytes: number, parts: Parts): string {
  const { random, pool, cast, head } = parts;
  const lines = [`${cast[0]?.[1] ?? ''} and the matter of number ${String(number)}`, `By ${(cast[1] ?? []).join(' ')}`, ...head, ''];
  for (let size = 0; size < bytes - 60;) {
    const pieces = pool[Math.floor(random() * pool.length)] ?? [];
    const line = pieces
      .map((piece) => {
        const [given = '', surname = ''] = typeof piece === 'string' ? [] : (cast[piece.person % cast.length] ?? []);
        return typeof piece === 'string' ? piece : piece.isFull ? `${given} ${surname}` : surname;
      })
      .join('');
    lines.push(line, '');
    size += Buffer.byteLength(line) + 2;
  }
  return lines.join('\n');
}

interface Parts {
  readonly random: () => number;
  readonly pool: readonly (readonly Piece[])[];
  /** Given name and surname of those whom the article names. */
  readonly cast: readonly (readonly [string, string])[];
  readonly head: readonly string[];
}

/** Writes the folder; what stands there already under the same names is replaced. */
export function makeFolder(folder: string, { seed, files, bytes, headOf }: FolderSpec): MadeFolder {
  const random = randomFrom(seed);
  const names = new Faker({ locale: en, seed });
  const everybody = Array.from({ length: Math.max(20, Math.ceil(files / ARTICLES_A_PERSON)) }, (): readonly [string, string] => [
    names.person.firstName(),
    names.person.lastName(),
  ]);
  const pool = paragraphs();
  const written: string[] = [];
  let total = 0;
  for (let number = 0; number < files; number++) {
    const cast = Array.from({ length: 5 }, () => everybody[Math.floor(random() ** 2 * everybody.length)] ?? ['Ann', 'Other']);
    const text = articleOf(number, bytes, { random, pool, cast: cast as Parts['cast'], head: headOf?.(number) ?? [] });
    const below = path.join(folder, `part-${String(Math.floor(number / FILES_A_FOLDER)).padStart(3, '0')}`);
    if (number % FILES_A_FOLDER === 0) {
      mkdirSync(below, { recursive: true });
    }
    const file = path.join(below, `article-${String(number).padStart(6, '0')}.txt`);
    writeFileSync(file, text);
    utimesSync(file, NEWEST - number * 60, NEWEST - number * 60);
    written.push(file);
    total += Buffer.byteLength(text);
  }
  return { folder, files: written, bytes: total };
}
