/** Weighs candidates by evidence: each one alone first, then with what the others of the article say. */
import type { Candidate } from './candidates.ts';
import { addContextEvidence } from './contextEvidence.ts';
import { isListed, KnownNames } from './documentEvidence.ts';
import { EvidenceList } from './evidence.ts';
import { addInnerEvidence } from './innerEvidence.ts';
import type { NameText } from './nameText.ts';
import { FIRST_POINTS, POINTS } from './points.ts';
import { toldOf } from './tellingPart.ts';

/** Called for each candidate and round, with its evidence: for the fitting of the points. */
export type EvidenceWatcher = (candidate: Candidate, evidence: EvidenceList, round: 1 | 2 | 3) => void;

/** How candidates are weighed; other points than the usual ones, and a watcher, are for the fitting. */
export interface Weighing {
  readonly first: readonly number[];
  readonly all: readonly number[];
  readonly watch?: EvidenceWatcher;
}

const USUAL: Weighing = { first: FIRST_POINTS, all: POINTS };

/**
 * The candidates that are names of people. Those of the telling part are weighed first, by each other; then those after it,
 * by all of them.
 */
export function weigh(text: NameText, all: readonly Candidate[], weighing: Weighing = USUAL): Candidate[] {
  const scales = new Scales(text, all, weighing);
  const told = toldOf(all, text.tellingEnd);
  scales.weigh(0, told);
  scales.weigh(told, all.length);
  return all.filter((_, i) => scales.isPerson(i));
}

/** Weighs the candidates of one article. */
class Scales {
  readonly #text: NameText;
  readonly #all: readonly Candidate[];
  readonly #weighing: Weighing;
  readonly #known: KnownNames;
  readonly #evidence: EvidenceList;
  /** For each candidate where its own evidence is kept. */
  readonly #own: number[] = [];
  /** For each candidate: whether it was taken for a person by itself, in some round, and in the last one. */
  readonly #alone: boolean[] = [];
  readonly #ever: boolean[] = [];
  readonly #people: boolean[] = [];

  constructor(text: NameText, all: readonly Candidate[], weighing: Weighing) {
    this.#text = text;
    this.#all = all;
    this.#weighing = weighing;
    this.#known = new KnownNames(text);
    this.#evidence = new EvidenceList(text.tokens.columns);
  }

  isPerson(index: number): boolean {
    return this.#people[index] === true;
  }

  /** Weighs the candidates from `first` to before `end`, by each other and by those weighed before. */
  weigh(first: number, end: number): void {
    for (let i = first; i < end; i++) {
      this.#weighAlone(i);
    }
    for (const round of [2, 3] as const) {
      for (let i = first; i < end; i++) {
        if (round === 2 || this.#people[i] === false) {
          this.#weighWithOthers(i, round);
        }
      }
    }
  }

  #weighAlone(index: number): void {
    const candidate = this.#all[index];
    if (candidate === undefined) {
      return;
    }
    const evidence = this.#evidence;
    evidence.clear();
    addInnerEvidence(this.#text, candidate, evidence);
    addContextEvidence(this.#text, candidate, evidence);
    this.#own[index] = evidence.keep();
    this.#weighing.watch?.(candidate, evidence, 1);
    const isPerson = evidence.points(this.#weighing.first) > 0;
    this.#known.addAlone(candidate, evidence, { isPerson });
    this.#alone[index] = isPerson;
    this.#ever[index] = isPerson;
    this.#people[index] = isPerson;
  }

  #weighWithOthers(index: number, round: 2 | 3): void {
    const candidate = this.#all[index];
    if (candidate === undefined) {
      return;
    }
    const evidence = this.#evidence;
    evidence.restore(this.#own[index] ?? 0);
    const around = { listed: this.#isListed(index), ever: this.#ever[index] === true, alone: this.#alone[index] === true };
    this.#known.addEvidence(candidate, evidence, around);
    this.#weighing.watch?.(candidate, evidence, round);
    const isPerson = evidence.points(this.#weighing.all) > 0;
    if (isPerson && !around.ever) {
      this.#known.addPerson(candidate);
      this.#ever[index] = true;
    }
    this.#people[index] = isPerson;
  }

  /** Whether the candidate stands in a list next to one that is taken for a person. */
  #isListed(index: number): boolean {
    const own = this.#all[index];
    const before = this.#all[index - 1];
    const after = this.#all[index + 1];
    if (own === undefined) {
      return false;
    }
    const isAfter = before !== undefined && this.isPerson(index - 1) && isListed(this.#text, before.end, own.runFirst);
    return isAfter || (after !== undefined && this.isPerson(index + 1) && isListed(this.#text, own.end, after.runFirst));
  }
}
