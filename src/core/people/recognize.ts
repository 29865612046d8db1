/** Finds the names of people: candidates from runs of capitals, weighed by evidence, completed by each other. */
import type { Article, Gender } from '../article.ts';
import { WordFlag } from '../lexicon/wordFlags.ts';
import type { Sentences } from '../text/sentences.ts';
import type { Tokens } from '../text/tokens.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { completeNames } from './completeNames.ts';
import { type NameText, nameText } from './nameText.ts';
import type { Recognition, RecognizedName } from './recognition.ts';
import { statedRole } from './statedRole.ts';
import { weigh } from './weigh.ts';

/**
 * The names of people in the article, bylines, code and front matter left out. Linear in the number of tokens. `quotedEnd` is the
 * token after the last paragraph that holds something in quotation marks: what comes later tells nothing of the names before it.
 */
export function recognizePeople(tokens: Tokens, sentences: Sentences, article: Article, quotedEnd?: number): Recognition {
  const text = nameText(tokens, sentences, article, quotedEnd);
  const names: RecognizedName[] = [];
  for (const candidate of completeNames(text, weigh(text, findCandidates(text)))) {
    names.push(recognized(text, candidate));
  }
  return { text, names };
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
