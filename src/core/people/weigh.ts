/** Weighs candidates by evidence: each one alone first, then with what the others of the article say. */
import type { Candidate } from './candidates.ts';
import { addContextEvidence } from './contextEvidence.ts';
import { isListed, KnownNames } from './documentEvidence.ts';
import { EvidenceList } from './evidence.ts';
import { addInnerEvidence } from './innerEvidence.ts';
import type { NameText } from './nameText.ts';
import { FIRST_POINTS, POINTS } from './points.ts';

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
  const evidence = new EvidenceList(text.tokens.columns);
  const own: number[] = [];
  const alone = all.map((candidate) => {
    evidence.clear();
    addInnerEvidence(text, candidate, evidence);
    addContextEvidence(text, candidate, evidence);
    own.push(evidence.keep());
    watch?.(candidate, evidence, 1);
    const isPerson = evidence.points(weighing.first) > 0;
    known.addAlone(candidate, evidence, { isPerson });
    return isPerson;
  });
  const ever = [...alone];
  const people = [...alone];
  for (const round of [2, 3] as const) {
    for (const [i, candidate] of all.entries()) {
      if (round === 3 && people[i] === true) {
        continue;
      }
      evidence.restore(own[i] ?? 0);
      known.addEvidence(candidate, evidence, { listed: isInList(text, all, people, i), ever: ever[i] === true, alone: alone[i] === true });
      watch?.(candidate, evidence, round);
      const isPerson = evidence.points(weighing.all) > 0;
      if (isPerson && ever[i] !== true) {
        known.addPerson(candidate);
        ever[i] = true;
      }
      people[i] = isPerson;
    }
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
