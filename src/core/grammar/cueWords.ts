/** Which words tell that somebody says something, in which form, and what goes with them. */
import {
  ABOUT_VERBS,
  IRREGULAR_PAST,
  NAMING_VERBS,
  OBJECT_VERBS,
  QUOTE_VERBS,
  SAY_NOUNS,
  SAY_VERBS,
  THINKING_VERBS,
  TELL_VERBS,
  TO_VERBS,
  URGE_VERBS,
} from '../lexicon/reportingWords.ts';
import type { WordColumn, WordTable } from '../text/wordTable.ts';

/** Bits of a word of saying: what goes with it, its form, and its prepositions. */
export const Cue = {
  /** A quotation or a clause. */
  Say: 1 << 0,
  /** The one who is told, then a clause. */
  Tell: 1 << 1,
  /** "to" and a verb. */
  To: 1 << 2,
  /** Somebody, "to" and a verb. */
  Urge: 1 << 3,
  /** What is talked of, as an object. */
  Object: 1 << 4,
  /** A preposition and what is talked of. */
  About: 1 << 5,
  Noun: 1 << 6,
  /** according; words, in "in the words of" */
  According: 1 << 7,
  /** say, tell */
  Base: 1 << 8,
  /** says, tells */
  Third: 1 << 9,
  /** said, told: past form, mostly participle too. */
  Past: 1 << 10,
  /** saying, telling */
  Ing: 1 << 11,
  /** spoken, written: participle only. */
  Participle: 1 << 12,
  /** A quotation or "that", nothing else. */
  Quote: 1 << 13,
  /** Somebody, and what he or she is called. */
  Naming: 1 << 14,
  /** What somebody thinks: said only where words of it are quoted. */
  Think: 1 << 15,
} as const;

/** Any form of a verb. */
export const CUE_VERB = Cue.Base | Cue.Third | Cue.Past | Cue.Ing | Cue.Participle;
/** Forms that a subject can have without an auxiliary. */
export const CUE_FINITE = Cue.Base | Cue.Third | Cue.Past;

/** What goes with a verb that says something by itself. */
export const CUE_SAYS = Cue.Say | Cue.Tell | Cue.To | Cue.Urge | Cue.Object | Cue.About;

/** Prepositions of verbs of talking; their bits follow those of `Cue`. */
const ABOUT_WORDS = ['about', 'of', 'for', 'on', 'to', 'at', 'against', 'with', 'upon'];
const FIRST_ABOUT = 16;

const LISTS: readonly (readonly [lemmas: string, bits: number])[] = [
  [SAY_VERBS, Cue.Say],
  [QUOTE_VERBS, Cue.Quote],
  [TELL_VERBS, Cue.Tell],
  [TO_VERBS, Cue.To],
  [URGE_VERBS, Cue.Urge],
  [OBJECT_VERBS, Cue.Object],
  [NAMING_VERBS, Cue.Naming],
  [THINKING_VERBS, Cue.Think],
];

type Index = ReadonlyMap<string, number>;

/** The bits of `Cue` for each word type of the table; 0 for words that are none. */
export function cueWords(words: WordTable): WordColumn {
  return words.column(cueOf);
}

/** Whether a word of saying with the bits given brings what is talked of with the preposition. */
export function takesPreposition(cue: number, preposition: string): boolean {
  const index = ABOUT_WORDS.indexOf(preposition);
  return index >= 0 && (cue & (1 << (FIRST_ABOUT + index))) !== 0;
}

function cueOf(_text: string, lower: string, words: WordTable): number {
  return words.derived(forms).get(lower) ?? 0;
}

function forms(): Index {
  const index = new Map<string, number>();
  const add = (form: string, bits: number): void => void index.set(form, (index.get(form) ?? 0) | bits);
  for (const [lemma, bits] of lemmas()) {
    add(lemma, bits | Cue.Base);
    add(thirdOf(lemma), bits | Cue.Third);
    add(ingOf(lemma), bits | Cue.Ing);
    const [past, participle] = IRREGULAR_PAST[lemma] ?? [pastOf(lemma)];
    add(past ?? '', bits | Cue.Past);
    if (participle !== undefined) {
      add(participle, bits | Cue.Participle);
    }
  }
  // Mostly the noun.
  index.set('state', Cue.Quote | Cue.Base);
  index.set('states', Cue.Quote | Cue.Third);
  // "as X put it"
  add('put', Cue.Quote | Cue.Past);
  add('puts', Cue.Quote | Cue.Third);
  add('according', Cue.According);
  add('words', Cue.According);
  for (const noun of SAY_NOUNS.split(' ')) {
    add(noun, Cue.Noun);
  }
  return index;
}

/** What goes with each lemma. */
function lemmas(): Index {
  const classes = new Map<string, number>();
  const add = (lemma: string, bits: number): void => void classes.set(lemma, (classes.get(lemma) ?? 0) | bits);
  for (const [list, bits] of LISTS) {
    for (const lemma of list.split(' ')) {
      add(lemma, bits);
    }
  }
  for (const entry of ABOUT_VERBS.split(' ')) {
    const [lemma = '', prepositions = ''] = entry.split(':');
    for (const preposition of prepositions.split('/')) {
      add(lemma, Cue.About | (1 << (FIRST_ABOUT + ABOUT_WORDS.indexOf(preposition))));
    }
  }
  return classes;
}

function thirdOf(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) {
    return lemma.slice(0, -1) + 'ies';
  }
  return /(?:s|sh|ch|x|z|o)$/.test(lemma) ? lemma + 'es' : lemma + 's';
}

function ingOf(lemma: string): string {
  if (lemma.endsWith('ie')) {
    return lemma.slice(0, -2) + 'ying';
  }
  if (/[^e]e$/.test(lemma)) {
    return lemma.slice(0, -1) + 'ing';
  }
  // The past form shows whether the last letter is doubled: quip, quipped, quipping.
  const past = IRREGULAR_PAST[lemma]?.[0] ?? '';
  const isDoubled = past.endsWith('ed') && past.length === lemma.length + 3;
  return (isDoubled ? past.slice(0, -2) : lemma === 'begin' ? 'beginn' : lemma) + 'ing';
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) {
    return lemma + 'd';
  }
  return /[^aeiou]y$/.test(lemma) ? lemma.slice(0, -1) + 'ied' : lemma + 'ed';
}
