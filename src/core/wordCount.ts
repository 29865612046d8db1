/** Counts words as they are shown. A word is what white space divides and what has a letter or digit in it. */
import type { Article } from './article.ts';

/** Words that an article shows, title and byline included. */
export function countWords({ text, blocks }: Pick<Article, 'text' | 'blocks'>): number {
  const counter = new WordCounter();
  for (const block of blocks) {
    counter.divide();
    let end = block.start;
    for (const run of block.runs) {
      // Markup between runs divides no words, a line break does.
      if (run.start !== end && /\s/.test(text.slice(end, run.start))) {
        counter.divide();
      }
      end = run.end;
      counter.add(text, run.start, end);
    }
  }
  return counter.count;
}

/** Words of a text that is shown as it is. */
export function countWordsOf(text: string): number {
  const counter = new WordCounter();
  counter.add(text, 0, text.length);
  return counter.count;
}

/** Counts the words of pieces of text, which may go on from one piece to the next. */
class WordCounter {
  count = 0;
  #isCounted = false;

  /** The word before is at its end. */
  divide(): void {
    this.#isCounted = false;
  }

  add(text: string, start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) {
        this.#isCounted = false;
      } else if (!this.#isCounted && isWordUnit(code)) {
        this.#isCounted = true;
        this.count++;
      }
    }
  }
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x3000
  );
}

function isWordUnit(code: number): boolean {
  const isAscii = (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  const isPunctuation = (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f);
  // The first halves of emoji, and second halves of anything.
  const isPicture = (code >= 0xd83c && code <= 0xd83e) || (code >= 0xdc00 && code <= 0xdfff);
  return isAscii || (code >= 0xc0 && !isPunctuation && !isPicture);
}
