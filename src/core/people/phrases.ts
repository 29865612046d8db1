/** Finds the places and organisations of several words that the lexicon knows (New York, White House), so that no part of them is taken for a name. */
import { PERSONAL, NameBit, nameWords } from './nameWords.ts';
import type { LexiconPhrase } from '../lexicon/lexicon.ts';
import { pairKey } from '../text/pairKey.ts';
import { TokenKind, type Tokens } from '../text/tokens.ts';
import type { WordTable } from '../text/wordTable.ts';

/** A phrase as ids of lower-case word types. */
interface Phrase {
  readonly words: readonly number[];
  readonly flag: number;
}

/** The phrases of a word table, each of two words at least, by their first two. */
class PhraseIndex {
  readonly #firsts = new Set<number>();
  readonly #byStart = new Map<number, Phrase[]>();

  constructor(words: WordTable, phrases: readonly LexiconPhrase[]) {
    for (const phrase of phrases) {
      const ids = phrase.words.map((word) => words.id(word));
      const [first = 0, second = 0] = ids;
      const list = this.#byStart.get(pairKey(first, second)) ?? [];
      list.push({ words: ids, flag: phrase.flag });
      this.#byStart.set(pairKey(first, second), list);
      this.#firsts.add(first);
    }
    for (const list of this.#byStart.values()) {
      list.sort((a, b) => b.words.length - a.words.length);
    }
  }

  /** Whether a phrase starts with the word. */
  has(word: number): boolean {
    return this.#firsts.has(word);
  }

  /** The longest phrase that starts at the token; undefined when there is none. */
  at(tokens: Tokens, token: number): Phrase | undefined {
    const first = tokens.words.lower(tokens.word[token] ?? 0);
    const list = this.#byStart.get(pairKey(first, tokens.words.lower(tokens.word[token + 1] ?? 0)));
    return list?.find((phrase) => phrase.words.every((word, i) => matches(tokens, token + i, word, tokens.block[token] ?? 0)));
  }
}

function phraseIndex(words: WordTable): PhraseIndex {
  return new PhraseIndex(words, words.lexicon.phrases);
}

/** 1 for words that a phrase starts with. */
function opensPhrase(_text: string, lower: string, words: WordTable): number {
  return words.derived(phraseIndex).has(words.id(lower)) ? 1 : 0;
}

function matches(tokens: Tokens, token: number, word: number, block: number): boolean {
  return (
    token < tokens.count &&
    tokens.block[token] === block &&
    tokens.kind[token] === TokenKind.Word &&
    tokens.words.lower(tokens.word[token] ?? 0) === word
  );
}

/** Gives the tokens of known phrases the phrase's bit, and takes from them what speaks for a person. */
export function markPhrases(tokens: Tokens, bits: Int32Array): void {
  const index = tokens.words.derived(phraseIndex);
  const openers = tokens.words.column(opensPhrase);
  const column = nameWords(tokens.words);
  for (let i = 0; i < tokens.count; i++) {
    if (((bits[i] ?? 0) & NameBit.Cased) === 0 || openers.get(tokens.word[i] ?? 0) === 0) {
      continue;
    }
    const phrase = index.at(tokens, i);
    if (phrase !== undefined) {
      for (let j = 0; j < phrase.words.length; j++) {
        const own = column.get(tokens.word[i + j] ?? 0);
        bits[i + j] = (own & ~PERSONAL) | phrase.flag | NameBit.Cased;
      }
      i += phrase.words.length - 1;
    }
  }
}
