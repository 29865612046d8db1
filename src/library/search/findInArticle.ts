/** Where in an article the words stand that were looked for, each place with the words around it. */
import type { Article } from '../../core/article.ts';
import { ShownText } from '../../core/shownText.ts';
import type { Span } from '../../core/span.ts';
import { FoldedText } from '../../core/text/foldText.ts';
import { type Term, withoutMarks, wordPlaces } from '../store/words.ts';

/** A place that was found, and what stands around it, as shown. */
export interface FoundPlace extends Span {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Words on either side of a place, in characters. */
const AROUND = { before: 40, after: 120 };
/** Places of terms that are looked at: in a text that has more, the first are as good as any. */
const MAX_OCCURRENCES = 5000;
/** Terms that stand within so many characters are shown together. */
const TOGETHER = 160;

/** Where a term stands in the folded text. */
interface Occurrence extends Span {
  readonly term: number;
}

/**
 * The places that are best to be shown, at most `limit`, in order of the text: those where the most different terms stand
 * together. None where one of the terms is nowhere in the article. Spans are in `Article.text`.
 */
export function findInArticle(article: Pick<Article, 'text' | 'blocks'>, terms: readonly Term[], limit: number): readonly FoundPlace[] {
  const shown = new ShownText(article);
  const folded = new FoldedText(withoutMarks(shown.text));
  const found = occurrences(folded.text, terms);
  if (new Set(found.map(({ term }) => term)).size < terms.length) {
    return [];
  }
  return best(found, limit).map((place) => {
    const seen = folded.sourceOf(place);
    return { ...shown.sourceOf(seen), ...contextOf(shown.text, seen) };
  });
}

/** All places of the terms in order of the text, as far as they are looked at. */
function occurrences(text: string, terms: readonly Term[]): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const recent: { readonly word: string; readonly start: number }[] = [];
  const longest = Math.max(1, ...terms.map(({ words }) => words.length));
  for (const match of wordPlaces(text)) {
    const [word] = match;
    recent.push({ word, start: match.index });
    if (recent.length > longest) {
      recent.shift();
    }
    terms.forEach((term, index) => {
      const start = startOf(term, recent);
      if (start !== undefined) {
        found.push({ term: index, start, end: match.index + word.length });
      }
    });
    if (found.length >= MAX_OCCURRENCES) {
      break;
    }
  }
  return found;
}

/** Where a term begins that ends with the last of these words; undefined when none does. */
function startOf({ words, isPrefix }: Term, recent: readonly { readonly word: string; readonly start: number }[]): number | undefined {
  const own = recent.slice(-words.length);
  const fits = words.every((word, index) => {
    const there = own[index]?.word;
    return isPrefix && index === words.length - 1 ? there?.startsWith(word) === true : there === word;
  });
  return own.length === words.length && fits ? own[0]?.start : undefined;
}

/** Places of several terms that stand together, those with the most terms first chosen; in order of the text. */
function best(found: readonly Occurrence[], limit: number): readonly Span[] {
  const groups = found.map((first, index) => {
    const near = found.slice(index, index + 50).filter(({ end }) => end <= first.start + TOGETHER);
    return { start: first.start, end: Math.max(...near.map(({ end }) => end)), terms: new Set(near.map(({ term }) => term)).size };
  });
  const most = Math.max(0, ...groups.map(({ terms }) => terms));
  const chosen: Span[] = [];
  for (const { start, end, terms } of groups) {
    if (terms === most && start >= (chosen.at(-1)?.end ?? 0)) {
      chosen.push(most === 1 ? { start, end: found.find((one) => one.start === start)?.end ?? end } : { start, end });
    }
    if (chosen.length === limit) {
      break;
    }
  }
  return chosen;
}

/** What stands around a place, to the ends of words and not over the end of its paragraph. */
function contextOf(text: string, { start, end }: Span): Pick<FoundPlace, 'before' | 'words' | 'after'> {
  const left = text.slice(Math.max(0, start - AROUND.before), start);
  const right = text.slice(end, end + AROUND.after);
  const before = left.slice(left.lastIndexOf('\n') + 1);
  const after = right.slice(0, (right.indexOf('\n') + 1 || right.length + 1) - 1);
  const isCut = before.length === left.length && start > AROUND.before && /\S/.test(text.charAt(start - AROUND.before - 1));
  return {
    before: isCut ? before.replace(/^\S*\s?/, '') : before,
    words: text.slice(start, end).replace(/\s+/g, ' '),
    after: after.length === right.length && end + AROUND.after < text.length ? after.replace(/\s?\S*$/, '') : after,
  };
}
