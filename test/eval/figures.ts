// The figures of a run, each under a name, by half; and the ones that were recorded last.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/paths.ts';
import type { Calibration } from './calibration.ts';
import type { QuoteScores, Scores, ScoreResult, TypeOrAll } from './scorer.ts';
import { type ByHalf, byHalf } from './sets.ts';

/**
 * Percentages by name: `polnear direct e2e F1` is set, type of quotation (scope speech) and figure, `polnear merged …`
 * counts the pieces of a statement as one, `pooled people exact P` is of names of people. What could not be measured
 * has no entry.
 */
export type Figures = Readonly<Record<string, number>>;

const file = path.join(root, 'test/eval/figures.json');

const TYPES: readonly TypeOrAll[] = ['all', 'direct', 'mixed', 'indirect'];

/** The figures in an answer of the scorer. `merged` is the answer for statements whose pieces are joined. */
export function figuresOf(set: string, result: ScoreResult, merged?: ScoreResult): Figures {
  const found: Record<string, number> = {};
  if (result.people !== undefined) {
    addScores(found, `${set} people exact`, result.people.exact);
    addScores(found, `${set} people overlap`, result.people.overlap);
  }
  for (const type of TYPES) {
    addQuotes(found, `${set} ${type}`, result.quotes?.speech[type]);
    addQuotes(found, `${set} merged ${type}`, merged?.quotes?.speech[type]);
  }
  return found;
}

/** The figures that tell whether a confidence can be relied on. */
export function calibrationFigures(set: string, { degrees }: Calibration): Figures {
  const found: Record<string, number> = {};
  for (const { degree, right, ofAll, ofDirect, statement } of degrees) {
    add(found, `${set} ${degree} right`, right);
    add(found, `${set} ${degree} of direct`, ofDirect);
    add(found, `${set} ${degree} of all`, ofAll);
    add(found, `${set} ${degree} statement`, statement);
  }
  return found;
}

function addQuotes(found: Record<string, number>, name: string, scores: QuoteScores | undefined): void {
  if (scores === undefined || scores.exact.gold === 0) {
    return;
  }
  add(found, `${name} exact F1`, scores.exact.F1);
  addScores(found, `${name} overlap`, scores.overlap);
  add(found, `${name} speaker`, scores.speaker.accuracy);
  add(found, `${name} identity`, scores.identity.accuracy);
  addScores(found, `${name} e2e`, scores.e2e);
}

function addScores(found: Record<string, number>, name: string, { P, R, F1 }: Scores): void {
  add(found, `${name} P`, P);
  add(found, `${name} R`, R);
  add(found, `${name} F1`, F1);
}

function add(found: Record<string, number>, name: string, value: number | null): void {
  if (value !== null) {
    found[name] = value;
  }
}

/** The figures that were recorded last. */
export function recordedFigures(): ByHalf<Figures> {
  return JSON.parse(readFileSync(file, 'utf8')) as ByHalf<Figures>;
}

/** Writes the figures down, to be committed with what moved them. */
export function recordFigures(figures: ByHalf<Figures>): void {
  const sorted = byHalf((half) => Object.fromEntries(Object.entries(figures[half]).sort(([a], [b]) => (a < b ? -1 : 1))));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}
