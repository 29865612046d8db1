/** Cuts a run of capitalised words into what goes before a name (title, role, nationality) and the name itself. */
import { WordFlag } from '../lexicon/wordFlags.ts';
import { TokenKind } from '../text/tokens.ts';
import { findChunks } from './chunks.ts';
import { isSentenceStart, type NameText } from './nameText.ts';
import { NameBit, PERSONAL } from './nameWords.ts';
import type { TokenRange } from './recognition.ts';
import { countWords, isInitial, lastWord } from './nameRange.ts';

/** A possible name. */
export interface Candidate extends TokenRange {
  /** First token of the run. */
  readonly runFirst: number;
  /** Whether an honorific (Mr., Dr.) stands right before the name. */
  readonly honorific: boolean;
  /** Whether a role written with a capital stands right before the name. */
  readonly role: boolean;
  /** How many capitalised words it has, suffixes not counted. */
  readonly words: number;
  /** Token of its last word that is no suffix. */
  readonly last: number;
}

/** What may stand before a role: nationality, place, organisation, another role, an acronym. */
const BEFORE_ROLE =
  WordFlag.Role |
  WordFlag.RoleModifier |
  WordFlag.Demonym |
  WordFlag.Place |
  WordFlag.PlacePrefix |
  WordFlag.Organisation |
  WordFlag.Honorific |
  WordFlag.Common |
  WordFlag.ThingWord |
  NameBit.Acronym;

/** The possible names of an article in order. */
export function findCandidates(text: NameText): Candidate[] {
  return findChunks(text).flatMap((run) => candidateOf(text, run) ?? []);
}

/** The possible name of a run; undefined when nothing of it can be one. */
function candidateOf(text: NameText, run: TokenRange): Candidate | undefined {
  const title = titleEnd(text, run);
  const office = title.end === run.first ? afterOffice(text, run) : run.first;
  const role = title.role || office > run.first;
  let first = office > run.first ? office : title.end;
  if (!title.honorific && !role) {
    first = afterNationality(text, first, run.end);
    first = afterOpeningWord(text, first, run.end);
  }
  while (first < run.end && !canBegin(text, first)) {
    first++;
  }
  const end = trimmedEnd(text, first, run.end);
  if (isCompassPlace(text, first, end) || isFormOfAddress(text, first, end) || isOfFirm(text, first, end)) {
    return undefined;
  }
  return hasName(text, first, end)
    ? candidateIn(text, { first, end }, { runFirst: run.first, honorific: title.honorific, role })
    : undefined;
}

/** The candidate of a range. */
export function candidateIn(
  text: NameText,
  range: TokenRange,
  before: { readonly runFirst: number; readonly honorific: boolean; readonly role: boolean },
): Candidate {
  const { first, end } = range;
  const { runFirst, honorific, role } = before;
  return { first, end, runFirst, honorific, role, words: countWords(text, range), last: lastWord(text, range) };
}

/** Where the titles and roles at the start of the run end; its start when it has none. */
function titleEnd(text: NameText, run: TokenRange): { end: number; honorific: boolean; role: boolean } {
  let found = { end: run.first, honorific: false, role: false };
  let allBefore = true;
  for (let i = run.first; i < run.end - 1; i++) {
    const bits = text.bits[i] ?? 0;
    const isTitle = (bits & (WordFlag.Role | WordFlag.Honorific)) !== 0 && canFollowTitle(text, i + 1, bits);
    const isPure = (bits & PERSONAL) === 0;
    if (isTitle && (isPure || (allBefore && actsAsTitle(text, i)))) {
      const honorific = (bits & WordFlag.Honorific) !== 0;
      found = { end: i + 1, honorific, role: found.role || !honorific };
    }
    allBefore &&= (bits & BEFORE_ROLE) !== 0;
  }
  return found;
}

/** Whether a name may start right after a title here. */
function canFollowTitle(text: NameText, token: number, title: number): boolean {
  const bits = text.bits[token] ?? 0;
  if (text.tokens.kind[token] !== TokenKind.Word || (bits & (WordFlag.Suffix | NameBit.InnerOnly | WordFlag.Weekday)) !== 0) {
    return false;
  }
  // After Mr. even a Park and a House are people.
  const isAddress = (title & (WordFlag.Honorific | WordFlag.Role)) === WordFlag.Honorific;
  return isAddress || (bits & (WordFlag.Organisation | WordFlag.ThingWord)) === 0 || (bits & PERSONAL) !== 0;
}

/** A word that is a title or a name (King, Judge, Dean): a title when a given name follows, or a single word and no other. */
function actsAsTitle(text: NameText, token: number): boolean {
  const bits = text.bits[token] ?? 0;
  const next = text.bits[token + 1] ?? 0;
  return (bits & WordFlag.GivenName) === 0 || (next & WordFlag.GivenName) !== 0 || (next & WordFlag.Role) !== 0;
}

