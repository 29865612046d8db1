/** When two passages are versions of one quotation. */
import { LEAST_WHOLE } from './fingerprints.ts';
import { sharedStretch } from './localAlignment.ts';
import { isTelling } from '../../core/compare/tellingWords.ts';

/** Fewer words are too often the same by chance. */
export const LEAST_WORDS = 4;

/** A passage as it is compared. */
export interface ComparedPassage {
  /** As `foldedWords` gives them. */
  readonly words: readonly string[];
  /** The speaker's name, folded; undefined where no named person speaks. */
  readonly speaker: string | undefined;
  /** The names of the people whom its source names, folded. */
  readonly people: ReadonlySet<string>;
}

/** What two passages must share. */
interface Least {
  readonly words: number;
  readonly telling: number;
}

/**
 * How much must be the same, by what is known of who speaks. `most`: where it is nearly all of the shorter passage; `part`: where
 * passages overlap. Different people do say the same set phrases, hence more is asked where the sources name different ones, unless
 * both are about the same people. The figures were found on articles of our own and held against American news of 2015 and 2016:
 * none may join what does not belong together.
 */
const LEAST: Readonly<Record<SpeakerRelation, { readonly most: Least; readonly part: Least }>> = {
  same: { most: { words: 4, telling: 3 }, part: { words: 7, telling: 3 } },
  open: { most: { words: 5, telling: 3 }, part: { words: 10, telling: 5 } },
  other: { most: { words: 10, telling: 5 }, part: { words: 14, telling: 6 } },
};

/** So much of the shorter passage is nearly all of it. */
const NEARLY_ALL = 0.8;
/** Sources that have so many people in common are about the same matter. */
const SAME_PEOPLE = 2;

/** Whether the same person speaks, by name; `open` where a source names nobody, or one of two may be wrong. */
type SpeakerRelation = 'same' | 'open' | 'other';

/**
 * Whether two passages are versions of one quotation: equal, one a part of the other, or with a long stretch or nearly all words
 * in common, in order. The words decide, never a fingerprint alone. A negation more or less does not make another quotation: it
 * is a difference, to be shown.
 */
export function areVersions(a: ComparedPassage, b: ComparedPassage): boolean {
  const shorter = Math.min(a.words.length, b.words.length);
  if (shorter < LEAST_WORDS) {
    return false;
  }
  const relation = relationOf(a, b);
  const shared = sharedStretch(a.words, b.words, isTelling);
  const { most, part } = LEAST[relation];
  const least = shared.words >= NEARLY_ALL * shorter ? most : part;
  return (shared.words >= least.words && shared.telling >= least.telling) || (relation === 'same' && isHeldWhole(a.words, b.words));
}

/** Whether the shorter, be it of plain words, stands in the longer from its beginning to its end. */
function isHeldWhole(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= LEAST_WHOLE && short.some(isTelling) && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
}

function relationOf(a: ComparedPassage, b: ComparedPassage): SpeakerRelation {
  if (a.speaker === undefined || b.speaker === undefined) {
    return 'open';
  }
  if (areAlike(a.speaker, b.speaker)) {
    return 'same';
  }
  return [...a.people].filter((name) => b.people.has(name)).length >= SAME_PEOPLE ? 'open' : 'other';
}

/** Whether two folded names can be one person's: the last word is the same, or one has all words of the other. */
export function areAlike(a: string, b: string): boolean {
  const [one, other] = [a.split(' '), b.split(' ')];
  return one.at(-1) === other.at(-1) || one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}
