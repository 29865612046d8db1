/** The role that the text gives with a name: before it ("US Special Envoy") or after a comma ("the Russian foreign minister"). */
import { FUNCTION_WORD, WordFlag } from '../lexicon/wordFlags.ts';
import { TokenKind } from '../text/tokens.ts';
import type { NameText } from './nameText.ts';
import { NameBit } from './nameWords.ts';
import type { TokenRange } from './recognition.ts';

/** A role of more words than this is not one any more. */
const MAX_WORDS = 9;
/** What a role consists of, beside the word of the role itself. */
const PART =
  WordFlag.Role |
  WordFlag.RoleModifier |
  WordFlag.Demonym |
  WordFlag.Place |
  WordFlag.PlacePrefix |
  WordFlag.Organisation |
  NameBit.Acronym;

/** A name, and where the titles and roles with a capital begin that stand right before it. */
export interface TitledName extends TokenRange {
  readonly runFirst: number;
}

/** The tokens of the role that goes with the name; undefined when the text gives none there. */
export function statedRole(text: NameText, name: TitledName): TokenRange | undefined {
  return roleBefore(text, name) ?? roleAfter(text, name);
}

/** The role right before the name; undefined when none is there. */
export function roleBefore(text: NameText, name: TitledName): TokenRange | undefined {
  const { sentences } = text;
  const limit = Math.max(sentences.first[sentences.of[name.first] ?? 0] ?? 0, name.first - MAX_WORDS);
  let first = name.runFirst;
  while (first > limit && isPart(text, first - 1)) {
    first--;
  }
  while (first < name.first && !isPart(text, first) && !isTitle(text, first) && ((text.bits[first] ?? 0) & WordFlag.Common) === 0) {
    first++;
  }
  const end = endOfTitles(text, first, name.first);
  return end > first && tells(text, first, end) ? { first, end } : undefined;
}

/** Without the forms of address that stand between the role and the name: "President Mr. X". */
function endOfTitles(text: NameText, first: number, end: number): number {
  let at = end;
  while (at > first && isAddress(text.bits[at - 1] ?? 0)) {
    at--;
  }
  return at;
}

/** `, the Russian foreign minister,` right after the name. */
export function roleAfter(text: NameText, name: TokenRange): TokenRange | undefined {
  const { tokens, sentences } = text;
  const end = sentences.end[sentences.of[name.first] ?? 0] ?? 0;
  if (name.end + 1 >= end || tokens.kind[name.end] !== TokenKind.Comma) {
    return undefined;
  }
  const isArticle = ((text.bits[name.end + 1] ?? 0) & WordFlag.Determiner) !== 0;
  const first = name.end + (isArticle ? 2 : 1);
  let at = first;
  let role = -1;
  while (at < end && at - first < MAX_WORDS && tokens.kind[at] === TokenKind.Word && goesOn(text, at, role)) {
    role = ((text.bits[at] ?? 0) & WordFlag.Role) !== 0 && role < 0 ? at : role;
    at++;
  }
  const closes =
    at >= end ||
    tokens.kind[at] === TokenKind.Comma ||
    tokens.kind[at] === TokenKind.Period ||
    ((text.bits[at] ?? 0) & FUNCTION_WORD) !== 0;
  return role >= 0 && closes ? { first, end: at } : undefined;
}

/** Up to the role no words of grammar; after it "of" and "for" with what they bring. */
function goesOn(text: NameText, token: number, role: number): boolean {
  const bits = text.bits[token] ?? 0;
  if ((bits & (WordFlag.Pronoun | WordFlag.Conjunction | WordFlag.Auxiliary | WordFlag.Say)) !== 0 && (bits & NameBit.Cased) === 0) {
    return false;
  }
  const isLink = (bits & (WordFlag.Preposition | WordFlag.Determiner)) !== 0;
  return role >= 0 ? !isLink || isOf(text, token) : !isLink;
}

function isOf(text: NameText, token: number): boolean {
  const { words, word } = text.tokens;
  const lower = words.text(words.lower(word[token] ?? 0));
  return lower === 'of' || lower === 'for' || lower === 'the';
}

function isPart(text: NameText, token: number): boolean {
  const bits = text.bits[token] ?? 0;
  return text.tokens.kind[token] === TokenKind.Word && (bits & PART) !== 0 && (bits & FUNCTION_WORD) === 0;
}

function isTitle(text: NameText, token: number): boolean {
  return ((text.bits[token] ?? 0) & (WordFlag.Role | WordFlag.Honorific)) !== 0;
}

function isAddress(bits: number): boolean {
  return (bits & WordFlag.Honorific) !== 0 && (bits & (WordFlag.FemaleWord | WordFlag.MaleWord)) !== 0 && (bits & WordFlag.Role) === 0;
}

function tells(text: NameText, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (isTitle(text, i)) {
      return true;
    }
  }
  return false;
}
