// Whether a degree of confidence, and a rule, keeps what it says: how often its speakers are right.
import type { Confidence } from '../../src/core/article.ts';
import { changed, type ClassCounts, countClass, sum } from './classCounts.ts';
import type { PredictedDocument } from './predict.ts';
import { score } from './scorer.ts';
import { type ByHalf, byHalf, type GoldDocument, HALVES, isInHalf } from './sets.ts';

/** Percentages of one degree of confidence; null where there was nothing to divide by. */
export interface DegreeRow {
  readonly degree: Confidence;
  /** Of its matched statements, those with the right speaker. */
  readonly right: number | null;
  /** Of all matched statements, those whose speaker has this degree. */
  readonly ofAll: number | null;
  /** The same of those that are annotated as direct. */
  readonly ofDirect: number | null;
  /** Of the statements found that are sure to this degree to be statements at all, those that match an annotated one. */
  readonly statement: number | null;
}

/** What one rule for speakers does. */
export interface RuleRow {
  readonly rule: string;
  readonly predicted: number;
  readonly matched: number;
  /** Percentage of the matched ones with the right speaker; null where none matched. */
  readonly right: number | null;
}

/** What there is to say of the speakers of one half. */
export interface Calibration {
  readonly degrees: readonly DegreeRow[];
  readonly rules: readonly RuleRow[];
}

const DEGREES: readonly Confidence[] = ['high', 'likely', 'unsure'];

/** Types that stand for the degrees: the scorer tells precision by the type that a prediction gives. */
const TYPES = ['direct', 'mixed', 'indirect'] as const;

/** The calibration of each half. */
export async function calibrate(gold: readonly GoldDocument[], predicted: readonly PredictedDocument[]): Promise<ByHalf<Calibration>> {
  const rules = [...new Set(predicted.flatMap(({ quotes }) => quotes.map(({ rule }) => rule)))].sort();
  const byDegree: ByHalf<ClassCounts>[] = [];
  for (const degree of DEGREES) {
    byDegree.push(await countClass(gold, predicted, ({ confidence }) => confidence === degree));
  }
  const byRule: ByHalf<ClassCounts>[] = [];
  for (const name of rules) {
    byRule.push(await countClass(gold, predicted, ({ rule }) => rule === name));
  }
  const statements = await statementShares(gold, predicted);
  return byHalf((half) => ({
    degrees: degreeRows(
      byDegree.map((counts) => counts[half]),
      statements[half],
    ),
    rules: byRule.map((counts, i) => ruleRow(rules[i] ?? '', counts[half])),
  }));
}

function degreeRows(counts: readonly ClassCounts[], statements: readonly (number | null)[]): DegreeRow[] {
  const all = sum(counts.map(({ matched }) => matched));
  const direct = sum(counts.map(({ matchedDirect }) => matchedDirect));
  return counts.map(({ right, matched, matchedDirect }, i) => ({
    degree: DEGREES[i] ?? 'unsure',
    right: percent(right, matched),
    ofAll: percent(matched, all),
    ofDirect: percent(matchedDirect, direct),
    statement: statements[i] ?? null,
  }));
}

function ruleRow(rule: string, { predicted, matched, right }: ClassCounts): RuleRow {
  return { rule, predicted, matched, right: percent(right, matched) };
}

/** For each degree, how many percent of the statements found that are this sure to be one match an annotated one. */
async function statementShares(
  gold: readonly GoldDocument[],
  predicted: readonly PredictedDocument[],
): Promise<ByHalf<readonly (number | null)[]>> {
  const typed = predicted.map(changed(({ isStatement }) => ({ type: TYPES[DEGREES.indexOf(isStatement)] ?? 'indirect' })));
  const found = HALVES.map(async (half) => {
    const { quotes } = await score(
      gold.filter(({ id }) => isInHalf(id, half)),
      typed,
    );
    return TYPES.map((type) => quotes?.speech[type].overlap.P ?? null);
  });
  const shares = await Promise.all(found);
  return byHalf((half) => shares[HALVES.indexOf(half)] ?? []);
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}
