/** Compares what is typed with what stands in articles: without regard to case, accents and the kinds of quotation marks. */

/** Letters that no decomposition makes plain. */
const PLAIN: Readonly<Record<string, string>> = Object.freeze({
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
});

/**
 * The text as it is compared: small letters without accents, compatibility forms as the usual ones, single marks and
 * apostrophes all as `'`, no double marks, each dash as `-`, each stretch of white space as one space.
 */
export function foldText(text: string): string {
  if (/^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/.test(text) && !text.includes('"') && !text.includes('`')) {
    return text.toLowerCase(); // most names, and there are many
  }
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Mn}\u00ad\u200b-\u200d\u2060\ufeff"“”„‟«»‹›]/gu, '')
    .replace(/[‘’‚‛`´ʼ′]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/[ßæœøđðþłħı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** How well a row fits what was typed: 0 best; undefined when it does not fit. */
export type Fit = 0 | 1 | 2 | undefined;

/** What was typed. All of its words must stand in a row, in any order, and may be parts of words there. */
export class Query {
  readonly #whole: string;
  readonly #words: readonly string[];

  constructor(typed: string) {
    this.#whole = foldText(typed);
    this.#words = this.#whole.split(' ').filter((word) => word !== '');
  }

  /**
   * How well a row fits. 0: its label begins with what was typed; 1: a word of the label begins with it; 2: else. `searched`
   * are all its words, those of the label among them.
   */
  fit(label: string, searched: string): Fit {
    if (this.#words.length === 0) {
      return 0;
    }
    const all = foldText(searched);
    return this.#words.every((word) => all.includes(word)) ? this.#rank(foldText(label)) : undefined;
  }

  /** The same of a row whose label, which is all that it is found by, is folded already. */
  fitFolded(label: string): Fit {
    return this.#words.every((word) => label.includes(word)) ? this.#rank(label) : undefined;
  }

  #rank(label: string): Exclude<Fit, undefined> {
    return label.startsWith(this.#whole) ? 0 : ` ${label}`.includes(` ${this.#whole}`) ? 1 : 2;
  }
}

/** The words of a folded text: stretches of letters and digits, as a full-text index divides them. */
export function wordsOf(folded: string): readonly string[] {
  return folded.split(/[^\p{L}\p{N}\p{Co}]+/u).filter((word) => word !== '');
}
