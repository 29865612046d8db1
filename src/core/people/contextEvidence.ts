/** Evidence from what stands before and after the candidate in its sentence. */
import { FUNCTION_WORD, WordFlag } from '../lexicon/wordFlags.ts';
import { isQuotationMark, TokenKind } from '../text/tokens.ts';
import { WordShape } from '../text/wordShape.ts';
import { Around } from './aroundWords.ts';
import type { Candidate } from './candidates.ts';
import { Evidence, type EvidenceList } from './evidence.ts';
import { BlockCase, isSentenceStart, type NameText } from './nameText.ts';
import { NameBit } from './nameWords.ts';

/** How many words an apposition may have before its role: ", the long-time Russian foreign minister". */
const APPOSITION_REACH = 6;
/** How far a role may stand before a comma: "the head of the council of elders, Ada Hollis". */
const ROLE_REACH = 8;
const YOUNGEST = 5;
const OLDEST = 110;

/** Adds the evidence of the words around the candidate. */
export function addContextEvidence(text: NameText, candidate: Candidate, evidence: EvidenceList): void {
  const { tokens, sentences } = text;
  const sentence = sentences.of[candidate.first] ?? 0;
  const first = sentences.first[sentence] ?? 0;
  const end = sentences.end[sentence] ?? 0;
  const starts = isSentenceStart(text, candidate.first);
  evidence.addIf(candidate.honorific, Evidence.Honorific);
  evidence.addIf(candidate.role, Evidence.RoleBefore);
  evidence.addIf(!candidate.role && !candidate.honorific && candidate.first > candidate.runFirst, Evidence.CutBefore);
  evidence.addIf(starts, Evidence.SentenceStart);
  evidence.addIf(starts && ((text.bits[candidate.first] ?? 0) & WordFlag.Common) !== 0, Evidence.SentenceStartCommon);
  evidence.addIf(starts && candidate.words === 1, Evidence.OneAtSentenceStart);
  const block = tokens.block[candidate.first] ?? 0;
  evidence.addIf(text.results[block] === 1, candidate.words === 1 ? Evidence.OneInResults : Evidence.InResults);
  const isMarked = candidate.runFirst > 0 && isQuotationMark(tokens.kind[candidate.runFirst - 1] ?? 0);
  evidence.addIf(isMarked && candidate.end < end && isQuotationMark(tokens.kind[candidate.end] ?? 0), Evidence.InMarks);
  const blockCase = text.blockCase[block];
  evidence.addIf(blockCase === BlockCase.Title, Evidence.TitleBlock);
  evidence.addIf(blockCase === BlockCase.Capitals, Evidence.CapitalsBlock);
  if (candidate.runFirst > first && candidate.runFirst === candidate.first) {
    const isOne = candidate.words === 1;
    addBefore(text, candidate.first - 1, first, { isOne, beforeNoun: isOne && isNoun(text, candidate.end, end) }, evidence);
  }
  if (candidate.end < end) {
    addAfter(text, candidate.end, end, candidate.words === 1, evidence);
  }
}

/** What there is to know of a candidate of one word when looking at what stands before it. */
interface OneWord {
  readonly isOne: boolean;
  readonly beforeNoun: boolean;
}

/** Whether the token is a common word in lower case that is no word of grammar: a noun, in most places after a name. */
function isNoun(text: NameText, token: number, end: number): boolean {
  const bits = text.bits[token] ?? 0;
  return (
    token < end &&
    (bits & (NameBit.Cased | FUNCTION_WORD | WordFlag.Say)) === 0 &&
    (bits & (WordFlag.Common | WordFlag.Organisation | WordFlag.Role)) !== 0
  );
}

