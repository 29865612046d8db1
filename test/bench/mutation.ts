// How honest is the check: of quotations that were changed in one way, how many are taken for what they are not?
import path from 'node:path';
import { mutatedSources, sampleSources } from '../support/mutatedSources.ts';
import { judgeAgainstSource, type MutationRow, mutationTable } from '../support/mutationTable.ts';
import { mutationsOf } from '../support/mutations.ts';
import { type Bench, type BenchOptions, type Row, row } from './row.ts';

const COUNT = 2000;
const QUICK_COUNT = 650;
const SEED = 2026;

function rowsOf({ kind, count, missed, wrong, lost }: MutationRow): readonly Row[] {
  const unit = `of ${String(count)}`;
  return [
    row({ name: `mutation, ${kind}: judged wrongly`, unit, values: [missed + wrong], target: 0, isBetter: 'lower' }),
    ...(lost > 0 ? [row({ name: `mutation, ${kind}: source not known`, unit, values: [lost], target: 0, isBetter: 'lower' })] : []),
  ];
}

function measure({ corpus, isQuick }: BenchOptions): Promise<readonly Row[]> {
  const sources = corpus === undefined ? sampleSources() : mutatedSources(path.resolve(corpus));
  const mutations = mutationsOf(sources, isQuick ? QUICK_COUNT : COUNT, SEED);
  return Promise.resolve(mutationTable(mutations, judgeAgainstSource()).flatMap(rowsOf));
}

/** For each kind of change: changed words taken for the source's, or the source's in other typography taken for changed ones. */
export const mutation: Bench = { name: 'mutation', run: measure };
