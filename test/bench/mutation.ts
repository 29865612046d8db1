// How honest is the check: of quotations that were changed in one way, how many are taken for what they are not?
import path from 'node:path';
import { setUpCheck } from '../support/checkSetup.ts';
import { type DraftMutations, draftMutationsOf, isOfSpeakers, OTHER_SPEAKER } from '../support/draftMutations.ts';
import { tearDownIndex } from '../support/indexSetup.ts';
import { mutatedSources, sampleSources } from '../support/mutatedSources.ts';
import { judgeAgainstSource, type MutationRow, mutationTable } from '../support/mutationTable.ts';
import { type MutatedSource, mutationsOf } from '../support/mutations.ts';
import { type Bench, type BenchOptions, type Row, row } from './row.ts';

const COUNT = 2000;
const QUICK_COUNT = 650;
const DRAFTS = 1000;
const QUICK_DRAFTS = 250;
const SEED = 2026;

function rowsOf({ kind, count, missed, wrong, lost }: MutationRow): readonly Row[] {
  const unit = `of ${String(count)}`;
  return [
    row({ name: `mutation, ${kind}: judged wrongly`, unit, values: [missed + wrong], target: 0, isBetter: 'lower' }),
    ...(lost > 0 ? [row({ name: `mutation, ${kind}: source not known`, unit, values: [lost], target: 0, isBetter: 'lower' })] : []),
  ];
}

async function measure({ corpus, isQuick }: BenchOptions): Promise<readonly Row[]> {
  const sources = corpus === undefined ? sampleSources() : mutatedSources(path.resolve(corpus));
  const mutations = mutationsOf(sources, isQuick ? QUICK_COUNT : COUNT, SEED);
  const drafts = draftMutationsOf(sources, isQuick ? QUICK_DRAFTS : DRAFTS, SEED);
  return [...mutationTable(mutations, judgeAgainstSource()).flatMap(rowsOf), ...(await draftRows(sources, drafts))];
}

/** Whole drafts, checked against all sources: how they set the words, and whom they name. */
async function draftRows(sources: readonly MutatedSource[], { mutations, speakers, leftOut }: DraftMutations): Promise<readonly Row[]> {
  const { check } = await setUpCheck(Object.fromEntries(sources.map(({ name, article }) => [name, article.text])));
  const counts = new Map<string, { all: number; right: number }>();
  for (const { kind, draft, format, expected } of mutations) {
    const count = counts.get(kind) ?? { all: 0, right: 0 };
    const { quotations } = await check(draft, { format });
    count.all++;
    count.right += quotations.length === 1 && quotations[0]?.verdict === expected ? 1 : 0;
    counts.set(kind, count);
  }
  tearDownIndex();
  const left = `${String(leftOut)} of ${String(leftOut + speakers)} left out`;
  return Array.from(counts, ([kind, { all, right }]) =>
    isOfSpeakers(kind)
      ? row({
          name: `mutation, ${kind}: judged rightly (${left})`,
          unit: `% of ${String(all)}`,
          values: [(100 * right) / all],
          target: kind === OTHER_SPEAKER ? 98 : 99,
          isBetter: 'higher',
        })
      : row({ name: `mutation, ${kind}: judged wrongly`, unit: `of ${String(all)}`, values: [all - right], target: 0, isBetter: 'lower' }),
  );
}

/** For each kind of change: changed words taken for the source's, or the source's in other typography taken for changed ones. */
export const mutation: Bench = { name: 'mutation', run: measure };
