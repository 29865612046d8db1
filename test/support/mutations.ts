/** Quotations of sources, each changed in one way: what the check must find, and what it must take for the same. From a seed, the same each time. */
import type { Analysis, Article } from '../../src/core/article.ts';
import { foldText } from '../../src/core/text/foldText.ts';
import { visibleText } from '../../src/core/visibleText.ts';

/** A source that quotations are drawn from. */
export interface MutatedSource {
  readonly name: string;
  readonly article: Article;
  readonly analysis: Analysis;
}

/** A quotation of a source, changed. */
export interface Mutation {
  readonly kind: string;
  /** Whether it still counts as verbatim. */
  readonly isSame: boolean;
  readonly source: MutatedSource;
  /** Index in `Analysis.passages`. */
  readonly passage: number;
  /** The words as they stand in the source, without the marks around them. */
  readonly original: string;
  /** The words as the draft has them. */
  readonly words: string;
}

/** Draws numbers. */
export interface Dice {
  /** A whole number from 0 to below `sides`. */
  readonly roll: (sides: number) => number;
  /** One of the list, which is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
}

/** The same numbers for the same seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed | 0;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
  return {
    roll,
    pick<T>(list: readonly T[]): T {
      const one = list[roll(list.length)];
      if (one === undefined) {
        throw new Error('There is nothing to pick from.');
      }
      return one;
    },
  };
}

/** Words that are put in in place of others: all that the sources say. */
interface Vocabulary {
  readonly words: readonly string[];
  readonly names: readonly string[];
}

/** Changes the words of a quotation in one way; undefined where there is nothing that can be changed so. */
type Change = (words: readonly string[], dice: Dice, vocabulary: Vocabulary) => string | undefined;

/** A word with the marks that hang on it. */
const WORD = /^(?<before>[^\p{L}\p{N}]*)(?<word>[\p{L}\p{N}].*?)(?<after>[^\p{L}\p{N}]*)$/u;
const AUXILIARY = /^(?:is|are|was|were|will|would|can|could|should|has|have|had|do|does|did|may|might|must)$/i;
const NEGATED = /^(?:not|never|no|cannot|\p{L}+n['’]t)$/iu;
const AFFIRMED: Readonly<Record<string, string>> = {
  not: '',
  never: '',
  no: 'a',
  cannot: 'can',
  "can't": 'can',
  "won't": 'will',
  "shan't": 'shall',
};
const NUMBER_WORDS = 'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million'.split(
  ' ',
);

function bare(word: string): string {
  return WORD.exec(word)?.groups?.['word'] ?? '';
}

/** The word in other letters, the marks that hang on it kept. */
function inPlace(written: string, word: string): string {
  const { before = '', after = '' } = WORD.exec(written)?.groups ?? {};
  return `${before}${word}${after}`;
}

/** Inner words that the condition holds for, as indices. */
function inner(words: readonly string[], isWanted: (word: string, index: number) => boolean): readonly number[] {
  return words.flatMap((word, index) => (index > 0 && index < words.length - 1 && isWanted(bare(word), index) ? [index] : []));
}

const isWord = (word: string): boolean => word !== '';

/** Puts something else in place of one inner word that the condition holds for. */
function replacing(
  isWanted: (word: string, index: number, words: readonly string[]) => boolean,
  other: (word: string, dice: Dice, vocabulary: Vocabulary) => string,
): Change {
  return (words, chance, vocabulary) => {
    const places = inner(words, (word, index) => isWanted(word, index, words));
    if (places.length === 0) {
      return undefined;
    }
    const at = chance.pick(places);
    const written = words[at] ?? '';
    const word = other(bare(written), chance, vocabulary);
    return words.toSpliced(at, 1, ...(word === '' ? [] : [inPlace(written, word)])).join(' ');
  };
}

function otherNumber(word: string, { pick, roll }: Dice): string {
  return /\p{N}/u.test(word)
    ? word.replace(/\p{N}(?!.*\p{N})/u, (digit) => String((Number(digit) + 1 + roll(8)) % 10))
    : pick(NUMBER_WORDS.filter((one) => one !== word.toLowerCase()));
}

function affirmed(word: string): string {
  const plain = word.toLowerCase().replace('’', "'");
  return AFFIRMED[plain] ?? plain.replace(/n't$/, '');
}

/** A capital inside a sentence, which is no "I". */
function isName(word: string, index: number, words: readonly string[]): boolean {
  return /^\p{Lu}\p{L}{2,}/u.test(word) && !/[.!?:…"“”‘’]\P{L}*$/u.test(words[index - 1] ?? '') && !/^I['’]/.test(word);
}

const ELLIPSES = ['…', '...', '[...]', '[…]', '. . .'];
const ELLIPSIS = / (?:…|\.\.\.|\[\.\.\.\]|\[…\]|\. \. \.) /;

/** Leaves out a stretch with a negation that holds neither the first nor the last word. */
const omitNegation: Change = (words, chance) => {
  const places = inner(words, (word) => NEGATED.test(word) && word.toLowerCase() !== 'no');
  if (places.length === 0) {
    return undefined;
  }
  const at = chance.pick(places);
  const [from, to] = [1 + chance.roll(at), at + 1 + chance.roll(words.length - 1 - at)];
  return [...words.slice(0, from), chance.pick(ELLIPSES), ...words.slice(to)].join(' ');
};

const swapWords: Change = (words, chance) => {
  const places = inner(words, (word, index) => isWord(word) && index + 2 < words.length && bare(words[index + 1] ?? '') !== '');
  if (places.length === 0) {
    return undefined;
  }
  const at = chance.pick(places);
  const [one, two] = [words[at] ?? '', words[at + 1] ?? ''];
  return words.toSpliced(at, 2, inPlace(one, bare(two)), inPlace(two, bare(one))).join(' ');
};

const addWord: Change = (words, chance, vocabulary) =>
  words.toSpliced(1 + chance.roll(words.length - 1), 0, chance.pick(vocabulary.words)).join(' ');

/** Kinds of one sign in place of each other, all through the quotation. */
function respelling(sign: RegExp, kinds: readonly string[]): Change {
  return (words, chance) => {
    const changed = words.join(' ').replace(sign, () => chance.pick(kinds));
    return changed === words.join(' ') ? undefined : changed;
  };
}

const otherMarks: Change = (words, chance) => {
  const apostrophe = chance.pick(["'", '’']);
  const [open, close] = chance.pick([
    ['“', '”'],
    ['"', '"'],
    ["'", "'"],
    ['‘', '’'],
    ['«', '»'],
  ] as const);
  const changed = words
    .join(' ')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, apostrophe)
    .replace(/(?<![\p{L}\p{N}])['"‘“](?=\p{L})/gu, open)
    .replace(/(?<=[\p{L}\p{N}.,!?])['"’”](?!\p{L})/gu, close)
    .replace(/[.,…]?$/, chance.pick([',', '.', '…', '']));
  return changed === words.join(' ') ? undefined : changed;
};

const otherSpaces: Change = (words, chance) =>
  words.reduce(
    (text, word) =>
      `${text}${chance.pick([' ', '\u00a0', '  ', '\n', '\u202f', ' \r\n'])}${chance.roll(4) === 0 ? hyphenated(word) : word}`,
  );

/** With a soft hyphen in it. */
function hyphenated(word: string): string {
  return word.replace(/^(\P{M}*\p{L}{2})(\p{L}{2})/u, '$1\u00ad$2');
}

const otherCapital: Change = (words) => {
  const text = words.join(' ');
  const changed = text.replace(
    /^([^\p{L}\p{N}]*)(\p{L})/u,
    (_, before: string, letter: string) => before + (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()),
  );
  return changed === text ? undefined : changed;
};

/** The ways in which quotations are changed. Another is a line here. */
const CHANGES: readonly { readonly kind: string; readonly isSame: boolean; readonly change: Change }[] = [
  { kind: 'word dropped', isSame: false, change: replacing(isWord, () => '') },
  { kind: 'word added', isSame: false, change: addWord },
  { kind: 'word replaced', isSame: false, change: replacing(isWord, (_, { pick }, { words }) => pick(words)) },
  { kind: 'words swapped', isSame: false, change: swapWords },
  {
    kind: 'negation put in',
    isSame: false,
    change: replacing(
      (word) => AUXILIARY.test(word),
      (word, { pick }) => `${word} ${pick(['not', 'never'])}`,
    ),
  },
  { kind: 'negation taken out', isSame: false, change: replacing((word) => NEGATED.test(word), affirmed) },
  {
    kind: 'number changed',
    isSame: false,
    change: replacing((word) => /\p{N}/u.test(word) || NUMBER_WORDS.includes(word.toLowerCase()), otherNumber),
  },
  { kind: 'name changed', isSame: false, change: replacing(isName, (_, { pick }, { names }) => pick(names)) },
  { kind: 'ellipsis over a negation', isSame: false, change: omitNegation },
  { kind: 'only marks', isSame: true, change: otherMarks },
  { kind: 'only dashes', isSame: true, change: respelling(/ ?(?:--+|[-‐-―]) ?/gu, ['-', '–', '—', ' – ', ' — ', '--', ' -- ', '---']) },
  { kind: 'only spaces and line wraps', isSame: true, change: otherSpaces },
  { kind: 'only the first capital', isSame: true, change: otherCapital },
];

/** Kinds of changes, in the order of the table. */
export const mutationKinds: readonly string[] = CHANGES.map(({ kind }) => kind);

/** Fewer words are no quotation that is checked. */
const LEAST_WORDS = 4;
/** Of longer passages a part is quoted, as people do. */
const MOST_WORDS = 40;
/** A kind that finds nothing to change in so many passages is left out. */
const MOST_TRIES = 3000;

/** Draws so many changed quotations, of all kinds in turn. */
export function mutationsOf(sources: readonly MutatedSource[], count: number, seed: number): readonly Mutation[] {
  const chance = dice(seed);
  const pool = sources.flatMap((source) =>
    source.analysis.passages.flatMap(({ kind }, passage) => (kind === 'reported' ? [] : [{ source, passage }])),
  );
  const vocabulary = vocabularyOf(sources);
  const isThere = lookup(sources);
  return Array.from({ length: count }, (_, index) => CHANGES[index % CHANGES.length] ?? CHANGES[0]).flatMap((one) => {
    for (let tries = 0; one !== undefined && tries < MOST_TRIES; tries++) {
      const drawn = chance.pick(pool);
      const original = quoted(drawn.source, drawn.passage, chance);
      const words = original.split(' ');
      const changed = words.length < LEAST_WORDS ? undefined : one.change(words, chance, vocabulary);
      if (changed !== undefined && changed.split(' ').length >= LEAST_WORDS && (one.isSame || !isThere(changed))) {
        return [{ kind: one.kind, isSame: one.isSame, ...drawn, original, words: changed }];
      }
    }
    return [];
  });
}

/** The words of a passage as shown, or of a part of it, without the marks around them. */
function quoted({ article, analysis }: MutatedSource, index: number, chance: Dice): string {
  const passage = analysis.passages[index] ?? { start: 0, end: 0 };
  const shown = visibleText(article, passage).replace(/\s+/g, ' ').trim();
  const words = shown
    .replace(/^(?:["“„«‘']|'')/, '')
    .replace(/(?:["”»’']|'')$/, '')
    .trim()
    .split(' ');
  const from = words.length <= MOST_WORDS ? 0 : chance.roll(words.length - MOST_WORDS);
  return words.slice(from, from + MOST_WORDS).join(' ');
}

function vocabularyOf(sources: readonly MutatedSource[]): Vocabulary {
  const words = sources.flatMap(
    ({ article }) => visibleText(article, { start: 0, end: article.text.length }).match(/(?<!\S)\p{Ll}{2,}(?!\S)/gu) ?? [],
  );
  const names = sources.flatMap(({ analysis }) =>
    analysis.people.flatMap(({ surname }) => (/^\p{Lu}\p{L}{2,}$/u.test(surname) ? [surname] : [])),
  );
  return { words: [...new Set(words)], names: [...new Set(names)] };
}

/**
 * Whether a text stands word for word in one of the sources, as a plain search sees it: without regard to case, accents and all
 * marks. One with an ellipsis stands there if what it leaves out at some place is no negation.
 */
function lookup(sources: readonly MutatedSource[]): (words: string) => boolean {
  const plain = (text: string): string =>
    ` ${foldText(text)
      .replace(/[^\p{L}\p{N}']+|(?<![\p{L}\p{N}])'+|'+(?![\p{L}\p{N}])/gu, ' ')
      .replace(/ +/g, ' ')
      .trim()} `;
  const texts = sources.map(({ article }) => plain(visibleText(article, { start: 0, end: article.text.length })));
  return (words) => {
    const [before = '', after] = words.split(ELLIPSIS).map(plain);
    return texts.some((text) => (after === undefined ? text.includes(before) : standsWithout(text, before, after)));
  };
}

/** Whether the second part follows the first at a place where no negation lies between. */
function standsWithout(text: string, before: string, after: string): boolean {
  for (let at = text.indexOf(after); at >= 0; at = text.indexOf(after, at + 1)) {
    const from = text.lastIndexOf(before, at - before.length + 1);
    const between = text.slice(from + before.length - 1, at + 1);
    if (from >= 0 && between.split(' ').every((word) => !NEGATED.test(word))) {
      return true;
    }
  }
  return false;
}
