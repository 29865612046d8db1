/** Evidence from the words of the candidate itself: lists, spelling, number of words. */
import { FUNCTION_WORD, WordFlag } from '../lexicon/wordFlags.ts';
import { isQuotationMark, TokenKind } from '../text/tokens.ts';
import { WordShape } from '../text/wordShape.ts';
import type { Candidate } from './candidates.ts';
import { Evidence, type EvidenceList } from './evidence.ts';
import { isSeenSmall, type NameText } from './nameText.ts';
import { NameBit, PERSONAL } from './nameWords.ts';
import { isInitial } from './nameRange.ts';

const KNOWN =
  PERSONAL |
  WordFlag.Place |
  WordFlag.Organisation |
  WordFlag.ThingWord |
  WordFlag.Demonym |
  WordFlag.Common |
  WordFlag.Role |
  WordFlag.RoleModifier |
  WordFlag.PlacePrefix |
  NameBit.Acronym |
  FUNCTION_WORD |
  WordFlag.Weekday |
  WordFlag.Month;

const ALSO_OTHER =
  WordFlag.Place | WordFlag.Common | WordFlag.Month | WordFlag.Demonym | WordFlag.PlacePrefix | FUNCTION_WORD | WordFlag.ThingWord;

/** Adds the evidence of the candidate's own words. */
export function addInnerEvidence(text: NameText, candidate: Candidate, evidence: EvidenceList): void {
  const { last, words } = candidate;
  evidence.addIf(words === 1, Evidence.OneWord);
  evidence.addIf(words === 2, Evidence.TwoWords);
  evidence.addIf(words === 3, Evidence.ThreeWords);
  evidence.addIf(words > 3, Evidence.MoreWords);
  if (words === 1) {
    addOneWord(text, candidate.first, evidence);
  } else {
    addFirst(text, candidate.first, evidence);
    addLast(text, last, evidence);
    addBetween(text, candidate, last, evidence);
    const isUnknown = ((text.bits[candidate.first] ?? 0) & KNOWN) === 0 && ((text.bits[last] ?? 0) & KNOWN) === 0;
    evidence.addIf(isUnknown && words === 2, Evidence.TwoUnknown);
  }
  addAny(text, candidate, evidence);
}

function addOneWord(text: NameText, token: number, evidence: EvidenceList): void {
  const bits = text.bits[token] ?? 0;
  const isGiven = (bits & WordFlag.GivenName) !== 0;
  const isUnsure = (bits & ALSO_OTHER) !== 0;
  evidence.addIf(isGiven && !isUnsure, Evidence.OneGiven);
  evidence.addIf(isGiven && isUnsure, Evidence.OneUnsureGiven);
  evidence.addIf(isGiven && (bits & WordFlag.Demonym) !== 0, Evidence.OneDemonym);
  evidence.addIf((bits & WordFlag.Surname) !== 0, Evidence.OneSurname);
  evidence.addIf((bits & (WordFlag.Place | WordFlag.Month)) !== 0, Evidence.OnePlace);
  evidence.addIf((bits & NameBit.SurnameEnding) !== 0 && (bits & KNOWN) === 0, Evidence.OneSurnameEnding);
  evidence.addIf((bits & (WordFlag.Common | FUNCTION_WORD)) !== 0, Evidence.OneCommon);
  evidence.addIf((bits & (WordFlag.Role | WordFlag.Honorific | WordFlag.RoleModifier)) !== 0, Evidence.OneRole);
  evidence.addIf((bits & KNOWN) === 0, Evidence.OneUnknown);
}

