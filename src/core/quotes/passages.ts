/** From quotes to what a reader sees: each stretch in quotation marks, and reported speech around or without them. */
import type { Article, Passage, PassageKind, Quote } from '../article.ts';
import { contains, type Span } from '../span.ts';

/** The passages in order of the text, a container before what it holds. Each stretch in marks is one passage, whatever holds it. */
export function passageList(article: Article, quotes: readonly Quote[]): readonly Passage[] {
  const owners = ownersOf(quotes);
  const passages: Passage[] = [];
  quotes.forEach((quote, index) => {
    if (isReported(article, quote)) {
      passages.push({ start: quote.start, end: quote.end, kind: 'reported', quote: index, block: 0 });
    }
    for (const stretch of quote.quoted) {
      if (owners.get(stretch.start) === index) {
        passages.push({ ...stretch, kind: kindOf(article, quote, stretch), quote: index, block: 0 });
      }
    }
  });
  passages.sort((a, b) => a.start - b.start || b.end - a.end);
  return withBlocks(article, passages);
}

/** For each stretch in marks, by its start, the shortest quote that holds it. */
function ownersOf(quotes: readonly Quote[]): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  quotes.forEach((quote, index) => {
    for (const { start } of quote.quoted) {
      const other = quotes[owners.get(start) ?? -1];
      if (other === undefined || quote.end - quote.start <= other.end - other.start) {
        owners.set(start, index);
      }
    }
  });
  return owners;
}

/** Whether more than the words in marks is reported. */
function isReported({ text }: Article, quote: Quote): boolean {
  if (quote.type === 'direct') {
    return false;
  }
  let end = quote.start;
  let rest = '';
  for (const stretch of quote.quoted) {
    rest += text.slice(end, Math.max(end, stretch.start));
    end = Math.max(end, stretch.end);
  }
  rest += text.slice(end, quote.end);
  return /[\p{L}\p{N}]/u.test(rest);
}

/** Direct is what can stand by itself: it starts as a sentence, or goes on with one. */
function kindOf({ text }: Article, quote: Quote, stretch: Span): PassageKind {
  if (quote.type !== 'direct' || !contains(quote, stretch)) {
    return 'partial';
  }
  const start = /[\p{L}\p{N}]/u.exec(text.slice(stretch.start, Math.min(stretch.end, stretch.start + 20)))?.[0] ?? '';
  return start === start.toUpperCase() ? 'direct' : 'partial';
}

/** With the block that each stands in. What is reported goes no further than that, though a quotation in it goes on in the next paragraph. */
function withBlocks({ blocks }: Article, passages: readonly Passage[]): readonly Passage[] {
  let block = 0;
  return passages.map((passage) => {
    while (block + 1 < blocks.length && (blocks[block]?.end ?? 0) <= passage.start) {
      block++;
    }
    return { ...passage, end: Math.min(passage.end, blocks[block]?.end ?? passage.end), block };
  });
}