/** What an office is of: "State", "Foreign Affairs", "New York". */
const OFFICE = WordFlag.RoleModifier | WordFlag.ThingWord | WordFlag.Organisation | WordFlag.Common | WordFlag.Place | WordFlag.Demonym;

/** Past "State" in "Secretary of State Ada Hollis", whose title began before the run. */
function afterOffice(text: NameText, run: TokenRange): number {
  const isOf = text.tokens.words.text(text.tokens.word[run.first - 1] ?? 0) === 'of';
  if (!isOf || ((text.bits[run.first - 2] ?? 0) & WordFlag.Role) === 0) {
    return run.first;
  }
  let at = run.first;
  while (at < run.end - 1 && ((text.bits[at] ?? 0) & OFFICE) !== 0 && ((text.bits[at] ?? 0) & PERSONAL) === 0) {
    at++;
  }
  const isName = ((text.bits[at] ?? 0) & (WordFlag.GivenName | OFFICE | WordFlag.Role)) === 0 || ((text.bits[at] ?? 0) & PERSONAL) !== 0;
  return isName ? at : run.first;
}

/** Past "Australian", "South African", "Controversial Ukrainian" before a name. */
function afterNationality(text: NameText, first: number, end: number): number {
  for (let i = end - 2; i > first; i--) {
    const isNationality = ((text.bits[i] ?? 0) & (WordFlag.Demonym | PERSONAL)) === WordFlag.Demonym;
    if (isNationality && ((text.bits[i + 1] ?? 0) & WordFlag.GivenName) !== 0) {
      return i + 1;
    }
  }
  let at = first;
  while (at < end - 1 && ((text.bits[at] ?? 0) & WordFlag.PlacePrefix) !== 0 && ((text.bits[at + 1] ?? 0) & WordFlag.Demonym) !== 0) {
    at++;
  }
  const bits = text.bits[at] ?? 0;
  const isNationality = (bits & WordFlag.Demonym) !== 0 && (bits & PERSONAL) === 0;
  return isNationality && at < end - 1 ? at + 1 : first;
}

/** Past a common word that has its capital from the start of the sentence: "Former Obama aide", "Police arrested". */
function afterOpeningWord(text: NameText, first: number, end: number): number {
  const bits = text.bits[first] ?? 0;
  const isCommon = (bits & (WordFlag.Common | WordFlag.RoleModifier)) !== 0 && (bits & (PERSONAL | WordFlag.PlacePrefix)) === 0;
  return first < end - 1 && isCommon && isSentenceStart(text, first) ? first + 1 : first;
}

/** Whether something of the range is more than an initial: "W L" heads a table. */
function hasName(text: NameText, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (((text.bits[i] ?? 0) & NameBit.Cased) !== 0 && !isInitial(text, i)) {
      return true;
    }
  }
  return false;
}

/** "N. Korea". */
function isCompassPlace(text: NameText, first: number, end: number): boolean {
  return end - first === 2 && isInitial(text, first) && ((text.bits[first + 1] ?? 0) & WordFlag.Place) !== 0;
}

/** "Wickram & Hale": a firm; not so with full names, "Ada Wickram & David Hale". */
function isOfFirm(text: NameText, first: number, end: number): boolean {
  const { block, word, words } = text.tokens;
  const and = words.id('&');
  const before = first > 1 && word[first - 1] === and ? (text.bits[first - 2] ?? 0) : 0;
  const after = block[end + 1] === block[first] && word[end] === and ? (text.bits[end + 1] ?? 0) : 0;
  const isFull = end - first > 1 && ((text.bits[first] ?? 0) & WordFlag.GivenName) !== 0;
  return ((before | after) & NameBit.Cased) !== 0 && (!isFull || (after & WordFlag.Organisation) !== 0);
}

/** "Mr. President". */
function isFormOfAddress(text: NameText, first: number, end: number): boolean {
  const bits = text.bits[first] ?? 0;
  return end - first === 1 && (bits & WordFlag.Role) !== 0 && (bits & PERSONAL) === 0;
}

function canBegin(text: NameText, token: number): boolean {
  const bits = text.bits[token] ?? 0;
  const isWord = text.tokens.kind[token] === TokenKind.Word && (bits & NameBit.Cased) !== 0;
  return isWord && (bits & (NameBit.InnerOnly | WordFlag.Suffix)) === 0;
}

/** Without titles at the end: "Boris Johnson MP", "Rahm Emanuel Mayor". */
function trimmedEnd(text: NameText, first: number, end: number): number {
  let at = end;
  while (at - first > 2) {
    const bits = text.bits[at - 1] ?? 0;
    const isTitle = (bits & (WordFlag.Role | WordFlag.Honorific | NameBit.Acronym)) !== 0 && (bits & (PERSONAL | WordFlag.Suffix)) === 0;
    if (!isTitle) {
      break;
    }
    at--;
  }
  return at;
}
