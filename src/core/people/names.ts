/** Parts of a name: given name, surname, initials, suffix, nickname; and whether two names can be one person's. */
import { WordFlag } from '../lexicon/wordFlags.ts';
import { isQuotationMark, TokenKind, type Tokens } from '../text/tokens.ts';
import type { NameText } from './nameText.ts';
import { NameBit } from './nameWords.ts';
import type { TokenRange } from './recognition.ts';
import { areOneGivenName } from '../lexicon/diminutives.ts';
import { isInitial } from './nameRange.ts';

/** A name taken apart. Words are ids of lower-case word types; particles and suffixes are not among `words`. */
export interface NameParts {
  readonly words: readonly number[];
  /** Which of `words` are initials. */
  readonly initials: readonly boolean[];
  /** A word in quotation marks or brackets inside the name. */
  readonly nickname?: number;
  /** Id of Jr., III and the like; undefined when none. */
  readonly suffix?: number;
  /** Name as shown: single spaces, no markup. */
  readonly text: string;
  /** Whether it is written in capitals throughout. */
  readonly shouted: boolean;
}

/** Takes the name in the range apart. */
export function namePartsOf(text: NameText, range: TokenRange): NameParts {
  const { tokens } = text;
  const words: number[] = [];
  const initials: boolean[] = [];
  let nickname: number | undefined;
  let suffix: number | undefined;
  let inMarks = false;
  let shouted = true;
  for (let i = range.first; i < range.end; i++) {
    const bits = text.bits[i] ?? 0;
    const kind = tokens.kind[i] ?? 0;
    const id = tokens.words.lower(tokens.word[i] ?? 0);
    if (isQuotationMark(kind) || kind === TokenKind.BracketOpen || kind === TokenKind.BracketClose) {
      inMarks = !inMarks;
    } else if (inMarks) {
      nickname = id;
    } else if (i > range.first && (bits & WordFlag.Suffix) !== 0) {
      suffix = id;
    } else if ((bits & NameBit.Cased) !== 0 && !isLeadingParticle(text, i, range)) {
      words.push(id);
      initials.push(isInitial(text, i));
      shouted &&= (bits & NameBit.Acronym) !== 0 || isInitial(text, i);
    }
  }
  return {
    words,
    initials,
    text: shownName(tokens, range),
    shouted,
    ...(nickname === undefined ? {} : { nickname }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** `De Blasio` at the start of a sentence: the particle is no given name. */
function isLeadingParticle(text: NameText, token: number, range: TokenRange): boolean {
  const bits = text.bits[token] ?? 0;
  const isParticle = (bits & WordFlag.Particle) !== 0 && (bits & (WordFlag.GivenName | WordFlag.Surname)) === 0;
  return isParticle && token < range.end - 1;
}

/** The words of the range as they are shown: markup left out, any space or line break as one space. */
export function shownName(tokens: Tokens, range: TokenRange): string {
  let shown = '';
  for (let i = range.first; i < range.end; i++) {
    const isApart = i > range.first && tokens.end[i - 1] !== tokens.start[i];
    shown += (isApart ? ' ' : '') + tokens.text.slice(tokens.start[i], tokens.end[i]);
  }
  return shown;
}

/**
 * Whether two names of several words with the same last word can be one person's: the same first name, an initial of
 * it, a short form of it, and no different suffix.
 */
export function areCompatible(tokens: Tokens, a: NameParts, b: NameParts): boolean {
  if (haveDifferentSuffix(a, b)) {
    return false;
  }
  const first = a.words[0] ?? 0;
  const other = b.words[0] ?? 0;
  if (first === other) {
    return !middleConflict(tokens, a, b);
  }
  const [firstText, otherText] = [tokens.words.text(first), tokens.words.text(other)];
  if (a.initials[0] === true || b.initials[0] === true) {
    return firstText.charAt(0) === otherText.charAt(0);
  }
  return first === b.nickname || other === a.nickname || areOneGivenName(firstText, otherText);
}

/** Jr. and Sr. are two people. */
export function haveDifferentSuffix(a: NameParts, b: NameParts): boolean {
  return a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix;
}

/** "George W. Bush" and "George H. W. Bush": initials that differ. */
function middleConflict(tokens: Tokens, a: NameParts, b: NameParts): boolean {
  if (a.words.length < 3 || b.words.length < 3) {
    return false;
  }
  return tokens.words.text(a.words[1] ?? 0).charAt(0) !== tokens.words.text(b.words[1] ?? 0).charAt(0);
}
