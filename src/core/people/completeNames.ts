/** Completes names by those found elsewhere in the article: particles before a bare surname, and names in headlines. */
import { FUNCTION_WORD, WordFlag } from '../lexicon/wordFlags.ts';
import { TokenKind } from '../text/tokens.ts';
import { type Candidate, candidateIn } from './candidates.ts';
import { isInitial } from './nameRange.ts';
import { BlockCase, isSentenceStart, type NameText } from './nameText.ts';
import { NameBit } from './nameWords.ts';
import type { TokenRange } from './recognition.ts';
import { toldOf } from './tellingPart.ts';

/** What full names tell of a surname: the words that were seen before it, and how often. */
type BySurname = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The names, with particles taken in, and with those of headlines, in order. Those of the telling part are completed by each other. */
export function completeNames(text: NameText, names: readonly Candidate[]): Candidate[] {
  const { tellingEnd, tokens } = text;
  const told = names.slice(0, toldOf(names, tellingEnd));
  const later = names.slice(told.length);
  const completed = completedBy(text, told, { names: told, first: 0, end: tellingEnd });
  return tellingEnd >= tokens.count
    ? completed
    : [...completed, ...completedBy(text, names, { names: later, first: tellingEnd, end: tokens.count })];
}

/** The names of a part of the article, and its tokens. */
interface Part extends TokenRange {
  readonly names: readonly Candidate[];
}

/** The names of the part, completed by what `known` tells. */
function completedBy(text: NameText, known: readonly Candidate[], part: Part): Candidate[] {
  const inProse = known.filter((name) => caseAt(text, name.first) === BlockCase.Sentence && !isInHeading(text, name.first));
  const surnames = wordsBeforeSurnames(text, inProse);
  const completed = part.names.map((name) => withParticle(text, withoutOpeningWord(text, name, surnames), surnames));
  const inHeadlines = namesInHeadlines(text, surnames, part);
  if (inHeadlines.length === 0) {
    return completed;
  }
  // Where all words have capitals only the names of the text can be told from the rest; elsewhere they come in addition.
  const certain = inHeadlines.filter((name) => caseAt(text, name.first) !== BlockCase.Sentence);
  const most = inOrder(certain, withoutThoseThatTouch(completed, certain));
  return inOrder(most, withoutThoseThatTouch(inHeadlines, most));
}

function inOrder(some: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  return [...some, ...others].sort((a, b) => a.first - b.first);
}

function isInHeading(text: NameText, token: number): boolean {
  return text.headings[text.tokens.block[token] ?? 0] === 1;
}

/** For each surname (id of the lower-case word) the words that stand before it in full names: given names and particles. */
function wordsBeforeSurnames(text: NameText, names: readonly Candidate[]): BySurname {
  const found = new Map<number, Map<number, number>>();
  for (const name of names) {
    const { last } = name;
    const before = found.get(lowerAt(text, last)) ?? new Map<number, number>();
    for (let i = name.first; i < last; i++) {
      const word = lowerAt(text, i);
      before.set(word, (before.get(word) ?? 0) + 1);
    }
    found.set(lowerAt(text, last), before);
  }
  return found;
}

/**
 * "Understated Hollis" at the start of a sentence is "Hollis" where the article has "David Hollis": the first word is no
 * given name, and has its capital from its place.
 */
function withoutOpeningWord(text: NameText, name: Candidate, surnames: BySurname): Candidate {
  const before = surnames.get(lowerAt(text, name.last)) ?? new Map<number, number>();
  const bits = text.bits[name.first] ?? 0;
  const times = before.get(lowerAt(text, name.first)) ?? 0;
  const hasOther = before.size > (times > 0 ? 1 : 0);
  const isName = (bits & WordFlag.GivenName) !== 0 || isInitial(text, name.first) || times > 1;
  const isPlain = name.words === 2 && name.last === name.first + 1 && !name.honorific && !name.role;
  const isOpening = isPlain && isSentenceStart(text, name.first) && (isInHeading(text, name.first) || (bits & WordFlag.Common) !== 0);
  return isOpening && !isName && hasOther
    ? candidateIn(text, { first: name.last, end: name.end }, { runFirst: name.last, honorific: false, role: false })
    : name;
}

/** "de Blasio" where "Bill de Blasio" was seen. */
function withParticle(text: NameText, name: Candidate, surnames: BySurname): Candidate {
  const before = surnames.get(lowerAt(text, name.last));
  let first = name.first;
  if (before !== undefined && first === name.runFirst) {
    while (first > 0 && isSmallParticle(text, first - 1) && before.has(lowerAt(text, first - 1))) {
      first--;
    }
  }
  return first === name.first ? name : { ...name, first, runFirst: first };
}

function isSmallParticle(text: NameText, token: number): boolean {
  const bits = text.bits[token] ?? 0;
  return (bits & WordFlag.Particle) !== 0 && (bits & NameBit.Cased) === 0 && text.sentences.of[token] === text.sentences.of[token + 1];
}

/** The names that share no token with the others; both lists are in order. */
function withoutThoseThatTouch(names: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  let at = 0;
  return names.filter((name) => {
    while ((others[at]?.end ?? Infinity) <= name.first) {
      at++;
    }
    return (others[at]?.first ?? Infinity) >= name.end;
  });
}

/** Surnames of people of the article in headlines of the part, with the given name before them where it stands there. */
function namesInHeadlines(text: NameText, surnames: BySurname, part: TokenRange): Candidate[] {
  const { tokens } = text;
  const found: Candidate[] = [];
  for (let i = part.first; i < part.end; i++) {
    if (((text.bits[i] ?? 0) & NameBit.Cased) === 0 || tokens.kind[i] !== TokenKind.Word || !isInHeadline(text, i)) {
      continue;
    }
    const before = surnames.get(lowerAt(text, i));
    if (before === undefined || ((text.bits[i] ?? 0) & (FUNCTION_WORD | WordFlag.Common)) !== 0) {
      continue;
    }
    let first = i;
    while (first > 0 && tokens.block[first - 1] === tokens.block[i] && before.has(lowerAt(text, first - 1))) {
      first--;
    }
    while ((found.at(-1)?.end ?? 0) > first) {
      found.pop();
    }
    found.push(candidateIn(text, { first, end: i + 1 }, { runFirst: first, honorific: false, role: false }));
  }
  return found;
}

function isInHeadline(text: NameText, token: number): boolean {
  const blockCase = caseAt(text, token);
  return blockCase === BlockCase.Capitals || blockCase === BlockCase.Title || isInHeading(text, token);
}

function caseAt(text: NameText, token: number): number {
  return text.blockCase[text.tokens.block[token] ?? 0] ?? BlockCase.Sentence;
}

function lowerAt(text: NameText, token: number): number {
  return text.tokens.words.lower(text.tokens.word[token] ?? 0);
}
