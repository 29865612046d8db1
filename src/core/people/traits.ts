/** What an article tells of its people beside their names: titles and roles, and what stands near. */
import type { Mention, PersonTraits } from '../article.ts';
import { FUNCTION_WORD, WordFlag } from '../lexicon/wordFlags.ts';
import { foldWord } from '../text/foldWord.ts';
import { TokenKind } from '../text/tokens.ts';
import { isSentenceStart, type NameText } from './nameText.ts';
import { NameBit } from './nameWords.ts';
import type { RecognizedName, TokenRange } from './recognition.ts';
import { isTelling, NearWords } from './nearWords.ts';
import { shownName } from './names.ts';
import { roleAfter, roleBefore } from './statedRole.ts';

/** So many mentions of a person are looked at: what later ones bring is mostly known by then. */
const MAX_MENTIONS = 4;
const MAX_ROLES = 4;
/** So many tokens at either side of a name are near, in the name's own sentence. */
const REACH = 30;
/** The opening of an article, in tokens: what it names is what the article is about. */
const OPENING = 300;
/** How far after "is" or "was" a role may stand: "was for twenty years the town's only vet". */
const COPULA_REACH = 6;

/** The names of an article, and whose they are. */
export interface NamesOfPeople {
  readonly text: NameText;
  readonly names: readonly RecognizedName[];
  readonly mentions: readonly Mention[];
  /** For each token the index of the mention that it is part of, or -1. */
  readonly mentionAt: Int32Array;
}

/** The traits of each of the first `count` people. Linear in the number of names. */
export function traitsOf(article: NamesOfPeople, count: number): readonly PersonTraits[] {
  const found = Array.from({ length: count }, () => ({ seen: 0, roles: new Set<string>(), near: new NearWords() }));
  article.mentions.forEach(({ person }, index) => {
    const name = article.names[index];
    const own = found[person ?? -1];
    if (name === undefined || own === undefined || own.seen >= MAX_MENTIONS) {
      return;
    }
    own.seen++;
    for (const role of own.roles.size < MAX_ROLES ? rolesAt(article.text, name) : []) {
      own.roles.add(foldWord(shownName(article.text.tokens, role)));
    }
    readNear(article, nearRange(article.text, name), own.near);
  });
  const opening = new NearWords();
  readNear(article, { first: 0, end: Math.min(article.text.tokens.count, OPENING) }, opening);
  return found.map(({ roles, near }) => {
    near.fill(opening);
    return {
      roles: [...roles].slice(0, MAX_ROLES),
      places: near.places(article.text.tokens.words),
      words: near.words(article.text.tokens.words),
    };
  });
}

/** The roles that the text gives with a name: before it, after a comma or an age, and after "is". */
function rolesAt(text: NameText, name: RecognizedName): readonly TokenRange[] {
  const after = roleAfter(text, name) ?? roleAfter(text, { ...name, end: ageEnd(text, name) });
  return [roleBefore(text, { ...name, runFirst: name.titleFirst }), after, roleOfCopula(text, name)].filter((role) => role !== undefined);
}

/** The token after ", 42" where that follows a name, else after the name. */
function ageEnd({ tokens }: NameText, { end }: TokenRange): number {
  const isAge =
    tokens.kind[end] === TokenKind.Comma && tokens.kind[end + 1] === TokenKind.Number && tokens.block[end] === tokens.block[end + 1];
  return isAge ? end + 2 : end;
}

/** The role after "is", "was" or "became" with an article. */
function roleOfCopula({ tokens, bits, sentences }: NameText, name: RecognizedName): TokenRange | undefined {
  const limit = Math.min(sentences.end[sentences.of[name.first] ?? 0] ?? 0, name.end + COPULA_REACH + 2);
  const verb = tokens.words.text(tokens.words.lower(tokens.word[name.end] ?? 0));
  if (name.end >= limit || !/^(?:is|was|became|remains)$/.test(verb)) {
    return undefined;
  }
  let first = -1;
  for (let i = name.end + 1; i < limit && tokens.kind[i] === TokenKind.Word; i++) {
    const own = bits[i] ?? 0;
    if ((own & WordFlag.Determiner) !== 0) {
      first = i + 1;
    } else if (first >= 0 && (own & WordFlag.Role) !== 0) {
      return { first, end: i + 1 };
    } else if ((own & (WordFlag.Conjunction | WordFlag.Pronoun)) !== 0) {
      return undefined;
    }
  }
  return undefined;
}

function nearRange({ sentences }: NameText, name: TokenRange): TokenRange {
  const sentence = sentences.of[name.first] ?? 0;
  return {
    first: Math.max(sentences.first[sentence] ?? 0, name.first - REACH),
    end: Math.min(sentences.end[sentence] ?? 0, name.end + REACH),
  };
}

/** Reads names that are none of people, and nouns. A heading tells no names: all its words may have capitals. */
function readNear({ text, mentionAt }: NamesOfPeople, { first, end }: TokenRange, into: NearWords): void {
  const { tokens, bits, blockCase } = text;
  const telling = tokens.words.column(isTelling);
  for (let i = first; i < end && !into.isFull; i++) {
    const block = tokens.block[i] ?? 0;
    if (tokens.kind[i] !== TokenKind.Word || mentionAt[i] !== -1 || (blockCase[block] ?? 0) !== 0) {
      continue;
    }
    const runEnd = isNameWord(text, i) ? endOfRun(text, mentionAt, { first: i, end }) : i;
    if (runEnd > i) {
      into.addName(tokens, bits, { first: i, end: runEnd });
      i = runEnd - 1;
    } else if (telling.get(tokens.word[i] ?? 0) === 1) {
      into.addWord(tokens.word[i] ?? 0);
    }
  }
}

function endOfRun(text: NameText, mentionAt: Int32Array, { first, end }: TokenRange): number {
  let at = first;
  while (at < end && mentionAt[at] === -1 && text.tokens.block[at] === text.tokens.block[first] && isNameWord(text, at)) {
    at++;
  }
  return at;
}

/** Words with a capital that are no titles, days, months or words of grammar, and no common words that open a sentence. */
const NEVER = FUNCTION_WORD | WordFlag.Honorific | WordFlag.Role | WordFlag.Weekday | WordFlag.Month | WordFlag.Say;

function isNameWord(text: NameText, token: number): boolean {
  const { tokens, bits } = text;
  const own = bits[token] ?? 0;
  const isCapital = tokens.kind[token] === TokenKind.Word && (own & NameBit.Cased) !== 0 && (own & NEVER) === 0;
  return isCapital && !((own & WordFlag.Common) !== 0 && isSentenceStart(text, token));
}
