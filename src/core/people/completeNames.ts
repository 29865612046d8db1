/** Completes names by those found elsewhere in the article: particles before a bare surname, and names in lines of capitals. */
import { FUNCTION_WORD, WordFlag } from '../lexicon/wordFlags.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Candidate } from './candidates.ts';
import { lastWord } from './innerEvidence.ts';
import { BlockCase, type NameText } from './nameText.ts';
import { NameBit } from './nameWords.ts';

/** What full names tell of a surname: the words that were seen before it. */
type BySurname = ReadonlyMap<number, ReadonlySet<number>>;

/** The names, with particles taken in, and with those of headlines in capitals, in order. */
export function completeNames(text: NameText, names: readonly Candidate[]): Candidate[] {
  const surnames = wordsBeforeSurnames(text, names);
  const completed = names.map((name) => withParticle(text, name, surnames));
  const shouted = namesInCapitals(text, surnames);
  return shouted.length === 0 ? completed : [...completed, ...shouted].sort((a, b) => a.first - b.first);
}

/** For each surname (id of the lower-case word) the words that stand before it in full names: given names and particles. */
function wordsBeforeSurnames(text: NameText, names: readonly Candidate[]): BySurname {
  const found = new Map<number, Set<number>>();
  for (const name of names) {
    const last = lastWord(text, name);
    const before = found.get(lowerAt(text, last)) ?? new Set();
    for (let i = name.first; i < last; i++) {
      before.add(lowerAt(text, i));
    }
    found.set(lowerAt(text, last), before);
  }
  return found;
}

/** "de Blasio" where "Bill de Blasio" was seen. */
function withParticle(text: NameText, name: Candidate, surnames: BySurname): Candidate {
  const before = surnames.get(lowerAt(text, lastWord(text, name)));
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

/** Surnames of people of the article in lines of capitals, with the given name before them where it stands there. */
function namesInCapitals(text: NameText, surnames: BySurname): Candidate[] {
  const { tokens } = text;
  const found: Candidate[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (text.blockCase[tokens.block[i] ?? 0] !== BlockCase.Capitals || tokens.kind[i] !== TokenKind.Word) {
      continue;
    }
    const before = surnames.get(lowerAt(text, i));
    if (before === undefined || ((text.bits[i] ?? 0) & (FUNCTION_WORD | WordFlag.Common)) !== 0) {
      continue;
    }
    const limit = found.at(-1)?.end ?? 0;
    let first = i;
    while (first > limit && tokens.block[first - 1] === tokens.block[i] && before.has(lowerAt(text, first - 1))) {
      first--;
    }
    found.push({ first, end: i + 1, runFirst: first, honorific: false, role: false });
  }
  return found;
}

function lowerAt(text: NameText, token: number): number {
  return text.tokens.words.lower(text.tokens.word[token] ?? 0);
}
