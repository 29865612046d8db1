// What does each stage of the analysis cost, warm and cold?
import path from 'node:path';
import { root, samples } from '../support/paths.ts';
import { runProgram } from '../support/program.ts';
import { type Bench, type BenchOptions, median, type Row, row } from './row.ts';

const COLD_STARTS = 5;
const PASSES = 40;
const QUICK_PASSES = 10;
/** No stage is to cost more than this part of the whole: it would be the one to look at. */
const LARGEST_PART = 0.5;

/** Milliseconds for a megabyte of text by stage, for one pass. */
type Costs = Readonly<Record<string, number>>;

async function passes(corpus: string, count: number): Promise<readonly Costs[]> {
  const program = path.join(root, 'test/bench/stagePass.ts');
  return JSON.parse(await runProgram(process.execPath, [program, corpus, String(count)], { cwd: root })) as readonly Costs[];
}

async function cold(corpus: string): Promise<readonly Costs[]> {
  const costs: Costs[] = [];
  for (let start = 0; start < COLD_STARTS; start++) {
    costs.push(...(await passes(corpus, 1)));
  }
  return costs;
}

function rowsOf(kind: 'warm' | 'cold', costs: readonly Costs[]): readonly Row[] {
  const whole = median(costs.map((stages) => Object.values(stages).reduce((sum, cost) => sum + cost, 0)));
  return Object.keys(costs[0] ?? {}).map((stage) =>
    row({
      name: `stage ${stage}, ${kind}`,
      unit: 'ms/MB',
      values: costs.map((stages) => stages[stage] ?? 0),
      target: LARGEST_PART * whole,
      isBetter: 'lower',
      peer: { name: 'all stages', value: whole },
    }),
  );
}

async function measure({ corpus: folder, isQuick }: BenchOptions): Promise<readonly Row[]> {
  const corpus = path.resolve(folder ?? samples);
  const warm = await passes(corpus, isQuick ? QUICK_PASSES : PASSES);
  return [...rowsOf('warm', warm.slice(warm.length / 2)), ...rowsOf('cold', await cold(corpus))];
}

/** Time by stage, beside the time of all: in a process that has warmed up, and in the first pass of a new one. */
export const stages: Bench = { name: 'stages', run: measure };
