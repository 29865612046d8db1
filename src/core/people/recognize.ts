/** Finds the names of people: candidates from runs of capitals, weighed by evidence in two rounds, the second one with the whole article in view. */
import type { Article, Gender } from '../article.ts';
import { WordFlag } from '../lexicon/wordFlags.ts';
import type { Sentences } from '../text/sentences.ts';
import type { Tokens } from '../text/tokens.ts';
import { type Candidate, candidateOf } from './candidates.ts';
import { findChunks } from './chunks.ts';
import { completeNames } from './completeNames.ts';
import { addContextEvidence } from './contextEvidence.ts';
import { isListed, KnownNames } from './documentEvidence.ts';
import { EvidenceList } from './evidence.ts';
import { addInnerEvidence } from './innerEvidence.ts';
import { type NameText, nameText } from './nameText.ts';
import { FIRST_POINTS, POINTS } from './points.ts';
import type { Recognition, RecognizedName } from './recognition.ts';
import { statedRole } from './statedRole.ts';

/** A source of evidence about one candidate by itself. */
export type EvidenceSource = (text: NameText, candidate: Candidate, evidence: EvidenceList) => void;

/** All sources that look at one candidate; what the rest of the article says is `KnownNames`. */
const SOURCES: readonly EvidenceSource[] = [addInnerEvidence, addContextEvidence];

/** The names of people in the article, bylines, code and front matter left out. Linear in the number of tokens. */
export function recognizePeople(tokens: Tokens, sentences: Sentences, article: Article): Recognition {
  const text = nameText(tokens, sentences, article);
  const names: RecognizedName[] = [];
  for (const candidate of completeNames(text, weigh(text, candidates(text)))) {
    names.push(recognized(text, candidate));
  }
  return { text, names };
}

/** The candidates of an article in order. */
export function candidates(text: NameText): Candidate[] {
  const found: Candidate[] = [];
  for (const run of findChunks(text)) {
    const candidate = candidateOf(text, run);
    if (candidate !== undefined) {
      found.push(candidate);
    }
  }
  return found;
}

/** Called for each candidate and round, with its evidence: for the fitting of the points. */
export type EvidenceWatcher = (candidate: Candidate, evidence: EvidenceList, round: 1 | 2 | 3) => void;

/** How candidates are weighed; other points than the usual ones, and a watcher, are for the fitting. */
export interface Weighing {
  readonly first: readonly number[];
  readonly all: readonly number[];
  readonly watch?: EvidenceWatcher;
}

const USUAL: Weighing = { first: FIRST_POINTS, all: POINTS };

/** The candidates that are names of people. */
export function weigh(text: NameText, all: readonly Candidate[], weighing: Weighing = USUAL): Candidate[] {
  const { watch } = weighing;
  const known = new KnownNames(text);
  const evidence = new EvidenceList();
  const sure = all.map((candidate) => {
    collect(text, candidate, evidence);
    watch?.(candidate, evidence, 1);
    known.addContext(candidate, evidence);
    const isPerson = evidence.points(weighing.first) > 0;
    known.addVote(candidate, isPerson);
    if (isPerson) {
      known.addPerson(candidate);
    } else {
      known.addOther(candidate);
    }
    return isPerson;
  });
  const alone = [...sure];
  const people = [...sure];
  for (const round of [2, 3] as const) {
    all.forEach((candidate, i) => {
      if (round === 3 && people[i] === true) {
        return;
      }
      collect(text, candidate, evidence);
      known.addEvidence(candidate, evidence, { listed: isInList(text, all, people, i), sure: sure[i] === true, alone: alone[i] === true });
      watch?.(candidate, evidence, round);
      const isPerson = evidence.points(weighing.all) > 0;
      if (isPerson && sure[i] !== true) {
        known.addPerson(candidate);
        sure[i] = true;
      }
      people[i] = isPerson;
    });
  }
  return all.filter((_, i) => people[i] === true);
}

/** Whether the candidate stands in a list next to one that is taken for a person. */
function isInList(text: NameText, all: readonly Candidate[], people: readonly boolean[], index: number): boolean {
  const own = all[index];
  const before = all[index - 1];
  const after = all[index + 1];
  if (own === undefined) {
    return false;
  }
  const isAfter = before !== undefined && people[index - 1] === true && isListed(text, before.end, own.runFirst);
  return isAfter || (after !== undefined && people[index + 1] === true && isListed(text, own.end, after.runFirst));
}

function collect(text: NameText, candidate: Candidate, evidence: EvidenceList): void {
  evidence.clear();
  for (const source of SOURCES) {
    source(text, candidate, evidence);
  }
}

function recognized(text: NameText, candidate: Candidate): RecognizedName {
  const gender = titleGender(text, candidate);
  const role = statedRole(text, candidate);
  return {
    first: candidate.first,
    end: candidate.end,
    titleFirst: candidate.runFirst,
    honorific: candidate.honorific,
    ...(role === undefined ? {} : { role }),
    ...(gender === undefined ? {} : { gender }),
  };
}

/** What the titles before the name say of the gender; undefined when nothing, or both. */
function titleGender(text: NameText, candidate: Candidate): Gender | undefined {
  let bits = 0;
  for (let i = candidate.runFirst; i < candidate.first; i++) {
    bits |= text.bits[i] ?? 0;
  }
  const female = (bits & WordFlag.FemaleWord) !== 0;
  const male = (bits & WordFlag.MaleWord) !== 0;
  return female === male ? undefined : female ? 'female' : 'male';
}