function addBefore(text: NameText, before: number, first: number, of: OneWord, evidence: EvidenceList): void {
  const { tokens } = text;
  const kind = tokens.kind[before];
  const bits = text.bits[before] ?? 0;
  const around = kind === TokenKind.Word ? classOf(text, before) : 0;
  const isSmall = (bits & NameBit.Cased) === 0;
  const isThe = around === Around.The || around === Around.Article;
  evidence.addIf(kind === TokenKind.Word && isSmall && (bits & WordFlag.Role) !== 0, Evidence.SmallRoleBefore);
  evidence.addIf(
    kind === TokenKind.Comma && before > first && ((text.bits[before - 1] ?? 0) & WordFlag.Role) !== 0,
    Evidence.RoleCommaBefore,
  );
  evidence.addIf(kind === TokenKind.Comma && closesRole(text, before - 1, first), Evidence.RolePhraseBefore);
  evidence.addIf(
    isSmall && (bits & (WordFlag.Organisation | WordFlag.ThingWord)) !== 0 && (bits & WordFlag.Role) === 0,
    Evidence.OrganisationNounBefore,
  );
  const isOwned = (around === Around.Of || around === Around.InPlace || around === Around.For) && before > first;
  const isBusiness = around === Around.Business || (isOwned && classOf(text, before - 1) === Around.Business);
  evidence.addIf(isSmall && isBusiness, Evidence.BusinessBefore);
  evidence.addIf(isSmall && (bits & WordFlag.Say) !== 0, Evidence.SayBefore);
  evidence.addIf(isThe && !of.beforeNoun, Evidence.TheBefore);
  evidence.addIf(isThe && of.beforeNoun, Evidence.TheBeforeNounAfter);
  evidence.addIf(around === Around.InPlace, Evidence.PlacePrepositionBefore);
  evidence.addIf(of.isOne && around === Around.InPlace, Evidence.OneAfterPlacePreposition);
  evidence.addIf(of.isOne && isThe && !of.beforeNoun, Evidence.OneAfterThe);
  evidence.addIf(around === Around.Scorecard, Evidence.ScorecardBefore);
  evidence.addIf(around === Around.WithPerson, Evidence.PersonPrepositionBefore);
  const ofWhat = text.bits[before - 1] ?? 0;
  const isThing = (ofWhat & (WordFlag.Organisation | WordFlag.ThingWord)) !== 0;
  const isOrganisation = isThing && (ofWhat & NameBit.Cased) !== 0;
  evidence.addIf(around === Around.Of && (ofWhat & WordFlag.ThingWord) !== 0 && !isOrganisation, Evidence.PlaceNounOfBefore);
  evidence.addIf(around === Around.Of && !isOrganisation, Evidence.OfBefore);
  evidence.addIf(around === Around.Of && isOrganisation, Evidence.OrganisationOfBefore);
  evidence.addIf((around === 0 || around === Around.For) && (bits & WordFlag.Preposition) !== 0, Evidence.OtherPrepositionBefore);
  evidence.addIf(kind === TokenKind.Number, Evidence.NumberBefore);
  evidence.addIf(kind === TokenKind.BracketOpen, Evidence.InBrackets);
}

function addAfter(text: NameText, after: number, end: number, isOne: boolean, evidence: EvidenceList): void {
  const { tokens } = text;
  const kind = tokens.kind[after];
  const bits = text.bits[after] ?? 0;
  const around = kind === TokenKind.Word ? classOf(text, after) : 0;
  evidence.addIf(kind === TokenKind.Clitic, Evidence.Possessive);
  evidence.addIf(around === Around.Camp, Evidence.CampAfter);
  const owned = kind === TokenKind.Clitic ? after + 1 : after;
  evidence.addIf(owned < end && classOf(text, owned) === Around.Business, Evidence.BusinessAfter);
  evidence.addIf((bits & WordFlag.Say) !== 0 && (bits & NameBit.Cased) === 0, Evidence.SayAfter);
  evidence.addIf(kind === TokenKind.Comma && isSmallSay(text, after + 1, end), Evidence.SayCommaAfter);
  evidence.addIf(around === Around.Past && (bits & WordFlag.Say) === 0, Evidence.PastAfter);
  evidence.addIf(around === Around.Noun, isOne ? Evidence.OneBeforeNoun : Evidence.MoreBeforeNoun);
  evidence.addIf((bits & WordFlag.Auxiliary) !== 0, Evidence.AuxiliaryAfter);
  evidence.addIf((bits & WordFlag.Pronoun) !== 0 && around !== Around.Who, Evidence.PronounAfter);
  evidence.addIf(kind === TokenKind.Number, Evidence.NumberAfter);
  evidence.addIf(
    (bits & (WordFlag.Organisation | WordFlag.ThingWord)) !== 0 && (bits & NameBit.Cased) === 0 && around !== Around.Camp,
    Evidence.NounAfter,
  );
  evidence.addIf(
    around === Around.Who || (kind === TokenKind.Comma && after + 1 < end && classOf(text, after + 1) === Around.Who),
    Evidence.WhoAfter,
  );
  evidence.addIf(kind === TokenKind.Comma && isAge(text, after + 1, end), Evidence.AgeAfter);
  evidence.addIf(kind === TokenKind.Comma && opensApposition(text, after + 1, end), Evidence.RoleAfter);
  const isPlace = kind === TokenKind.BracketOpen && isPlaceInBrackets(text, after, end);
  evidence.addIf(isPlace && isOne, Evidence.OneBeforePlaceInBrackets);
  evidence.addIf(isPlace && !isOne, Evidence.PlaceInBracketsAfter);
  const isPlaceNext = after + 1 < end && ((text.bits[after + 1] ?? 0) & WordFlag.Place) !== 0;
  evidence.addIf(kind === TokenKind.Comma && isPlaceNext, Evidence.PlaceCommaAfter);
  evidence.addIf(around === Around.Scorecard, Evidence.ScorecardAfter);
}

