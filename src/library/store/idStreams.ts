/** What is looked for as queries to several tables of words, of which each gives ids of sources in order; and where these meet. */
import type { SQLInputValue } from 'node:sqlite';
import type { SourceQuery } from './indexStore.ts';
import { singleWords, type Term } from './words.ts';

/** The order of ids. */
export type IdOrder = 'ASC' | 'DESC';

/** A statement that gives some ids, as the column `id`. */
export interface IdRead {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** All ids that one table gives, of which some are read at a time. */
export interface IdStream {
  /** At most `limit` that come after another. */
  after(id: number, limit: number): IdRead;
  /** Those from one to another, both of them among these, in no order. */
  within(a: number, b: number): IdRead;
}

/** So many words narrow down enough where all that is found is looked at again. */
const MAX_WORDS = 32;
/** Ids that are read at a time where several tables must agree. */
const PART = 1000;

function streamOf(table: string, match: string | undefined, order: IdOrder): IdStream {
  const where = match === undefined ? '' : `${table} MATCH ? AND`;
  const values = match === undefined ? [] : [match];
  const beyond = order === 'ASC' ? '>' : '<';
  return {
    after: (id, limit) => ({
      sql: `SELECT rowid AS id FROM ${table} WHERE ${where} rowid ${beyond} ? ORDER BY rowid ${order} LIMIT ?`,
      values: [...values, id, limit],
    }),
    within: (a, b) => ({
      sql: `SELECT rowid AS id FROM ${table} WHERE ${where} rowid BETWEEN ? AND ?`,
      values: [...values, Math.min(a, b), Math.max(a, b)],
    }),
  };
}

/** The tables that must agree for a source to fit, at least one. */
export function streamsOf({ in: field, terms, heading = [] }: SourceQuery, order: IdOrder): readonly IdStream[] {
  const match = field === 'text' ? matchOf(terms) : wordsMatchOf(terms);
  const table = { text: 'texts', passages: 'passages', heading: 'headings' }[field];
  const begun = heading.map((word): Term => ({ words: [word], isPrefix: true }));
  return [...(heading.length > 0 ? [streamOf('headings', matchOf(begun), order)] : []), streamOf(table, match, order)];
}

/** The ids that all streams give, in order: a list for each part that was read. `limit` is how many are wanted. */
export function* meetingIds(
  streams: readonly IdStream[],
  read: (what: IdRead) => readonly number[],
  { order, limit }: { readonly order: IdOrder; readonly limit: number },
): Generator<readonly number[]> {
  const step = order === 'ASC' ? 1 : -1;
  const others = streams.slice(0, -1);
  const last = streams.at(-1);
  const size = others.length === 0 ? Math.min(PART, limit) : PART;
  let from = order === 'ASC' ? 0 : Number.MAX_SAFE_INTEGER;
  for (let isMore = last !== undefined; isMore && last !== undefined;) {
    for (const other of others) {
      const [next] = read(other.after(from, 1));
      if (next === undefined) {
        return;
      }
      from = next - step;
    }
    const part = read(last.after(from, size));
    const [first, end] = [part[0], part.at(-1)];
    if (first === undefined || end === undefined) {
      return;
    }
    yield others.reduce((ids, other) => {
      const there = new Set(ids.length === 0 ? [] : read(other.within(first, end)));
      return ids.filter((id) => there.has(id));
    }, part);
    from = end;
    isMore = part.length === size;
  }
}

/** Terms in the language of FTS5; words have nothing but letters and digits. Undefined for none, which everything fits. */
function matchOf(terms: readonly Term[]): string | undefined {
  const parts = terms.map(({ words, isPrefix }) => `"${words.join(' ')}"${isPrefix ? ' *' : ''}`);
  return parts.length === 0 ? undefined : parts.join(' AND ');
}

/** The same for a table that knows of words, not of phrases; with fewer words where there are very many. */
export function wordsMatchOf(terms: readonly Term[]): string | undefined {
  const distinct = new Map(singleWords(terms).map((term) => [`${term.words.join(' ')}${term.isPrefix ? '*' : ''}`, term]));
  return matchOf([...distinct.values()].slice(0, MAX_WORDS));
}
