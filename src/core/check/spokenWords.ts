/** Who speaks which words of a source, and which passages are pieces of one statement. */
import { ABBREVIATIONS, PROCLIT_ABBREVIATIONS } from '../lexicon/functionWords.ts';
import type { SpokenPassage, WordsOf } from './finding.ts';
import type { StrictWords, WordRange } from './strictWords.ts';

/** Pieces of one statement, with the index of the first word and behind the last one. */
export interface JoinedPieces extends WordRange {
  /** In order; what lies between them names the speaker. */
  readonly pieces: readonly WordRange[];
}

const NOBODY = -1;
/** Words that name a speaker between two pieces of a statement; an apposition may be long. */
export const LONGEST_ATTRIBUTION = 40;
const PARAGRAPH_BREAK = /\n\s*\n/;
const SENTENCE_END = /[.!?…]/;
const SHORTENED: ReadonlySet<string> = new Set(`${PROCLIT_ABBREVIATIONS} ${ABBREVIATIONS}`.replaceAll('.', '').split(' '));

/** Passages by the words of the source. */
export class SpokenWords {
  readonly passages: readonly SpokenPassage[];
  /** Of each word the passage in quotation marks, and the innermost of reported speech, that it stands in. */
  readonly #quoted: Int32Array;
  readonly #reported: Int32Array;
  readonly #joined: readonly JoinedPieces[];

  /** `firstFrom` answers the first word at or after an offset of `Article.text`. */
  constructor(words: StrictWords, passages: readonly SpokenPassage[], firstFrom: (offset: number) => number) {
    this.passages = passages;
    this.#quoted = new Int32Array(words.count).fill(NOBODY);
    this.#reported = new Int32Array(words.count).fill(NOBODY);
    const quoted: (readonly [number, WordRange])[] = [];
    passages.forEach(({ kind, start, end }, index) => {
      const range = { first: firstFrom(start), end: firstFrom(end) };
      (kind === 'reported' ? this.#reported : this.#quoted).fill(index, range.first, range.end);
      if (kind !== 'reported') {
        quoted.push([index, range]);
      }
    });
    this.#joined = this.#join(words, quoted);
  }

  /** The passage that a word stands in, one in quotation marks before one of reported speech; undefined where it is nobody's. */
  passageOf(word: number): number | undefined {
    const quoted = this.#quoted[word] ?? NOBODY;
    const passage = quoted === NOBODY ? (this.#reported[word] ?? NOBODY) : quoted;
    return passage === NOBODY ? undefined : passage;
  }

  /** Whose a word is. */
  ownerOf(word: number): WordsOf {
    if ((this.#quoted[word] ?? NOBODY) !== NOBODY) {
      return 'quoted';
    }
    return (this.#reported[word] ?? NOBODY) === NOBODY ? 'own' : 'reported';
  }

  /** Who speaks a word; undefined where that is nobody, unknown, or unsure. */
  speakerOf(word: number): string | undefined {
    const passage = this.passages[this.passageOf(word) ?? NOBODY];
    return passage === undefined || passage.confidence === 'unsure' ? undefined : passage.speaker;
  }

  /** The statements in several pieces that touch the words from `first` to `end` (not included). */
  joined(first: number, end: number): readonly JoinedPieces[] {
    let low = 0;
    let high = this.#joined.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#joined[middle]?.end ?? 0) <= first) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    let after = low;
    while ((this.#joined[after]?.first ?? end) < end) {
      after++;
    }
    return this.#joined.slice(low, after);
  }

  #join(words: StrictWords, quoted: readonly (readonly [number, WordRange])[]): readonly JoinedPieces[] {
    const joined: JoinedPieces[] = [];
    let pieces: WordRange[] = [];
    const close = (): void => {
      const [first, last] = [pieces[0], pieces.at(-1)];
      if (first !== undefined && last !== undefined && pieces.length > 1) {
        joined.push({ first: first.first, end: last.end, pieces });
      }
      pieces = [];
    };
    quoted.forEach(([index, range], at) => {
      const [before, beforeRange] = quoted[at - 1] ?? [];
      const isOne =
        before !== undefined &&
        beforeRange !== undefined &&
        this.passages[before]?.speaker !== undefined &&
        this.passages[before].speaker === this.passages[index]?.speaker &&
        isAttribution(words, beforeRange.end, range.first);
      if (!isOne) {
        close();
      }
      pieces.push(range);
    });
    close();
    return joined;
  }
}

/**
 * Whether so few words, of one sentence and one paragraph, lie between two pieces that they can only say who speaks. The paragraph
 * is that of the piece before or of the one behind; words in a paragraph of their own tell something.
 */
function isAttribution(words: StrictWords, first: number, end: number): boolean {
  if (first >= end) {
    return true;
  }
  if (end - first > LONGEST_ATTRIBUTION || (isBreak(words, first) && isBreak(words, end))) {
    return false;
  }
  for (let word = first + 1; word < end; word++) {
    if (isBreak(words, word) || (SENTENCE_END.test(words.marksBefore(word)) && !isShortened(words.word(word - 1)))) {
      return false;
    }
  }
  return true;
}

/** Whether a paragraph begins with a word. */
function isBreak(words: StrictWords, word: number): boolean {
  return PARAGRAPH_BREAK.test(words.text.slice(words.span(word, word).start, words.span(word, word + 1).start));
}

/** Whether a point after the word ends no sentence: "Dr.", "J.". */
function isShortened(word: string): boolean {
  return word.length === 1 || SHORTENED.has(word.toLowerCase());
}