function isSmallSay(text: NameText, token: number, end: number): boolean {
  return token < end && ((text.bits[token] ?? 0) & (WordFlag.Say | NameBit.Cased)) === WordFlag.Say;
}

/** Whether a phrase with a role ends with the token: "the speaker of the parliament", and not merely "the speaker". */
function closesRole(text: NameText, token: number, first: number): boolean {
  const { tokens } = text;
  for (let i = token; i >= first && i > token - ROLE_REACH && tokens.kind[i] === TokenKind.Word; i--) {
    const bits = text.bits[i] ?? 0;
    if ((bits & (WordFlag.Auxiliary | WordFlag.Say)) !== 0) {
      return false;
    }
    if ((bits & (WordFlag.Role | NameBit.Cased)) === WordFlag.Role) {
      return i < token;
    }
  }
  return false;
}

/** A number between brackets, commas or at the end that can be an age. */
function isAge(text: NameText, token: number, end: number): boolean {
  const { tokens } = text;
  if (token >= end || tokens.kind[token] !== TokenKind.Number) {
    return false;
  }
  const digits = tokens.text.slice(tokens.start[token], tokens.end[token]);
  const value = /^\d{1,3}$/.test(digits) ? Number(digits) : 0;
  const next = tokens.kind[token + 1];
  return value >= YOUNGEST && value <= OLDEST && (token + 1 >= end || next === TokenKind.Comma || next === TokenKind.Period);
}

/** Whether a role stands among the next words, with nothing but words of its phrase before it. */
function opensApposition(text: NameText, token: number, end: number): boolean {
  const last = Math.min(token + APPOSITION_REACH, end);
  for (let i = token; i < last && text.tokens.kind[i] === TokenKind.Word; i++) {
    const bits = text.bits[i] ?? 0;
    if ((bits & WordFlag.Role) !== 0) {
      return true;
    }
    const goesOn = i === token || (bits & (WordFlag.Auxiliary | WordFlag.Pronoun | WordFlag.Conjunction | WordFlag.Say)) === 0;
    if (!goesOn) {
      return false;
    }
  }
  return false;
}

function isPlaceInBrackets(text: NameText, open: number, end: number): boolean {
  const { tokens } = text;
  let at = open + 1;
  let places = 0;
  while (at < end && at < open + 4 && tokens.kind[at] === TokenKind.Word) {
    const bits = text.bits[at] ?? 0;
    const isPlace =
      (bits & (WordFlag.Place | WordFlag.PlacePrefix | NameBit.Acronym)) !== 0 || (shapeAt(text, at) & WordShape.OneCapital) !== 0;
    places += isPlace && (bits & NameBit.Cased) !== 0 ? 1 : 0;
    at++;
  }
  return places > 0 && at < end && tokens.kind[at] === TokenKind.BracketClose;
}

function shapeAt(text: NameText, token: number): number {
  return text.tokens.words.shape(text.tokens.word[token] ?? 0);
}

function classOf(text: NameText, token: number): number {
  return text.around.get(text.tokens.word[token] ?? 0);
}
