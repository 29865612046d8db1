/** Copies of a draft among the sources: what they say is what the draft says, and proves nothing. */
import type { Article } from '../../core/article.ts';
import { shinglesOf } from '../../core/compare/shingles.ts';
import { ShownText } from '../../core/shownText.ts';

/** A draft that has fewer runs of words of its own says nothing by them. */
const LEAST = 10;
/** The part of these that a copy has; a source has hardly any, for they are not quoted from it. */
const PART = 0.5;

/** Whether a source is a copy of the draft that has these words of its own (`Draft.ownWords`), of the same or an earlier state. */
export function isCopyOf(article: Pick<Article, 'text' | 'blocks'>, ownWords: readonly number[]): boolean {
  if (ownWords.length < LEAST) {
    return false;
  }
  const there = new Set(shinglesOf(new ShownText(article).text));
  return ownWords.filter((one) => there.has(one)).length >= PART * ownWords.length;
}