function addFirst(text: NameText, token: number, evidence: EvidenceList): void {
  const bits = text.bits[token] ?? 0;
  const isGiven = (bits & WordFlag.GivenName) !== 0;
  const isUnsure = (bits & ALSO_OTHER) !== 0;
  evidence.addIf(isGiven && !isUnsure, Evidence.GivenFirst);
  evidence.addIf(isGiven && isUnsure, Evidence.UnsureGivenFirst);
  evidence.addIf(isInitial(text, token), Evidence.InitialFirst);
  evidence.addIf(!isGiven && (bits & WordFlag.Place) !== 0, Evidence.PlaceFirst);
  evidence.addIf((bits & WordFlag.PlacePrefix) !== 0, Evidence.PlacePrefixFirst);
  evidence.addIf((bits & (WordFlag.Common | FUNCTION_WORD | WordFlag.RoleModifier)) !== 0 && (bits & PERSONAL) === 0, Evidence.CommonFirst);
  evidence.addIf((bits & KNOWN) === 0, Evidence.UnknownFirst);
}

function addLast(text: NameText, token: number, evidence: EvidenceList): void {
  const bits = text.bits[token] ?? 0;
  const isOther = (bits & (WordFlag.Organisation | WordFlag.ThingWord)) !== 0;
  const isSurname = (bits & PERSONAL) !== 0;
  evidence.addIf((bits & WordFlag.Organisation) !== 0 && !isSurname, Evidence.OrganisationLast);
  evidence.addIf((bits & NameBit.InnerOnly) !== 0, Evidence.PartedGivenLast);
  evidence.addIf((bits & NameBit.SurnameEnding) !== 0 && !isSurname, Evidence.SurnameEnding);
  evidence.addIf(isSurname && !isOther, Evidence.SurnameLast);
  evidence.addIf(isSurname && isOther, Evidence.UnsureSurnameLast);
  evidence.addIf(!isSurname && (bits & WordFlag.Place) !== 0, Evidence.PlaceLast);
  evidence.addIf(!isSurname && (bits & (WordFlag.Common | FUNCTION_WORD)) !== 0, Evidence.CommonLast);
  evidence.addIf((bits & KNOWN) === 0, Evidence.UnknownLast);
}

function addBetween(text: NameText, candidate: Candidate, last: number, evidence: EvidenceList): void {
  let initial = false;
  let particle = false;
  let given = false;
  let nickname = false;
  for (let i = candidate.first + 1; i < last; i++) {
    const bits = text.bits[i] ?? 0;
    initial ||= isInitial(text, i);
    particle ||= (bits & WordFlag.Particle) !== 0;
    given ||= (bits & WordFlag.GivenName) !== 0;
    nickname ||= isQuotationMark(text.tokens.kind[i] ?? 0);
  }
  evidence.addIf(initial, Evidence.InitialInside);
  evidence.addIf(particle, Evidence.ParticleInside);
  evidence.addIf(given, Evidence.GivenInside);
  evidence.addIf(nickname, Evidence.Nickname);
  evidence.addIf(last < candidate.end - 1, Evidence.SuffixLast);
}

function addAny(text: NameText, candidate: Candidate, evidence: EvidenceList): void {
  let any = 0;
  let small = false;
  let innerCapital = false;
  const { words, word, kind } = text.tokens;
  for (let i = candidate.first; i < candidate.end; i++) {
    const bits = text.bits[i] ?? 0;
    if (kind[i] !== TokenKind.Word || (bits & NameBit.Cased) === 0) {
      continue;
    }
    any |= (bits & PERSONAL) === 0 ? bits : bits & NameBit.Acronym;
    // A particle is written small inside names: that tells nothing of the word.
    small ||= (bits & WordFlag.Particle) === 0 && isSeenSmall(text, i);
    innerCapital ||= (words.shape(word[i] ?? 0) & WordShape.InnerCapital) !== 0 && (bits & NameBit.SurnameEnding) === 0;
  }
  evidence.addIf((any & WordFlag.Organisation) !== 0, Evidence.OrganisationWord);
  evidence.addIf((any & WordFlag.ThingWord) !== 0, Evidence.ThingWord);
  evidence.addIf((any & WordFlag.Demonym) !== 0, Evidence.Demonym);
  evidence.addIf((any & NameBit.Acronym) !== 0, Evidence.Acronym);
  evidence.addIf(small, Evidence.SeenSmall);
  evidence.addIf(innerCapital, Evidence.InnerCapital);
}
