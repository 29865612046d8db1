/** Names as they are compared across sources: which forms can be one name, and which are looked at together. */
import { foldWord } from '../../core/text/foldWord.ts';
import { areOneGivenName, fullFormsOf } from '../../core/lexicon/diminutives.ts';
import { PARTICLES, SUFFIXES } from '../../core/lexicon/titles.ts';

/** A name taken apart. All in lower case without accents, hyphens, apostrophes and periods; no particles. */
export interface NameShape {
  /** The last word: the surname in most names, and all of a name of one word. */
  readonly last: string;
  /** The first word; an initial is one letter. Empty for a name of one word. */
  readonly given: string;
  /** The words between, in order. */
  readonly middle: readonly string[];
  /** Short or other forms of the given name that stand in marks: William "Bill" Hart. */
  readonly nicknames: readonly string[];
  /** `jr`, `iii`; empty when there is none. */
  readonly suffix: string;
  /** Names that are one but for middle names, accents, hyphens and plain short forms have the same group. */
  readonly group: string;
  /** Names that can be one at all have the same block: those whose last words sound alike. */
  readonly block: string;
  /** The same for the given name and most of its misspellings. */
  readonly givenSound: string;
}

/** So many names are remembered. */
const REMEMBERED = 20_000;

/** Names taken apart, each once: the same ones are asked for again and again. */
export class NameShapes {
  readonly #known = new Map<string, NameShape>();

  get(name: string): NameShape {
    const known = this.#known.get(name);
    if (known !== undefined) {
      return known;
    }
    if (this.#known.size >= REMEMBERED) {
      this.#known.clear();
    }
    const shape = nameShape(name);
    this.#known.set(name, shape);
    return shape;
  }
}

const PARTICLE = new Set(PARTICLES.split(' '));
const SUFFIX = new Set(SUFFIXES.split(' ').map((suffix) => suffix.replace('.', '')));
/** Particles that are given names as well. */
const GIVEN_PARTICLES = new Set(['ben', 'al', 'van', 'abu', 'del', 'dal', 'den', 'e', 'y', 'd', 'l', 'o']);

/** Shorter words that differ by a letter are different names. */
const MIN_MISSPELT = 6;

/** Takes a name apart. */
export function nameShape(name: string): NameShape {
  const nicknames: string[] = [];
  const bare = name.replace(/["“”„«»‘(]([^"“”„«»’()]+)["“”«»’)]/gu, (_, inner: string) => {
    nicknames.push(...wordsOf(inner));
    return ' ';
  });
  const all = wordsOf(bare);
  if (!/\p{L}[.,]?\s+\p{L}/u.test(bare.normalize('NFC').trim())) {
    all.splice(0, all.length - 1); // a surname in two parts is one name: Ibsen-Hale
  }
  let suffix = '';
  if (all.length > 1 && SUFFIX.has(all.at(-1) ?? '')) {
    suffix = all.pop() ?? '';
  }
  const words = all.filter((word, i) => i === all.length - 1 || !isParticle(word, i));
  const last = words.at(-1) ?? '';
  const given = words.length > 1 ? (words[0] ?? '') : '';
  return {
    last,
    given,
    middle: words.slice(1, -1),
    nicknames,
    suffix,
    group: groupOf(given, last),
    block: soundOf(last),
    givenSound: soundOf(given),
  };
}

function wordsOf(name: string): string[] {
  return foldWord(name)
    .replace(/\b(?:al|el|ul|as|ad|ar|an|d|l)[-'](?=\p{L})/gu, '')
    .replace(/['.,]+(?=\p{L}\.)/gu, ' ')
    .replace(/['.,]/g, '')
    .split(/[\s\u2010-\u2015-]+/u)
    .filter((word) => word !== '');
}

function isParticle(word: string, index: number): boolean {
  return PARTICLE.has(word) && (index > 0 || !GIVEN_PARTICLES.has(word)) && word.length > 1;
}

function groupOf(given: string, last: string): string {
  if (given === '') {
    return last;
  }
  const forms = fullFormsOf(given);
  return `${forms.length === 1 ? (forms[0] ?? given) : given} ${last}`;
}

/** Whether the given name of a name of several words is given by its first letter only. */
export function hasInitial({ given }: NameShape): boolean {
  return given.length === 1;
}

/** Whether names with the same last word can be one person's by their given names, beyond those of one group. */
export function givenNamesFit(a: NameShape, b: NameShape): boolean {
  const [one, other] = [a.given, b.given];
  if (one === '' || other === '') {
    return false;
  }
  if (one.length === 1 || other.length === 1) {
    return (
      one.charAt(0) === other.charAt(0) ||
      [...a.nicknames, ...b.nicknames].some((word) => word.charAt(0) === (one.length === 1 ? one : other))
    );
  }
  return one === other || areOneGivenName(one, other) || a.nicknames.includes(other) || b.nicknames.includes(one);
}

/** Whether suffixes or middle names say that two names are two people's: Jr. and Sr., George W. and George H. W. */
export function namesClash(a: NameShape, b: NameShape): boolean {
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) {
    return true;
  }
  return a.middle.length > 0 && b.middle.length > 0 && !startsAlike(a.middle[0] ?? '', b.middle[0] ?? '');
}

/** An initial goes with any word that begins so; words must be the same. */
function startsAlike(a: string, b: string): boolean {
  return a.length === 1 || b.length === 1 ? a.charAt(0) === b.charAt(0) : a === b;
}

/** Whether one name may be the other misspelt: one letter is wrong, missing, too many or changed places, in one long word. */
export function isMisspelling(a: NameShape, b: NameShape): boolean {
  if (a.given.length < 2 || b.given.length < 2) {
    return false;
  }
  return a.last === b.last ? differByLetter(a.given, b.given) : a.given === b.given && differByLetter(a.last, b.last);
}

/** What is the same for a word and most of its misspellings; a short word as it is. */
export function soundOf(word: string): string {
  if (word.length < MIN_MISSPELT || !/^[a-z]+$/.test(word)) {
    return word;
  }
  const plain = word.replace(/ph/g, 'f').replace(/[cq]/g, 'k').replace(/z/g, 's').replace(/v/g, 'w');
  return `~${plain.charAt(0)}${plain
    .slice(1)
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1')}`;
}

function differByLetter(a: string, b: string): boolean {
  if (
    a === b ||
    Math.min(a.length, b.length) < MIN_MISSPELT - 1 ||
    Math.max(a.length, b.length) < MIN_MISSPELT ||
    a.charAt(0) !== b.charAt(0)
  ) {
    return false;
  }
  let start = 0;
  while (start < a.length && a[start] === b[start]) {
    start++;
  }
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  const isSwapped = restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
  return isSwapped || (restA.length <= 1 && restB.length <= 1);
}
